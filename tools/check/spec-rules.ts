import { readdirSync } from 'node:fs';
import type { Outcome, Scope } from './step.ts';
import { readTextFiles } from './tree.ts';

/** Packages whose rules are still being built: what is unproved there is counted, not failed. A package leaves this list when nothing is. */
const underConstruction: ReadonlySet<string> = new Set();

/** Every rule of a package's SPEC.md is named by the title of a test of that package, and no title names a rule there is not. */
export function checkSpecRules({ root }: Pick<Scope, 'root'>): Outcome {
  const problems: string[] = [];
  const figures: string[] = [];
  for (const name of readdirSync(`${root}/packages`).sort()) {
    const files = readTextFiles(root, (path) => path.startsWith(`packages/${name}/`));
    const spec = files.find(({ path }) => path === `packages/${name}/SPEC.md`);
    if (!spec) continue;
    const rules = ruleIds(spec.text);
    const titles = files.filter(({ path }) => path.endsWith('.test.ts')).flatMap(({ text }) => testTitles(text));
    const { unproved, unknown } = compareRules(rules, titles);

    problems.push(...unknown.map((id) => `packages/${name}: a test title names ${id}, which SPEC.md has not`));
    if (!underConstruction.has(name)) problems.push(...unproved.map((id) => `packages/${name}: no test title names rule ${id}`));
    else if (unproved.length === 0) problems.push(`packages/${name} is proved: take it off the list in tools/check/spec-rules.ts`);
    figures.push(`${name} ${rules.length - unproved.length} of ${rules.length} rules proved`);
  }
  return { problems, summary: figures.join(', ') || 'no SPEC.md' };
}

/** IDs such as `S12`, set in bold at the start of a line, a list item or a table row. */
export function ruleIds(spec: string): string[] {
  return [...spec.matchAll(/^(?:[-*] |\| *)?\*\*([A-Z]{1,3}\d+)\*\*/gm)].map((match) => match[1]!);
}

export function testTitles(source: string): string[] {
  return [...source.matchAll(/\b(?:test|it|describe|suite)\(\s*(['"`])(.*?)(?<!\\)\1/gs)].map((match) => match[2]!);
}

/** Titles begin with the IDs they prove: `P1 P3: …`. Only words that look like this SPEC's rules are read as such. */
export function compareRules(rules: readonly string[], titles: readonly string[]): { unproved: string[]; unknown: string[] } {
  const letters = new Set(rules.map((id) => id.replace(/\d+$/, '')));
  const named = new Set(
    titles.flatMap((title) => /^[A-Z]{1,3}\d+(?:[ ,]+[A-Z]{1,3}\d+)*(?=[\s:,]|$)/.exec(title)?.[0].match(/[A-Z]{1,3}\d+/g) ?? []),
  );
  return {
    unproved: rules.filter((id) => !named.has(id)),
    unknown: [...named].filter((id) => letters.has(id.replace(/\d+$/, '')) && !rules.includes(id)),
  };
}
