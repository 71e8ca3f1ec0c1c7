import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { MemoryBus } from '@estiba/gateway';
import { readSite } from '@estiba/port';
import type { Logger } from '../logging/logger.ts';
import { withOpcuaCranes } from './opcua-cranes.ts';

test('cranes in opcua.json are bridged on the wall’s time only, and a file that cannot be used stops the start', async () => {
  const read = readSite(JSON.parse(readFileSync(join(import.meta.dirname, '../../../../terminals/chancay/site.json'), 'utf8')));
  assert.ok(read.ok);
  const site = read.value;
  const folder = mkdtempSync(join(tmpdir(), 'estiba-opcua-cranes-'));
  const said: string[] = [];
  const log = (text: string): void => void said.push(text);
  // Of a logger these are called alone.
  const logger = { debug: log, info: log, warn: log, error: log } as unknown as Logger;
  const bus = new MemoryBus();
  const heard: string[] = [];
  bus.join('listener', { subscribe: ['#'] }).onMessage((topic) => void heard.push(topic));
  const link = bus.join('gateway', { subscribe: [] });
  try {
    assert.equal(withOpcuaCranes(link, folder, site, 'wall', logger), link);
    const { id } = site.equipment.sts[0]!;
    // Port 1: nobody listens there, and nothing of this test waits for it.
    const machine = { id, url: 'opc.tcp://127.0.0.1:1', user: 'estiba', password: 'secret', thumbprint: 'ab'.repeat(32) };
    writeFileSync(join(folder, 'opcua.json'), JSON.stringify({ format: 'estiba-opcua/1', machines: [machine] }), { mode: 0o600 });
    assert.equal(withOpcuaCranes(link, folder, site, 'virtual', logger), link);
    assert.deepEqual(said, ['opcua.json is left aside: the emulated port plays all machines']);
    const bridged = withOpcuaCranes(link, folder, site, 'wall', logger);
    for (const name of [id, 'other']) {
      bridged.publish(`estiba/v1/${site.id}/sts/${name}/order`, new Uint8Array(), { qos: 1, retain: false });
    }
    assert.deepEqual(heard, [`estiba/v1/${site.id}/sts/other/order`]);
    await bridged.close();
    writeFileSync(join(folder, 'opcua.json'), '{}');
    assert.throws(() => withOpcuaCranes(link, folder, site, 'wall', logger), /cannot be used/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
