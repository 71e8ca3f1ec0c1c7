import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolder } from '@estiba/store';
import { compileLibrary } from './compile-library.ts';
import { type Manifest, manifestOf } from './manifest.ts';

export const root = join(import.meta.dirname, '..', '..');
/** The engine, and the packages it brings along inside. */
const MAIN = 'stowage';
const INSIDE = ['base', 'port'];

/**
 * Compiles the engine with the words it speaks to JavaScript and declarations, puts all it needs beside it, and packs it. Returns the tarball's path.
 * @throws Error where the sources do not compile.
 */
export function packLibrary(folder: string): string {
  const out = resolve(folder);
  makeFolder(out);
  const work = mkdtempSync(join(tmpdir(), 'estiba-library-'));
  try {
    const compiled = join(work, 'compiled');
    compileLibrary(root, [MAIN, ...INSIDE], compiled);
    const staged = join(work, 'package');
    const manifest = readManifest(MAIN);
    place(compiled, MAIN, staged, { ...manifestOf(manifest), bundleDependencies: Object.keys(manifest.dependencies ?? {}) });
    for (const name of INSIDE) place(compiled, name, join(staged, 'node_modules', '@estiba', name), manifestOf(readManifest(name)));
    for (const name of outsideNeeds()) cpSync(join(root, 'node_modules', name), join(staged, 'node_modules', name), { recursive: true });
    for (const file of ['LICENSE', 'CITATION.cff']) cpSync(join(root, file), join(staged, file));
    cpSync(join(root, 'packages', MAIN, 'README.md'), join(staged, 'README.md'));
    cpSync(join(root, 'packages', MAIN, 'SPEC.md'), join(staged, 'SPEC.md'));
    cpSync(join(root, 'packages', MAIN, 'examples'), join(staged, 'examples'), { recursive: true });
    const packed = execFileSync('npm', ['pack', '--offline', '--json', '--pack-destination', out], { cwd: staged, encoding: 'utf8' });
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    return join(out, filename);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** npm packages that the packages inside need. */
const outsideNeeds = (): string[] => [
  ...new Set(
    [MAIN, ...INSIDE].flatMap((name) => Object.keys(readManifest(name).dependencies ?? {})).filter((name) => !name.startsWith('@estiba/')),
  ),
];

export const readManifest = (name: string): Manifest =>
  JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;

function place(compiled: string, name: string, to: string, manifest: object): void {
  mkdirSync(to, { recursive: true });
  cpSync(join(compiled, name, 'src'), join(to, 'src'), { recursive: true });
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
