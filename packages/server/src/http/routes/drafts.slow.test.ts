import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { type ContainerId, parseSlot } from '@estiba/port';
import { fakeServer } from '../../testing/fake-app.ts';
import { fakeLog } from '../../testing/fake-log.ts';
import { plannedCall } from '../../testing/planned-call.ts';
import { begun, type Boxes, movable, planner, untilFinished } from './drafts.test-kit.ts';

test('DR5 DR6: the planner finishes a draft around its locks, the draft is judged whole, and becomes the plan of its call', async () => {
  const { server, one, draft } = await begun();
  const { box, to } = await movable(one, draft);
  await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'move', moves: [{ box, to }] } });
  await one.post(`${draft}/edits`, { edit: 1, wish: { does: 'lock', boxes: [box] } });
  const started = await one.post(`${draft}/finish`, { edit: 2, effort: 0.1 });
  assert.equal(started.body.finish.state, 'running', JSON.stringify(started.body));
  assert.equal((await one.post(`${draft}/undo`, { edit: 2 })).body.code, 'draft.finishing');
  const finished = await untilFinished(one, draft);
  assert.deepEqual([finished.finish.state, finished.edit], ['done', 3], JSON.stringify(finished));
  const { boxes } = (await one.get(`${draft}/boxes`)).body as Boxes;
  assert.equal(boxes.find((b) => b.box === box)!.slot, to, 'the locked box stays');
  const judgement = (await one.get(`${draft}/judgement`)).body;
  assert.deepEqual([judgement.mayCommit, judgement.edit], [true, 3], JSON.stringify(judgement.broken));
  assert.ok(judgement.difference.moved.some((m: { box: string; after: string }) => m.box === box && m.after === to));
  assert.ok(judgement.difference.score.length >= 5);

  const committed = await one.post(`${draft}/commit`, { edit: 3 });
  assert.equal(committed.status, 200, JSON.stringify(committed.body));
  const { plan } = server.state.calls.get('CALL-2')!;
  assert.equal(committed.body.draft.committed.plan, plan);
  assert.equal(server.deps.audit.read(0, 100).at(-1)?.what, 'draft-committed');
  assert.equal((await one.post(`${draft}/undo`, { edit: 4 })).body.code, 'draft.committed');
});

test('DR6: while a draft is written to the log as the plan nobody changes it, throws it away or commits it again', async () => {
  const log = fakeLog();
  let [asked, write] = [() => {}, () => {}];
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const mayWrite = new Promise<void>((resolve) => (write = resolve));
  let isHeld = false;
  const slow = {
    ...log,
    append: async (...given: Parameters<typeof log.append>) => {
      if (isHeld) {
        asked();
        await mayWrite;
      }
      return log.append(...given);
    },
  };
  const server = await fakeServer({}, { log: slow });
  await plannedCall(server);
  const one = await planner(server);
  const draft = `/${(await one.post('', { call: 'CALL-2', name: 'x' })).body.id}`;
  const { box, to } = await movable(one, draft);
  await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'move', moves: [{ box, to }] } });
  isHeld = true;
  const committing = one.post(`${draft}/commit`, { edit: 1 });
  await isAsked;
  for (const [path, body] of [
    ['undo', { edit: 1 }],
    ['edits', { edit: 1, wish: { does: 'lock', boxes: [box] } }],
    ['commit', { edit: 1 }],
  ] as const)
    assert.equal((await one.post(`${draft}/${path}`, body)).body.code, 'draft.committing');
  const thrown = await one.ask('DELETE', draft);
  assert.deepEqual([thrown.status, thrown.body.code], [409, 'draft.committing']);
  write();
  const { status, body } = await committing;
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body.draft.edit, body.draft.committed.plan], [2, server.state.calls.get('CALL-2')!.plan]);
  assert.equal((await one.post(`${draft}/undo`, { edit: 2 })).body.code, 'draft.committed');
});

test('DR6: an edit that was followed by another is not reckoned on; the newest is judged', async () => {
  const { one, draft } = await begun();
  const { box, to } = await movable(one, draft);
  const early = one.get(`${draft}/judgement`);
  // The thread is asked before the edit is made.
  await one.get(draft);
  assert.equal((await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'move', moves: [{ box, to }] } })).status, 200);
  const late = (await one.get(`${draft}/judgement`)).body;
  assert.deepEqual([late.edit, late.difference.moved.length], [1, 1], JSON.stringify(late.broken));
  const { status, body } = await early;
  assert.deepEqual([status, body.code], [409, 'draft.not-judged']);
});

