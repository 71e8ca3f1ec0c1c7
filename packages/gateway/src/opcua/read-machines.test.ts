import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { machinesOf } from '../crane-control/crane-control.ts';
import { smallSite } from '../testing/small-site.ts';
import { OPCUA_SCHEMA, readOpcuaMachines } from './read-machines.ts';

const site = smallSite([]);
const crane = machinesOf(site)[0]!;
const sound = { id: crane.id, url: 'opc.tcp://10.1.2.3:4840', user: 'estiba', password: 'secret', thumbprint: 'AB:'.repeat(31) + 'CD' };
const passes = new Ajv2020({ strict: false }).compile(OPCUA_SCHEMA);

function reading(content: unknown, mode = 0o600): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-opcua-settings-'));
  const path = join(folder, 'opcua.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(path, mode);
  try {
    return readOpcuaMachines(path, site);
  } catch (error) {
    return (error as Error).message;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('OP7: opcua.json says which cranes are reached over OPC UA; without the file there are none', () => {
  assert.deepEqual(readOpcuaMachines(join(tmpdir(), 'no such folder', 'opcua.json'), site), []);
  assert.deepEqual(reading({ format: 'estiba-opcua/1', machines: [sound] }), [
    { ...sound, kind: crane.kind, thumbprint: 'ab'.repeat(31) + 'cd' },
  ]);
});

test('OP7: a file others may read is refused, and each fault is named with its place and advice, never the password', () => {
  assert.match(String(reading({ format: 'estiba-opcua/1', machines: [] }, 0o644)), /chmod 600/);
  assert.match(String(reading('{')), /Maybe a comma/);
  assert.match(String(reading({ machines: [] })), /"format": "estiba-opcua\/1"/);
  const odd = { ...sound, url: 'http://x', password: 7, thumbprint: 'ab', extra: 1 };
  const message = String(reading({ format: 'estiba-opcua/1', machines: [odd, { ...sound, id: 'X1' }, sound, sound] }));
  for (const part of [
    '[0].url is "http://x"',
    '[0].password is malformed',
    '[0].thumbprint',
    '[0].extra is unknown',
    "'X1' is no crane",
    'twice',
  ])
    assert.ok(message.includes(part), `${part} in ${message}`);
});

test('OP7: the schema refuses what the reader refuses', () => {
  const odd = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constantFrom('opc.tcp://a:1', 'opc.tcp://a', 'STS 1'));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(sound), 'more'), odd, (name, word) => {
      const content = { format: 'estiba-opcua/1', machines: [{ ...sound, [name]: word }] };
      const isRead = typeof reading(content) !== 'string';
      assert.equal(isRead, passes(content) && (name !== 'id' || word === crane.id), JSON.stringify(content));
    }),
    { numRuns: 200 },
  );
});
