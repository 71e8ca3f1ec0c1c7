import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { smallCall } from './day/calls.ts';
import { ProcessDay } from './day/process-day.ts';
import { siteNamed } from './day/sites.ts';

const site = siteNamed('langstrand');
const MINUTES = 20;

/** Size and Merkle root of the log when the day is over. */
async function headOf(visualization?: number): Promise<{ readonly size: number; readonly root: string }> {
  const call = smallCall(site, 25, 1);
  const scenario = { ...call, end: milliseconds(call.start + MINUTES * 60_000) };
  const day = new ProcessDay({ site, scenario, ...(visualization !== undefined && { visualization }) });
  try {
    await day.start();
    await day.untilOver();
    await day.killServer();
    return await day.readLog(async (log) => {
      const { size, root } = await log.head();
      return { size, root: String(root) };
    });
  } finally {
    await day.close();
  }
}

test('a day on which every machine says five times a second where it is leaves the log of the day on which none does', async () => {
  const plain = await headOf();
  assert.ok(plain.size > 200, `${plain.size} entries`);
  assert.deepEqual(await headOf(200), plain);
});
