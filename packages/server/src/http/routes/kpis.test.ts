import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { fakeServer } from '../../testing/fake-app.ts';

interface Told {
  readonly from: number;
  readonly to: number;
  readonly definitions: readonly { readonly kpi: string; readonly better: string; readonly target: number | null }[];
  readonly slices: readonly { readonly from: number; readonly to: number; readonly block: string | null }[];
}

test('KP2: a stretch of time is told in equal parts without a gap, blocks are all there, and targets are the site’s', async () => {
  const { app, deps, wall, signIn } = await fakeServer();
  const headers = await signIn('viewer');
  const told = async (query: string): Promise<Told> => {
    const answer = await app.inject({ url: `/api/v1/kpis?${query}`, headers });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json();
  };
  const to = wall.now();
  const { slices } = await told(`from=${to - 1000}&to=${to}&by=part&parts=7`);
  assert.equal(slices.length, 7);
  assert.deepEqual([slices[0]!.from, slices.at(-1)!.to], [to - 1000, to]);
  slices.slice(1).forEach(({ from }, i) => assert.equal(from, slices[i]!.to));
  const blocks = await told(`from=${to - 1000}&to=${to}&by=block`);
  assert.deepEqual(
    blocks.slices.map(({ block }) => block),
    deps.ground.site.blocks.map(({ id }) => id),
  );
  const targets = Object.fromEntries(blocks.definitions.map(({ kpi, target }) => [kpi, target]));
  assert.equal(targets['gross-moves'], deps.ground.site.targets!['gross-moves']);
  assert.equal(targets.berth, null);
  assert.equal((await app.inject({ url: '/api/v1/kpis?by=part&parts=0', headers })).statusCode, 400);
});
