import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, Scope } from './step.ts';
import { listFiles } from './tree.ts';

type Manifest = { [kind in 'dependencies' | 'devDependencies' | 'optionalDependencies']?: Record<string, string> };
type Locked = { readonly optionalDependencies?: Record<string, string> };
export type Lock = { readonly packages: Record<string, Locked> };

/** Every dependency is pinned, has its reason in docs/decisions.md, and is locked with its builds for every platform. */
export function checkDependencies({ root }: Pick<Scope, 'root'>): Outcome {
  const decisions = readFileSync(join(root, 'docs/decisions.md'), 'utf8');
  const manifests = listFiles(root).filter((path) => /^(?:packages\/[^/]+\/)?package\.json$/.test(path));
  const wanted = manifests.flatMap((path) => thirdParty(JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest));
  const problems = wanted.flatMap(([name, version]) => [
    ...(/^(?:npm:.+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version) ? [] : [`${name} is not pinned: ${version}`]),
    ...(decisions.includes(`\`${name}\``) ? [] : [`${name} has no line in docs/decisions.md`]),
  ]);
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  problems.push(...missingBuilds(lock));
  return { problems, summary: `${new Set(wanted.map(([name]) => name)).size} direct, ${Object.keys(lock.packages).length} locked` };
}

function thirdParty(manifest: Manifest): [string, string][] {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(all).filter(([name]) => !name.startsWith('@estiba/'));
}

/** Builds for other platforms that the lock leaves out: `npm install` hides them, `npm ci` stops with 'Missing: …'. */
export function missingBuilds(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages))
      .map((name) => `package-lock.json lacks ${name}, a build of ${path}. Maybe pin an older version, of which all builds exist.`),
  );
}
