import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { begun, type Boxes, movable } from './drafts.test-kit.ts';

interface Source {
  readonly boxes: readonly string[];
  readonly value: number;
}

test('DR10: a draft’s score says of each term what it is made of, and a box why it stands where it stands and what closes other places', async () => {
  const { one, draft } = await begun();
  const { status, body } = await one.get(`${draft}/score`);
  assert.deepEqual([status, body.edit], [200, 0], JSON.stringify(body).slice(0, 300));
  assert.ok(body.terms.length >= 10);
  for (const { term, value, sources } of body.terms as { term: string; value: number; sources: Source[] }[])
    assert.ok(Math.abs(sources.reduce((sum, source) => sum + source.value, 0) - value) < 1e-6 * Math.max(1, value), term);
  const { box, from } = await movable(one, draft);
  const why = await one.get(`${draft}/why?box=${box}`);
  assert.equal(why.status, 200, JSON.stringify(why.body).slice(0, 300));
  assert.deepEqual([why.body.box, why.body.place.slot], [box, from]);
  assert.ok(why.body.why.length > 0 && why.body.others.length > 0 && why.body.refused.length > 0);
  assert.ok(why.body.places.some(({ cost }: { cost: number | null }) => cost !== null));
  await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'leave-out', boxes: [box] } });
  const out = await one.get(`${draft}/why?box=${box}`);
  assert.deepEqual(
    [out.body.edit, out.body.place, out.body.why[0].code],
    [1, null, 'draft.by-hand'],
    JSON.stringify(out.body).slice(0, 300),
  );
  const unknown = await one.get(`${draft}/why?box=NOBO0000000`);
  assert.deepEqual([unknown.status, unknown.body.details[0].code], [409, 'explain.unknown-box']);
});

test('DR11: what rules cost is reckoned on demand, row by row, and stopped on demand; the draft stays as it is', async () => {
  const { one, draft } = await begun();
  const before = (await one.get(`${draft}/boxes`)).body as Boxes;
  assert.equal((await one.get(`${draft}/rule-costs`)).body.state, 'none');
  assert.equal((await one.post(`${draft}/rule-costs`, { effort: 0 })).body.state, 'running');
  const { body } = await until(one, draft);
  assert.deepEqual([body.state, body.share, body.rows.length], ['done', 1, 7], JSON.stringify(body));
  assert.ok(!JSON.stringify(body).includes('slot'), 'figures, and no plan');
  assert.deepEqual((await one.get(`${draft}/boxes`)).body, before);
  assert.equal((await one.post(`${draft}/rule-costs`, { effort: 3 })).body.state, 'running');
  const stopped = await one.post(`${draft}/rule-costs/stop`, {});
  assert.equal(stopped.body.state, 'stopped');
  assert.equal((await one.post(`${draft}/rule-costs`, { effort: 0 })).body.state, 'running', 'it can be asked again');
  await one.post(`${draft}/rule-costs/stop`, {});
});

async function until(one: Awaited<ReturnType<typeof begun>>['one'], draft: string) {
  for (let i = 0; i < 800; i++) {
    const answer = await one.get(`${draft}/rule-costs`);
    if (answer.body.state !== 'running') return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It does not end.');
}