test('DR5: the planner is stopped with nothing, which leaves the draft as it was, or with its best answer so far; two at a time', async () => {
  const { one, draft } = await begun();
  const others = [];
  for (const name of ['b', 'c']) others.push(`/${(await one.post('', { call: 'CALL-2', name })).body.id}`);
  for (const other of [draft, others[0]]) assert.equal((await one.post(`${other}/finish`, { edit: 0, effort: 10 })).status, 200);
  assert.equal((await one.post(`${others[1]}/finish`, { edit: 0 })).body.code, 'draft.planner-busy');
  const dropped = await one.post(`${draft}/finish/stop`, { take: 'nothing' });
  assert.deepEqual([dropped.body.finish.state, dropped.body.edit], ['dropped', 0]);
  await one.post(`${others[0]}/finish/stop`, { take: 'best' });
  const best = await untilFinished(one, others[0]!);
  assert.deepEqual([best.finish.state, best.edit], ['done', 1], JSON.stringify(best));
  assert.equal((await one.get(draft)).body.edit, 0);
  assert.equal((await one.post(`${draft}/finish/stop`, { take: 'best' })).body.code, 'draft.not-finishing');
  assert.equal((await one.ask('DELETE', draft)).status, 204);
  assert.equal((await one.get(draft)).status, 404);
});

test('DR7: a draft of a call that went on is refused by the terminal; rebased it keeps what still fits and names the rest', async () => {
  const { server, one, draft } = await begun();
  const { box, to } = await movable(one, draft);
  await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'move', moves: [{ box, to }] } });
  const visit = server.state.calls.get('CALL-2')!;
  const gone = server.state.units.get([...visit.loadList].find((id) => id !== box)!)!;
  await server.deps.submit({
    type: 'placeHold',
    data: { box: gone.container.id, hold: 'customs', note: '' },
    key: 'hold-1',
    actor: 'schedule',
  });
  // Another went meanwhile where the draft has it.
  const before = ((await one.get(`${draft}/boxes`)).body as Boxes).boxes;
  const others = before.filter((b) => b.slot !== null && b.box !== box && b.box !== gone.container.id && !b.isRestow);
  // The lowest of all: nothing is missing below it.
  const there = others.reduce((a, b) => (b.slot!.slice(5) < a.slot!.slice(5) ? b : a));
  const slot = parseSlot(there.slot!)!;
  server.state.units.get(there.box as ContainerId)!.place = { at: 'ship', call: 'CALL-2', slot };
  visit.aboard.set(there.slot!, there.box as ContainerId);
  await server.deps.submit({ type: 'requestPlan', data: { call: 'CALL-2', reasons: [] }, key: 'wish-1', actor: 'schedule' });
  visit.revision += 1;
  assert.equal((await one.get(draft)).body.isOutdated, true);
  const refused = await one.post(`${draft}/commit`, { edit: 1 });
  assert.deepEqual([refused.status, refused.body.code], [409, 'plan.outdated'], JSON.stringify(refused.body));
  const rebased = await one.post(`${draft}/rebase`, { edit: 1 });
  assert.equal(rebased.status, 200, JSON.stringify(rebased.body));
  const dropped = rebased.body.dropped.map((d: { box: string; reasons: { code: string }[] }) => [d.box, d.reasons[0]!.code]);
  assert.deepEqual(dropped[0], [gone.container.id, 'draft.box-went-on']);
  assert.ok(!dropped.some(([name]: string[]) => name === there.box), JSON.stringify(dropped));
  // Others are named only because they stood on it.
  assert.ok(
    dropped.slice(1).every(([, code]: string[]) => code === 'draft.box-hangs'),
    JSON.stringify(dropped),
  );
  assert.equal(rebased.body.draft.isOutdated, false);
  assert.equal(((await one.get(`${draft}/boxes`)).body as Boxes).boxes.find((b) => b.box === box)!.slot, to);
  assert.equal((await one.post(`${draft}/commit`, { edit: 2 })).status, 200);
});

test('DR8: all work of a bay goes to the crane it is given to, and what the cranes then do keeps the rules', async () => {
  const { server, one, draft } = await begun();
  const queues = [...server.state.calls.get('CALL-2')!.queues];
  const [crane, queue] = queues.find(([, q]) => q.instructions.length > 0)!;
  const { bay } = queue.instructions[0]!;
  const other = queues.find(([id]) => id !== crane)![0];
  assert.equal((await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'assign', bay, crane: other } })).status, 200);
  assert.equal((await one.post(`${draft}/edits`, { edit: 1, wish: { does: 'assign', bay: 998, crane: other } })).body.code, 'draft.no-bay');
  const committed = await one.post(`${draft}/commit`, { edit: 1 });
  assert.equal(committed.status, 200, JSON.stringify(committed.body));
  const bays = (id: string) =>
    new Set(
      server.state.calls
        .get('CALL-2')!
        .queues.get(id)!
        .instructions.map((line) => line.bay),
    );
  assert.deepEqual([bays(other).has(bay), bays(crane).has(bay)], [true, false]);
});
