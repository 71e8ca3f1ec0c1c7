import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Command } from '@estiba/terminal';
import { fakeServer } from '../../testing/fake-app.ts';
import { plannedCall } from '../../testing/planned-call.ts';

interface Difference<T> {
  readonly count: number;
  readonly shown: readonly T[];
}
interface Version {
  readonly version: number;
  readonly by: string;
  readonly aboard: number;
  readonly toLoad: number;
  readonly added: Difference<{ id: string }>;
  readonly removed: Difference<{ id: string }>;
  readonly changed: Difference<{ before: { id: string; kg: number }; now: { kg: number } }>;
}

test('RD4: every version of a call’s load list is told, and how it differs from the one before', async () => {
  const server = await fakeServer();
  const call = await plannedCall(server);
  const headers = await server.signIn('viewer');
  const versions = async (): Promise<Version[]> => {
    const answer = await server.app.inject({ url: '/api/v1/calls/CALL-2/lists', headers });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json().versions;
  };
  const [first] = await versions();
  assert.deepEqual(
    [first!.version, first!.aboard, first!.toLoad, first!.added.count],
    [1, call.arrival.length, call.loadList.length, call.loadList.length],
  );
  const [gone, heavier, ...rest] = call.loadList;
  const added = { ...rest[0]!, id: 'TCLU4567893' };
  const told = { ...heavier!, weight: { ...heavier!.weight, gross: heavier!.weight.gross + 500 } };
  const data = { call: 'CALL-2', add: [added, told], cancel: [gone!.id] };
  // Names in a literal are not branded; the kernel sees to the form.
  const done = await server.deps.submit({ type: 'changeLoadList', data, key: 'change', actor: 'person:ana' } as unknown as Command);
  assert.ok(done.ok, JSON.stringify(done));
  const [, second] = await versions();
  assert.deepEqual([second!.version, second!.by, second!.toLoad], [2, 'person:ana', call.loadList.length]);
  assert.deepEqual(
    [second!.added.shown.map(({ id }) => id), second!.removed.shown.map(({ id }) => id), second!.changed.count],
    [['TCLU4567893'], [gone!.id], 1],
  );
  const [change] = second!.changed.shown;
  assert.deepEqual([change!.before.id, change!.now.kg - change!.before.kg], [heavier!.id, 500]);
  assert.equal((await server.app.inject({ url: '/api/v1/calls/CALL-9/lists', headers })).statusCode, 404);
});
