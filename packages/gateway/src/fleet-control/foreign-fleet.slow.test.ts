import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSite, type Site } from '@estiba/port';
import { brokerUsers } from '../broker/broker-users.ts';
import { openCredentials } from '../broker/credentials.ts';
import { startBroker } from '../broker/start-broker.ts';
import { driveForeignFleet, type Driven } from '../testing/foreign-drive.ts';
import { startMosquitto } from '../testing/mosquitto.ts';

/** The large terminal with twenty trucks of the third party's. */
function site(): Site {
  const read = readSite(JSON.parse(readFileSync(join(import.meta.dirname, '../../../../terminals/chancay/site.json'), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.reasons));
  const { equipment, kinematics } = read.value;
  const vda5050 = { version: '2.0', manufacturer: 'third-party', dialect: 'vda-5050-lib-1.4', clientId: 'any' } as const;
  return {
    ...read.value,
    equipment: { ...equipment, trucks: equipment.trucks.slice(0, 20).map((truck) => ({ ...truck, vda5050 })) },
    kinematics: { ...kinematics, truck: { ...kinematics.truck, pocketWays: 'straight' } },
  };
}

const port = site();
const users = brokerUsers(port);

function hold(driven: Driven): void {
  assert.deepEqual(driven.deviations, [], 'every message of ours passes the published schemas');
  assert.deepEqual(driven.refusals, []);
  // Its factsheet is a bare header: that is told, and it is driven without.
  assert.deepEqual(
    driven.faults.filter((fault) => fault !== 'vehicle.unreadable factsheet'),
    [],
  );
  // Eight cells, three ahead: each drive takes its first order and some updates.
  assert.ok(driven.orders >= 20 * 2 * 2, `${driven.orders} orders`);
}

test('G1 G3 G4 G5: twenty vehicles of a third party do two drives each through the embedded broker', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-foreign-'));
  const credentials = await openCredentials(folder, users);
  const broker = await startBroker({ usersFile: credentials.usersFile });
  try {
    hold(await driveForeignFleet(port, broker, credentials.secrets));
  } finally {
    await broker.close();
    rmSync(folder, { recursive: true });
  }
});

test('G1 G3 G4 G5 G23: the same with Mosquitto as the broker, by the files we write for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-mosquitto-'));
  const credentials = await openCredentials(folder, users);
  const broker = await startMosquitto(port, credentials, folder);
  try {
    hold(await driveForeignFleet(port, broker, credentials.secrets));
  } finally {
    await broker.close();
    rmSync(folder, { recursive: true });
  }
});
