import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { groundOf, Terminal } from '@estiba/terminal';
import { smallCall } from './day/calls.ts';
import { EmulatedPort } from './day/emulated-port.ts';
import { compareWitnesses } from './day/findings.ts';
import { LogWitness } from './day/log-witness.ts';
import { siteNamed } from './day/sites.ts';

const site = siteNamed('langstrand');
const scenario = smallCall(site, 20);

test('a terminal and its emulated port, stopped and killed in the middle of a call, go on where they were: ship, plan and log agree at her departure', async () => {
  const port = new EmulatedPort(site, scenario);
  try {
    await port.start();
    for (const signal of ['SIGTERM', 'SIGKILL', 'SIGTERM', 'SIGKILL'] as const) {
      await port.until('boxMoved', 12, 120);
      const seen = await port.entries();
      const code = await port.stop(signal);
      if (signal === 'SIGTERM') assert.equal(code, 0);
      const kept = await port.entries();
      assert.deepEqual(kept.slice(0, seen.length), seen, 'what was logged stays');
      assert.ok(!kept.some(({ type }) => type === 'callSailed'), 'stopped in the middle');
      await port.start();
    }
    await port.until('callSailed', 1, 200);
    await port.stop('SIGTERM');
    const entries = await port.entries();
    const witness = new LogWitness(scenario);
    witness.take(entries);
    const terminal = new Terminal(groundOf(site));
    terminal.replay(entries);
    const { notSailed, slots, boxes, violations } = compareWitnesses(witness, terminal.state, await port.truth());
    assert.deepEqual({ notSailed, slots, boxes, violations }, { notSailed: [], slots: [], boxes: [], violations: [] });
    assert.equal(entries.filter(({ type }) => type === 'terminalOpened').length, 1);

    await assert.rejects(port.start('--seed=99'), /a day is under way.*--seed.*--anew/s);
    await port.start('--anew', '--seed=99');
    await port.until('boxMoved', 1, 120);
    await port.stop('SIGKILL');
    assert.ok(existsSync(join(port.folder, 'data', site.id, 'days', '0001', 'log.sqlite')));
    assert.ok(existsSync(join(port.folder, 'data', site.id, 'days', '0001', 'diary.jsonl')));
  } finally {
    await port.close();
  }
});
