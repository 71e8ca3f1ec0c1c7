import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Refusal } from '../../http/api.ts';
import { BayTrial, type GivenTo } from './bay-trial.ts';

const given: GivenTo = { call: 'C1', bay: 10, crane: 'QC2', former: 'QC1' };
const refusalOf = (code: string): Refusal => ({ status: 409, code, message: '', advice: '', details: [{ code, params: {} }] });
const draft = { id: 'd1', edit: 0, committed: null, isOutdated: false };
const judgement = { edit: 1, mayCommit: true };

/** A server that answers by method and end of path; what is not said succeeds as a fresh draft would. */
function serverOf(says: Readonly<Record<string, readonly (Refusal | object)[]>> = {}) {
  const asked: string[] = [];
  const bodies: unknown[] = [];
  const usual: Readonly<Record<string, object>> = {
    'POST /drafts': draft,
    'POST /drafts/d1/edits': { ...draft, edit: 1 },
    'GET /drafts/d1': { ...draft, edit: 1 },
    'GET /drafts/d1/judgement': judgement,
    'POST /drafts/d1/commit': { draft: { ...draft, edit: 2, committed: { by: 'ann', at: 1, plan: 'P9' } } },
    'POST /drafts/d1/rebase': { draft: { ...draft, edit: 7 }, kept: 3, dropped: [] },
    'DELETE /drafts/d1': {},
  };
  const ask = async <T>(path: string, { method = 'GET', body }: { method?: string; body?: unknown } = {}): Promise<Answer<T>> => {
    const key = `${method} ${path}`;
    const told = says[key]?.[asked.filter((one) => one === key).length] ?? usual[key]!;
    asked.push(key);
    bodies.push(body);
    return 'status' in told ? { ok: false, refusal: told as Refusal } : { ok: true, value: told as T };
  };
  return { trial: new BayTrial(ask), asked, bodies };
}

test('W43: a bay is given to a crane in a draft that is reckoned through; nothing is committed by it', async () => {
  const { trial, asked, bodies } = serverOf();
  await trial.try(given, 'bay 10 to QC2');
  assert.deepEqual(asked, ['POST /drafts', 'POST /drafts/d1/edits', 'GET /drafts/d1/judgement']);
  assert.deepEqual(bodies.slice(0, 2), [
    { call: 'C1', name: 'bay 10 to QC2' },
    { edit: 0, wish: { does: 'assign', bay: 10, crane: 'QC2' } },
  ]);
  const tried = trial.trial.get();
  assert.ok(tried.at === 'tried' && tried.draft.edit === 1 && !tried.wentOn);
  await trial.discard();
  assert.equal(asked.at(-1), 'DELETE /drafts/d1');
  assert.equal(trial.trial.get().at, 'none');
});

test('W43: another trial throws the draft of the one before away; one that goes on in its own screen is left', async () => {
  const { trial, asked } = serverOf();
  await trial.try(given, '');
  await trial.try({ ...given, bay: 12 }, '');
  assert.deepEqual(asked.slice(3, 5), ['DELETE /drafts/d1', 'POST /drafts']);
  trial.leave();
  await trial.discard();
  assert.equal(asked.filter((one) => one.startsWith('DELETE')).length, 1);
});

test('W43: what is refused on the way is told, and no draft is left behind', async () => {
  for (const step of ['POST /drafts/d1/edits', 'GET /drafts/d1/judgement']) {
    const { trial, asked } = serverOf({ [step]: [refusalOf('draft.no-bay')] });
    await trial.try(given, '');
    assert.deepEqual([trial.trial.get().at, trial.refusal.get()?.code, asked.at(-1)], ['none', 'draft.no-bay', 'DELETE /drafts/d1'], step);
  }
  const { trial, asked } = serverOf({ 'POST /drafts': [refusalOf('draft.no-cranes')] });
  await trial.try(given, '');
  assert.deepEqual([asked.length, trial.refusal.get()?.code], [1, 'draft.no-cranes']);
});

test('W44: a call that goes on while it is committed is taken up again, three times at the most', async () => {
  const outdated = refusalOf('plan.outdated');
  const gone = { ...draft, edit: 1, isOutdated: true };
  const once = serverOf({ 'POST /drafts/d1/commit': [outdated], 'GET /drafts/d1': [{ ...draft, edit: 1 }, gone] });
  await once.trial.try(given, '');
  await once.trial.commit();
  assert.deepEqual(
    once.asked.slice(3).map((one) => one.replace('/drafts/d1', '')),
    ['GET ', 'POST /commit', 'GET ', 'POST /rebase', 'POST /commit'],
  );
  assert.deepEqual([once.bodies[4], once.bodies[6], once.bodies[7]], [{ edit: 1 }, { edit: 1 }, { edit: 7 }]);
  assert.deepEqual(once.trial.trial.get(), { at: 'committed', given, plan: 'P9' });

  const never = serverOf({
    'POST /drafts/d1/commit': Array.from({ length: 9 }, () => outdated),
    'GET /drafts/d1': Array.from({ length: 9 }, () => gone),
  });
  await never.trial.try(given, '');
  await never.trial.commit();
  assert.equal(never.asked.filter((one) => one.endsWith('/commit')).length, 4);
  assert.deepEqual(
    [never.trial.trial.get().at, never.trial.refusal.get()?.code, never.trial.isBusy.get()],
    ['tried', 'plan.outdated', false],
  );
});

test('W44: where the draft would lose boxes by that it is shown anew, and nothing is committed; other refusals end it', async () => {
  const dropped = { draft: { ...draft, edit: 7 }, kept: 2, dropped: [{ box: 'A', reasons: [] }] };
  const lost = serverOf({ 'GET /drafts/d1': [{ ...draft, isOutdated: true }], 'POST /drafts/d1/rebase': [dropped] });
  await lost.trial.try(given, '');
  await lost.trial.commit();
  const shown = lost.trial.trial.get();
  assert.ok(shown.at === 'tried' && shown.wentOn && shown.draft.edit === 7);
  assert.equal(lost.asked.at(-1), 'GET /drafts/d1/judgement');
  assert.ok(!lost.asked.includes('POST /drafts/d1/commit'));

  const broken = serverOf({ 'POST /drafts/d1/commit': [refusalOf('draft.breaks-rules')] });
  await broken.trial.try(given, '');
  await broken.trial.commit();
  assert.deepEqual([broken.asked.length, broken.trial.refusal.get()?.code], [5, 'draft.breaks-rules']);
});
