import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** What the bundle is made of: folders and files, from the root. */
const sources = [
  'packages/base/src',
  'packages/port/src',
  'packages/messages/src',
  'packages/view/src',
  'packages/web/src',
  'packages/web/index.html',
  'packages/web/vite.config.ts',
  'docs/glossary/terms.tsv',
  'docs/glossary/meanings.tsv',
  'package-lock.json',
];

/** Bundles the control centre when its sources are not those of the bundle that is there. Throws when it cannot be bundled. */
export async function bringWebBundle(root, node) {
  const dist = join(root, 'packages', 'web', 'dist');
  const mark = join(dist, 'sources.hash');
  const hash = hashOf(root, sources);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  const args = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', join(root, 'packages', 'web'), '--logLevel', 'error'];
  const code = await run(node, args, { cwd: root, stdout: process.stderr });
  if (code !== 0)
    throw new Error(`The control centre could not be bundled (vite ended with code ${code}). Maybe a source was changed half.`);
  writeFileSync(mark, hash);
}

/** One hash of the names and contents of all files that are there, tests aside. */
export function hashOf(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesOf(root, path))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test(?:-kit)?\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}
