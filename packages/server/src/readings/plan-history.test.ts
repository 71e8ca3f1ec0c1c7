import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import type { WorkQueue } from '@estiba/port';
import { Terminal } from '@estiba/terminal';
import { disturb, smallCall, smallGround } from '@estiba/terminal/testing';
import { fakeServer } from '../testing/fake-app.ts';
import { fakeLog } from '../testing/fake-log.ts';
import { plannedCall } from '../testing/planned-call.ts';
import { LogFollower } from './log-follower.ts';
import { PlanHistory } from './plan-history.ts';

/** The same plan under another name, from what is not begun: lines may have been begun since. */
function planAgain(world: ReturnType<typeof smallCall>, i: number): void {
  for (const [call, { queues, phase }] of world.terminal.state.calls) {
    if (phase === 'complete' || phase === 'sailed') continue;
    const left = [...queues].map(
      ([crane, { instructions, started }]) => ({ crane, instructions: instructions.slice(started) }) as WorkQueue,
    );
    world.do('acceptPlan', { call, plan: `again-${i}`, leftOut: [], queues: left }, 'ann');
  }
}

test('BP3: at every moment of a call that is planned again and again, the queues told from the log are those the terminal had', async () => {
  const ground = smallGround();
  const world = smallCall(ground, 3);
  const random = new Random(4);
  for (let i = 0; i < 300; i++) {
    world.tick();
    if (i % 3 === 0) disturb(world, random);
    if (i % 20 === 19) planAgain(world, i);
  }
  const log = fakeLog();
  await log.append(0, world.log);
  const history = new PlanHistory();
  await new LogFollower(log, [history]).catchUp();
  assert.ok(
    history.of('C1').some(({ kept }) => [...kept.values()].some((lines) => lines > 0)),
    'lines had been begun',
  );
  const terminal = new Terminal(ground);
  let plans = 0;
  for (const entry of log.entries) {
    terminal.replay([entry]);
    if (entry.type !== 'planAccepted') continue;
    for (const [call, { queues, plan }] of terminal.state.calls) {
      if (history.of(call).at(-1) === undefined || !history.of(call).some(({ seq }) => seq === entry.seq)) continue;
      const told = await history.queuesAt(log, call, entry.seq);
      const stood: WorkQueue[] = [...queues].map(([crane, { instructions }]) => ({ crane, instructions: [...instructions] }) as WorkQueue);
      assert.deepEqual(JSON.parse(JSON.stringify(told)), JSON.parse(JSON.stringify(stood)));
      assert.equal(history.of(call).find(({ seq }) => seq === entry.seq)?.plan, plan);
      plans++;
    }
  }
  assert.ok(plans >= 3, `${plans} plans were compared`);
});

test('BP3: a second plan keeps what was begun; calls and entries that are not there are 404', async () => {
  const server = await fakeServer();
  await plannedCall(server);
  const headers = await server.signIn('viewer');
  const get = (path: string) => server.app.inject({ url: `/api/v1/calls/${path}`, headers });
  const visit = server.state.calls.get('CALL-2')!;
  const queues = [...visit.queues].map(([crane, { instructions }]) => ({
    crane,
    instructions: instructions.slice(0, -3) as WorkQueue['instructions'],
  }));
  const data = { call: 'CALL-2', plan: 'plan-3', queues, leftOut: [] };
  const done = await server.deps.submit({ type: 'acceptPlan', key: 'again', actor: 'user:ana', data } as never);
  assert.ok(done.ok, JSON.stringify(done));
  const { plans } = (await get('CALL-2/plans')).json();
  assert.deepEqual(
    plans.map(({ plan, by }: { plan: string; by: string }) => [plan, by]),
    [
      ['plan-2', 'schedule'],
      ['plan-3', 'user:ana'],
    ],
  );
  const lines = async (entry: number): Promise<number> =>
    (await get(`CALL-2/plans/${entry}`)).json().queues.reduce((sum: number, { lines }: { lines: unknown[] }) => sum + lines.length, 0);
  assert.equal((await lines(plans[0].entry)) - (await lines(plans[1].entry)), 3 * queues.length);
  for (const path of ['CALL-9/plans', 'CALL-2/plans/999', 'CALL-2/plans/x', 'CALL-9/plans/1'])
    assert.equal((await get(path)).statusCode, 404, path);
});

test('BP3: the boxes of a call’s lists are told as they were given, also when the terminal has them no more', async () => {
  const server = await fakeServer();
  const call = await plannedCall(server);
  const headers = await server.signIn('viewer');
  const get = (path: string) => server.app.inject({ url: `/api/v1/calls/${path}`, headers });
  const gone = call.arrival[0]!.container.id;
  server.state.units.delete(gone);
  server.state.calls.delete('CALL-2');
  const { boxes } = (await get('CALL-2/listed')).json() as { boxes: { id: string; slot: string | null; kg: number; pod: string }[] };
  assert.equal(boxes.length, call.arrival.length + call.loadList.length);
  assert.equal(boxes.filter(({ slot }) => slot === null).length, call.loadList.length);
  const told = boxes.find(({ id }) => id === gone)!;
  assert.equal(told.pod, call.arrival[0]!.container.pod);
  assert.ok(told.slot !== null && told.kg > 0);
  assert.equal((await get('CALL-9/listed')).statusCode, 404);
});
