import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { layerRules } from './layer-rules.ts';
import { rooms } from './layer-table.ts';
import type { Outcome, Scope } from './step.ts';
import { listFiles } from './tree.ts';

const sources = ['packages', 'tools', 'bench', 'e2e'];

/** Checks every import in the tree against the table of floors, and that every source file on disk was indeed read. */
export async function checkLayers({ root }: Pick<Scope, 'root'>): Promise<Outcome> {
  const { modules, summary } = await readImports(root);
  const onDisk = listFiles(root).filter((path) => sources.includes(path.split('/')[0]!) && /\.(?:ts|tsx|mts)$/.test(path));
  const problems = [
    ...summary.violations.map(
      ({ rule, from, to, cycle }) => `${rule.name}: ${[from, ...(cycle?.map((step) => step.name) ?? [to])].join(' → ')}`,
    ),
    ...reachedByPath(modules),
    ...unread(onDisk, new Set(modules.map((module) => module.source))),
    ...unknownRooms(root),
  ];
  const imports = modules.reduce((sum, module) => sum + module.dependencies.length, 0);
  return { problems, summary: `${onDisk.length} modules read, ${imports} imports, ${layerRules.length} rules` };
}

/**
 * A checker that reads nothing is green: dependency-cruiser under TypeScript 7, which has no JavaScript API, reads 0 modules and reports
 * success. So every source file on disk must be among those read.
 */
export function unread(onDisk: readonly string[], read: ReadonlySet<string>): string[] {
  if (onDisk.length === 0) return ['No source file was found. Maybe the folders in tools/check/layers.ts are out of date.'];
  const advice = "Maybe the package 'typescript' is not the alias of @typescript/typescript6 any more.";
  return onDisk.filter((file) => !read.has(file)).map((file) => `${file} was not read. ${advice}`);
}

/** Imports of tools, bench and e2e that name a file of a package instead of the package. */
function reachedByPath(modules: ICruiseResult['modules']): string[] {
  const outside = modules.filter(({ source }) => /^(?:tools|bench|e2e)\//.test(source));
  return outside.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ module, resolved }) => module.startsWith('.') && resolved.startsWith('packages/'))
      .map(({ resolved }) => `packages are reached by their names: ${source} → ${resolved}`),
  );
}

async function readImports(root: string): Promise<ICruiseResult> {
  const folders = sources.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(folders, {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: layerRules },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // What is built is no source.
    exclude: { path: '^packages/[^/]+/dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  });
  if (typeof output === 'string') throw new Error(`dependency-cruiser gave text in place of a result: ${output.slice(0, 200)}`);
  return output;
}

function unknownRooms(root: string): string[] {
  const unknown = readdirSync(join(root, 'packages')).filter((name) => !(name in rooms));
  return unknown.map((name) => `packages/${name} has no floor. Maybe add it to tools/check/layer-table.ts.`);
}
