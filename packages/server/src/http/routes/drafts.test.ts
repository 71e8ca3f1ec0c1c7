import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { memoryFolder } from '../../drafts/draft-folder.ts';
import { createMetrics } from '../../metrics/metrics.ts';
import { fakeServer } from '../../testing/fake-app.ts';
import { plannedCall } from '../../testing/planned-call.ts';
import { buildApp } from '../app.ts';
import { begun, type Boxes, movable, planner } from './drafts.test-kit.ts';

test('DR1 DR2: a draft begins with the boxes of the plan, moves boxes where the rules allow it, tells each box’s reasons where not, and leaves the call alone', async () => {
  const { server, one, draft, call } = await begun();
  const size = (await server.deps.log.head()).size;
  const { boxes, leaving } = (await one.get(`${draft}/boxes`)).body as Boxes;
  assert.ok(boxes.filter(({ slot }) => slot !== null).length >= 30);
  assert.ok(boxes.every(({ slot, was }) => slot === was));
  assert.deepEqual(new Set(leaving), new Set(call.arrival.flatMap(({ container: { id, pod } }) => (pod === call.port ? [id] : []))));
  assert.ok(leaving.length > 0);
  const { stays } = (await one.get(`${draft}/ship`)).body as { stays: { box: string; slot: string }[] };
  const told = new Set<string>([...leaving, ...boxes.map(({ box }) => box), ...stays.map(({ box }) => box)]);
  assert.equal(told.size, leaving.length + boxes.length + stays.length, 'each box leaves, stays or can be moved');
  assert.ok(call.arrival.every(({ container }) => told.has(container.id)));
  const { box, from, to } = await movable(one, draft);
  const moved = await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'move', moves: [{ box, to }] } });
  assert.deepEqual([moved.status, moved.body.edit, moved.body.canUndo], [200, 1, true], JSON.stringify(moved.body));
  const other = boxes.find((b) => b.slot !== null && b.box !== box)!;
  const taken = await one.post(`${draft}/edits`, { edit: 1, wish: { does: 'move', moves: [{ box, to: other.slot }] } });
  assert.equal(taken.status, 409);
  assert.equal(taken.body.details[0].params.box, box);
  const back = await one.post(`${draft}/undo`, { edit: 1 });
  assert.deepEqual([back.body.edit, back.body.canUndo, back.body.canRedo], [2, false, true]);
  const place = async () => ((await one.get(`${draft}/boxes`)).body as Boxes).boxes.find((b) => b.box === box)!.slot;
  assert.equal(await place(), from);
  await one.post(`${draft}/redo`, { edit: 2 });
  assert.equal(await place(), to);
  assert.equal((await server.deps.log.head()).size, size, 'nothing of it is in the log');
});

test('DR2: moves are tried without being made: each says what it would meet, and what is tried free is then taken', async () => {
  const { one, draft } = await begun();
  const { box, to } = await movable(one, draft);
  const before = (await one.get(`${draft}/boxes`)).body as Boxes;
  const other = before.boxes.find((b) => b.slot !== null && b.box !== box)!;
  const moves = [[{ box, to }], [{ box, to: other.slot }], [{ box: 'NOBO0000000', to }], [{ box, to: '9999999' }]];
  const { status, body } = await one.post(`${draft}/trials`, { moves });
  assert.deepEqual([status, body.edit], [200, 0], JSON.stringify(body));
  const codes = body.trials.map((trial: { code: string; params: { box: string } }[]) => trial.map(({ code }) => code));
  assert.deepEqual([codes[0], codes[2], codes[3]], [[], ['draft.box-stays'], ['draft.no-slot']], JSON.stringify(body.trials));
  assert.ok(codes[1].length > 0 && body.trials[1][0].params.box === box, JSON.stringify(body.trials[1]));
  assert.deepEqual((await one.get(`${draft}/boxes`)).body, before, 'nothing was changed');
  assert.equal((await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'move', moves: moves[0]! } })).status, 200);
  assert.equal((await one.post(`${draft}/edits`, { edit: 1, wish: { does: 'lock', boxes: [box] } })).status, 200);
  const locked = await one.post(`${draft}/trials`, { moves: [[{ box, to: null }]] });
  assert.equal(locked.body.trials[0][0].code, 'draft.box-locked');
});

test('DR3: two people at one draft are told: a stale edit is refused with who changed what, and changes nothing', async () => {
  const { server, one, draft } = await begun();
  const two = await planner(server);
  const { box } = await movable(one, draft);
  assert.equal((await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'lock', boxes: [box] } })).status, 200);
  const stale = await two.post(`${draft}/edits`, { edit: 0, wish: { does: 'leave-out', boxes: [box] } });
  assert.equal(stale.status, 409);
  assert.deepEqual(
    stale.body.details.map(({ code }: { code: string }) => code),
    ['draft.edited-meanwhile', 'draft.missed-edit'],
  );
  assert.match(stale.body.details[0].params.by, /^planner-/);
  const locked = await two.post(`${draft}/edits`, { edit: 1, wish: { does: 'leave-out', boxes: [box] } });
  assert.equal(locked.body.code, 'draft.box-locked');
  const viewer = await server.signIn('viewer');
  assert.equal((await server.app.inject({ url: `/api/v1/drafts${draft}`, headers: viewer })).statusCode, 200);
  const denied = await server.app.inject({ method: 'POST', url: `/api/v1/drafts${draft}/undo`, headers: viewer, payload: { edit: 1 } });
  assert.equal(denied.statusCode, 403);
});

test('DR4: drafts outlive a restart with all their edits, undone ones too', async () => {
  const draftFolder = memoryFolder();
  const server = await fakeServer({}, { draftFolder });
  await plannedCall(server);
  const one = await planner(server);
  const draft = `/${(await one.post('', { call: 'CALL-2', name: 'x' })).body.id}`;
  const { box, to } = await movable(one, draft);
  await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'move', moves: [{ box, to }] } });
  await one.post(`${draft}/edits`, { edit: 1, wish: { does: 'lock', boxes: [box] } });
  await one.post(`${draft}/edits`, { edit: 2, wish: { does: 'unlock', boxes: [box] } });
  await one.post(`${draft}/undo`, { edit: 3 });
  const before = [(await one.get(draft)).body, (await one.get(`${draft}/boxes`)).body, (await one.get(`${draft}/edits`)).body];
  const again = await planner(server, await buildApp({ ...server.deps, metrics: createMetrics({ withProcess: false }) }));
  const after = [(await again.get(draft)).body, (await again.get(`${draft}/boxes`)).body, (await again.get(`${draft}/edits`)).body];
  assert.deepEqual(after, before);
  assert.equal((await again.post(`${draft}/redo`, { edit: 4 })).status, 200);
});
