import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text file of the tree: its path from the root, with forward slashes, and what stands in it. */
export type TextFile = { readonly path: string; readonly text: string };

/** Folders that are not committed: what tools write, and every hidden one but the CI's. */
const isForeign = (name: string) => /^(?:node_modules|dist|out|\.(?!ci$).*)$/.test(name);
const textual = /(?:\.(?:ts|tsx|mts|js|mjs|cjs|json|md|css|html|tsv|csv|sh|yml|yaml)|\/run|\/LICENSE|\/\.[a-z]+)$/;

/** Every file of ours, in order of its path. */
export function listFiles(root: string, folder = ''): string[] {
  const found = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return isForeign(entry.name) ? [] : listFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
  return found.sort();
}

export function readTextFiles(root: string, wanted: (path: string) => boolean = () => true): TextFile[] {
  const paths = listFiles(root).filter((path) => textual.test(`/${path}`) && wanted(path));
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
