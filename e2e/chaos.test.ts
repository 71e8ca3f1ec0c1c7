import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultScript } from '@estiba/emulator';
import { differences, loggedDeparture } from './day/departure.ts';
import { ProcessDay } from './day/process-day.ts';
import { queuedDeparture } from './day/queued-departure.ts';
import { siteNamed } from './day/sites.ts';
import { smallCall } from './day/small-call.ts';

const site = siteNamed('langstrand');
const scenario = smallCall(site, 12);
const call = scenario.calls[0]!;

async function assertEndsRight(day: ProcessDay): Promise<void> {
  await day.untilLogged('callSailed', 150);
  const entries = await day.entries();
  assert.deepEqual(differences(queuedDeparture(call, entries), loggedDeparture(call, entries)), []);
}

test('a broker that is killed twice in the middle of a call is started again, and the ship sails as planned', async () => {
  const day = new ProcessDay({ site, scenario });
  try {
    await day.start();
    for (let kill = 0; kill < 2; kill++) {
      await sleep(3000);
      day.killBroker();
    }
    await assertEndsRight(day);
  } finally {
    await day.close();
  }
});

test('where a tenth of all messages is lost, doubled and overtaken, the ship sails as planned', async () => {
  const script: FaultScript = {
    format: 'estiba-faults/1',
    faults: [{ kind: 'messages', drop: 0.1, duplicate: 0.1, reorder: 0.1, at: 0, for: 43_200 }],
  };
  const day = new ProcessDay({ site, scenario, emulatorFlags: (folder) => ['--faults', join(folder, 'faults.json')] });
  try {
    writeFileSync(join(day.folder, 'faults.json'), JSON.stringify(script));
    await day.start();
    await assertEndsRight(day);
  } finally {
    await day.close();
  }
});
