import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { fakeServer } from '../../testing/fake-app.ts';
import { plannedCall } from '../../testing/planned-call.ts';

test('BP1 BP2: the bay plan holds every box of arrival, plan and load list, loads of stacks as added up anew, and what the checker says of it', async () => {
  const server = await fakeServer();
  const call = await plannedCall(server);
  const headers = await server.signIn('viewer');
  const get = async (path: string) => (await server.app.inject({ url: `/api/v1/calls/CALL-2/${path}`, headers })).json();
  const plan = await get('bay-plan');
  assert.equal(plan.arrival.length, call.arrival.length);
  assert.equal(plan.aboard.length, call.arrival.length);
  const leaves = call.arrival.filter(({ container }) => container.pod === call.port).length;
  assert.ok(leaves > 0 && plan.leaving.length >= leaves);
  const loads = plan.coming.filter(({ kind }: { kind: string }) => kind === 'load');
  assert.equal(loads.length + plan.leftOut.length, call.loadList.length);

  const kg = new Map(
    [...call.loadList, ...call.arrival.map(({ container }) => container)].map((box) => [box.id as string, box.weight.gross]),
  );
  const gone = new Set(plan.leaving.map(({ box }: { box: string }) => box));
  const there = [...plan.aboard.filter(({ box }: { box: string }) => !gone.has(box)), ...plan.coming] as { box: string }[];
  assert.equal(
    plan.stacks.reduce((sum: number, { boxes }: { boxes: number }) => sum + boxes, 0),
    there.length,
  );
  const heaviest = plan.stacks.reduce((sum: number, { tonnes }: { tonnes: number }) => sum + tonnes, 0);
  const all = there.reduce((sum, { box }) => sum + kg.get(box)! / 1000, 0);
  assert.ok(heaviest > 0.5 * all && heaviest <= all + 1e-6, `${heaviest} of ${all} t`);
  for (const { tonnes20, max20, tonnes, max40, height, maxHeight } of plan.stacks) {
    assert.ok(tonnes20 <= max20 + 1e-6 && tonnes <= Math.max(max20, max40) + 1e-6 && height <= maxHeight + 1e-6);
  }
  const judgement = await get('bay-plan/judgement');
  assert.deepEqual(judgement.violations, []);
  assert.ok(judgement.condition.gm > judgement.condition.minGm && judgement.score.length >= 5);
  assert.equal((await get('vessel')).bays.length, call.vessel.bays.length);
});
