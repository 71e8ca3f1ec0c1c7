import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '@estiba/base';
import { openSqliteLog, verifyLog } from '@estiba/store';
import type { LogEntry } from '@estiba/terminal';
import { differences, loggedDeparture } from './day/departure.ts';
import { ProcessDay } from './day/process-day.ts';
import { queuedDeparture } from './day/queued-departure.ts';
import { siteNamed } from './day/sites.ts';
import { smallCall } from './day/small-call.ts';

const KILLS = Number(process.env['ESTIBA_KILLS'] ?? 4);
const site = siteNamed('langstrand');

/** Every box moves from where it was: none is lost, none is in two places. */
function checkMoves(entries: readonly LogEntry[]): void {
  const at = new Map<string, string>();
  for (const { type, data, seq } of entries) {
    if (type !== 'boxMoved') continue;
    const { box, from, to } = data as unknown as { box: string; from: object; to: object };
    const known = at.get(box);
    if (known !== undefined) assert.equal(JSON.stringify(from), known, `entry ${seq}: ${box}`);
    at.set(box, JSON.stringify(to));
  }
}

test(`a server killed ${KILLS} times in the middle of work carries on: nothing logged is lost, no box lost or doubled, the ship sails as planned`, async () => {
  const scenario = smallCall(site, 25);
  const day = new ProcessDay({ site, scenario });
  const random = new Random(7);
  try {
    await day.start();
    let seen: LogEntry[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(random.between(1500, 4000));
      seen = await day.entries();
      await day.killServer();
      const kept = await day.entries();
      assert.deepEqual(kept.slice(0, seen.length), seen, 'what was read before the kill is there after it');
      await day.startServer();
    }
    await day.untilLogged('callSailed', 150);
    const entries = await day.entries();
    checkMoves(entries);
    const call = scenario.calls[0]!;
    assert.deepEqual(differences(queuedDeparture(call, entries), loggedDeparture(call, entries)), []);
    await day.killServer();
    const log = await openSqliteLog(day.logPath, { readOnly: true });
    const verdict = await verifyLog(log);
    await log.close();
    assert.deepEqual(verdict.problems, []);
  } finally {
    await day.close();
  }
});
