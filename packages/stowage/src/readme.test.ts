import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

test('H4: the example of the README is the one that is packed; it runs as it is, and the checker finds no rule broken', async (context) => {
  const [, shown] = /```ts\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
  assert.equal(shown, read('examples/first-plan.ts'));
  assert.ok(shown!.split('\n').length <= 26, 'it is short');
  const said: string[] = [];
  context.mock.method(console, 'log', (line: string) => void said.push(line));
  await import(new URL('examples/first-plan.ts', folder).href);
  assert.match(said[0] ?? '', /^\d+ boxes loaded, 0 left out/);
  assert.equal(said[1], '0 rules broken, says the checker');
  assert.ok(
    said.some((line) => /^[A-Z]{4}\d{7} in \d{7}: explain\./.test(line)),
    said.join('\n'),
  );
});
