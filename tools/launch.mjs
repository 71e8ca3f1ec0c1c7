// The door of the house, in plain JavaScript for any Node from 18 up: brings the dependencies and the right Node, then runs the real thing.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringDependencies } from './launch/dependencies.mjs';
import { findNode } from './launch/node.mjs';
import { run } from './launch/run.mjs';
import { bringWebBundle } from './launch/web-bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const errands = {
  start: ['packages/cli/src/main.ts', 'serve', '--emulate'],
  estiba: ['packages/cli/src/main.ts'],
  test: ['tools/check.ts', '--all'],
  check: ['tools/check.ts'],
  bench: ['tools/bench.ts'],
  library: ['tools/library.ts'],
  screenshots: ['e2e/web/screenshots.ts'],
};

async function launch(errand, args) {
  const line = errands[errand];
  if (!line) throw new Error(`There is no errand '${errand ?? ''}'. Maybe one of: ${Object.keys(errands).join(', ')}.`);
  await bringDependencies(root);
  const node = findNode(root);
  const [script, ...given] = line;
  if (!existsSync(join(root, script))) throw new Error(`${script} is not part of this version yet. Maybe run 'npm test' to see what is.`);
  if (errand === 'start' || args.includes('serve')) await bringWebBundle(root, node);
  return run(node, [join(root, script), ...given, ...args], {
    env: { PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':') },
  });
}

try {
  process.exitCode = await launch(process.argv[2], process.argv.slice(3));
} catch (error) {
  console.error(`estiba: ${error.message}`);
  process.exitCode = 1;
}
