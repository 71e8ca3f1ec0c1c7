import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Call } from '@estiba/port';
import { memoryFolder } from '../../drafts/draft-folder.ts';
import { createMetrics } from '../../metrics/metrics.ts';
import { type FakeServer, fakeServer } from '../../testing/fake-app.ts';
import { plannedCall } from '../../testing/planned-call.ts';
import { buildApp } from '../app.ts';

interface Boxes {
  readonly edit: number;
  readonly boxes: readonly { box: string; slot: string | null; was: string | null; isLocked: boolean; isRestow: boolean }[];
}

/** Speaks to the drafts as one person does. */
async function planner(server: FakeServer, app = server.app) {
  const headers = await server.signIn('planner');
  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) => {
    const answer = await app.inject({ method, url: `/api/v1/drafts${path}`, headers, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  };
  return { headers, get: (path: string) => ask('GET', path), post: (path: string, payload: object) => ask('POST', path, payload), ask };
}

async function begun(): Promise<{ server: FakeServer; one: Awaited<ReturnType<typeof planner>>; draft: string; call: Call }> {
  const server = await fakeServer();
  const call = await plannedCall(server);
  const one = await planner(server);
  const { status, body } = await one.post('', { call: 'CALL-2', name: 'first try' });
  assert.equal(status, 201, JSON.stringify(body));
  return { server, one, draft: `/${body.id}`, call };
}

/** A box on top of its stack, with another place it could have. */
async function movable(one: Awaited<ReturnType<typeof planner>>, draft: string): Promise<{ box: string; from: string; to: string }> {
  const { boxes } = (await one.get(`${draft}/boxes`)).body as Boxes;
  for (const { box, slot } of boxes) {
    if (slot === null) continue;
    const { status, body } = await one.get(`${draft}/offers?boxes=${box}`);
    const offer =
      status !== 200
        ? undefined
        : body.offers.find((o: { refused: unknown; slots: string[] }) => o.refused === null && o.slots[0] !== slot);
    if (offer !== undefined) return { box, from: slot, to: offer.slots[0] };
  }
  throw new Error('no box can be moved');
}

test('DR1 DR2: a draft begins with the boxes of the plan, moves boxes where the rules allow it, tells each box’s reasons where not, and leaves the call alone', async () => {
  const { server, one, draft } = await begun();
  const size = (await server.deps.log.head()).size;
  const { boxes } = (await one.get(`${draft}/boxes`)).body as Boxes;
  assert.ok(boxes.filter(({ slot }) => slot !== null).length >= 30);
  assert.ok(boxes.every(({ slot, was }) => slot === was));
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
  await server.deps.submit({ type: 'requestPlan', data: { call: 'CALL-2', reasons: [] }, key: 'wish-1', actor: 'schedule' });
  visit.revision += 1;
  assert.equal((await one.get(draft)).body.isOutdated, true);
  const refused = await one.post(`${draft}/commit`, { edit: 1 });
  assert.deepEqual([refused.status, refused.body.code], [409, 'plan.outdated'], JSON.stringify(refused.body));
  const rebased = await one.post(`${draft}/rebase`, { edit: 1 });
  assert.equal(rebased.status, 200, JSON.stringify(rebased.body));
  const dropped = rebased.body.dropped.map((d: { box: string; reasons: { code: string }[] }) => [d.box, d.reasons[0]!.code]);
  assert.deepEqual(dropped[0], [gone.container.id, 'draft.box-went-on']);
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

async function untilFinished(one: Awaited<ReturnType<typeof planner>>, draft: string) {
  for (let i = 0; i < 400; i++) {
    const { body } = await one.get(draft);
    if (body.finish.state !== 'running') return body;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The planner did not finish.');
}
