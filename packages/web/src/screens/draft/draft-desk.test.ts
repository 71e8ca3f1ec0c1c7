import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Answer } from '../../http/api.ts';
import { draft, draftBox, draftBoxes } from './draft.test-kit.ts';
import { type Ask, DraftDesk } from './draft-desk.ts';

interface Asked {
  readonly path: string;
  readonly body: unknown;
  answer(value: unknown): Promise<void>;
  refuse(status: number, code: string): Promise<void>;
}

/** A server that answers when it is told to. */
function slowServer() {
  const asked: Asked[] = [];
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  const ask: Ask = (path, { body } = {}) =>
    new Promise((resolve) => {
      asked.push({
        path,
        body,
        answer(value) {
          resolve({ ok: true, value } as Answer<never>);
          return settled() as Promise<void>;
        },
        refuse(status, code) {
          resolve({ ok: false, refusal: { status, code, message: '', advice: '', details: [{ code, params: {} }] } });
          return settled() as Promise<void>;
        },
      });
    });
  return { ask, asked, last: () => asked.at(-1)! };
}

async function opened() {
  const server = slowServer();
  const desk = new DraftDesk('d1', server.ask);
  void desk.look();
  await server.last().answer(draft(3));
  await server.last().answer(draftBoxes([draftBox('A', '0020182')], { edit: 3 }));
  return { server, desk, state: () => desk.state.get() };
}

test('W24: every change names the edit that was seen last; its answer is what is shown, with the boxes as they are then', async () => {
  const { server, desk, state } = await opened();
  assert.deepEqual([state().draft?.edit, state().boxes?.edit, state().news], [3, 3, null]);
  const done = desk.edit({ does: 'lock', boxes: ['A'] });
  assert.deepEqual([server.last().path, server.last().body], ['/drafts/d1/edits', { wish: { does: 'lock', boxes: ['A'] }, edit: 3 }]);
  assert.ok(state().isBusy);
  await server.last().answer(draft(4));
  assert.equal(server.last().path, '/drafts/d1/boxes');
  await server.last().answer(draftBoxes([draftBox('A', '0020182', { isLocked: true })], { edit: 4 }));
  assert.equal(await done, true);
  assert.deepEqual([state().isBusy, state().boxes?.boxes[0]?.isLocked, state().news], [false, true, null]);
});

test('W24: where somebody came first the refusal is told, nothing is sent again, and what they did is shown and told', async () => {
  const { server, desk, state } = await opened();
  const done = desk.edit({ does: 'lock', boxes: ['A'] });
  await server.last().refuse(409, 'draft.edited-meanwhile');
  assert.equal(state().refusal?.code, 'draft.edited-meanwhile');
  assert.equal(server.last().path, '/drafts/d1');
  await server.last().answer(draft(4, { last: { by: 'li', at: 9, what: 'lock' } }));
  await server.last().answer(draftBoxes([], { edit: 4 }));
  assert.equal(await done, false);
  assert.deepEqual([state().draft?.edit, state().news?.by, state().isBusy], [4, 'li', false]);
  assert.equal(server.asked.filter(({ path }) => path.endsWith('/edits')).length, 1);
  desk.forget('news');
  assert.equal(state().news, null);
});

test('W24: answers that come late and are older than what is known change nothing', async () => {
  const { server, desk, state } = await opened();
  void desk.look();
  const late = server.last();
  void desk.undo();
  await server.last().answer(draft(4));
  const boxesOfFour = server.last();
  await late.answer(draft(3));
  assert.equal(state().draft?.edit, 4);
  await boxesOfFour.answer(draftBoxes([], { edit: 4 }));
  void desk.look();
  await server.last().answer(draft(6, { last: { by: 'li', at: 9, what: 'move' } }));
  await server.last().answer(draftBoxes([], { edit: 5 }));
  assert.equal(state().boxes?.edit, 4, 'boxes of an edit between are not taken for the newest');
  assert.equal(state().news?.by, 'li');
});

test('W24: a draft that was thrown away, a server that does not answer, and what a rebase dropped are told', async () => {
  const { server, desk, state } = await opened();
  void desk.look();
  await server.last().refuse(0, 'failed');
  assert.ok(state().isLost && state().draft !== null);
  void desk.look();
  await server.last().refuse(503, 'not-ready');
  assert.deepEqual([state().isLost, state().refusal], [true, null], 'a server that comes up refuses nothing');
  void desk.look();
  await server.last().answer(draft(3));
  assert.ok(!state().isLost);
  const rebase = desk.rebase();
  const dropped = [{ box: 'A', reasons: [{ code: 'draft.box-went-on', params: { box: 'A' } }] }];
  await server.last().answer({ draft: draft(4), kept: 7, dropped });
  await server.last().answer(draftBoxes([], { edit: 4 }));
  assert.ok(await rebase);
  assert.deepEqual([state().rebased?.kept, state().rebased?.dropped], [7, dropped]);
  void desk.look();
  await server.last().refuse(404, 'unknown');
  assert.ok(state().isGone && state().draft !== null, 'what was there is still shown');
});

test('W24: the planner is stopped with its best or with nothing, whatever edit was seen; its answer is told as news', async () => {
  const { server, desk, state } = await opened();
  void desk.finish(1);
  assert.deepEqual(server.last().body, { effort: 1, edit: 3 });
  const finish = { by: 'ana', state: 'running', share: 0.2, phase: 'improve', bestCost: 1, leftOut: 0, violations: 0, problem: null };
  await server.last().answer(draft(3, { finish }));
  assert.equal(state().draft?.finish?.share, 0.2);
  void desk.stop('best');
  assert.deepEqual([server.last().path, server.last().body], ['/drafts/d1/finish/stop', { take: 'best' }]);
  await server.last().answer(draft(3, { finish: { ...finish, state: 'stopping' } }));
  void desk.look();
  await server.last().answer(draft(4, { finish: { ...finish, state: 'done' }, last: { by: 'ana', at: 1, what: 'finish' } }));
  assert.equal(state().news?.what, 'finish');
});

test('W24: a draft of a call that went on is taken up on the call of now before it is committed, again where a crane was quicker; a box that no longer fits stops it', async () => {
  const { server, desk, state } = await opened();
  const next = async (path: string, value: unknown) => {
    assert.equal(server.last().path, `/drafts/d1${path}`);
    await server.last().answer(value);
  };
  const dropped = [{ box: 'A', reasons: [{ code: 'draft.box-went-on', params: { box: 'A' } }] }];
  const done = desk.commit();
  assert.equal(server.last().path, '/drafts/d1/commit');
  await server.last().refuse(409, 'plan.outdated');
  await next('', draft(3, { isOutdated: true }));
  await next('/rebase', { draft: draft(4), kept: 3, dropped: [] });
  await next('/boxes', draftBoxes([], { edit: 4 }));
  await next('/commit', { draft: draft(5, { committed: { by: 'ana', at: 1, plan: 'P2' } }), difference: {} });
  await next('/boxes', draftBoxes([], { edit: 5 }));
  assert.deepEqual([await done, state().draft?.committed?.plan, state().refusal, state().rebased], [true, 'P2', null, null]);

  const other = await opened();
  const stopped = other.desk.commit();
  await other.server.last().refuse(409, 'plan.outdated');
  await other.server.last().answer(draft(3, { isOutdated: true }));
  await other.server.last().answer({ draft: draft(4), kept: 3, dropped });
  await other.server.last().answer(draftBoxes([], { edit: 4 }));
  assert.deepEqual([await stopped, other.state().rebased?.dropped, other.state().draft?.committed], [false, dropped, null]);
});
