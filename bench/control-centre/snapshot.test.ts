import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteNamed } from '../../e2e/day/sites.ts';
import { snapshot } from './snapshot.ts';

test('a picture of 60,000 boxes stays within its bytes', async () => {
  const rows = await snapshot(60_000, 1, siteNamed('chancay'), { runs: 1, warm: 0 });
  const bytes = rows.find(({ id }) => id === 'snapshot-bytes')!;
  assert.ok(bytes.value > 100 && bytes.value <= 500, `${bytes.value} ${bytes.unit}`);
});
