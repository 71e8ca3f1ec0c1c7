import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text file of the tree: its path from the root, with forward slashes, and what stands in it. */
export type TextFile = { readonly path: string; readonly text: string };

const notOurs = new Set(['node_modules', '.git', 'dist', 'out', '.estiba']);
const textual = /(?:\.(?:ts|tsx|mts|js|mjs|cjs|json|md|css|html|tsv|csv|sh|yml|yaml)|\/run|\/LICENSE|\/\.[a-z]+)$/;

/** Every file of ours, in order of its path. */
export function listFiles(root: string, folder = ''): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => !notOurs.has(entry.name));
  return entries
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : entry.isFile() ? [path] : [];
    })
    .sort();
}

export function readTextFiles(root: string, wanted: (path: string) => boolean = () => true): TextFile[] {
  const paths = listFiles(root).filter((path) => textual.test(`/${path}`) && wanted(path));
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
