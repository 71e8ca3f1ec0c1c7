import { withoutNode } from './layer-table.ts';
import type { Outcome, Scope } from './step.ts';
import { readTextFiles, type TextFile } from './tree.ts';

type Ban = { readonly pattern: RegExp; readonly why: string; readonly where: (path: string) => boolean };

const everywhere = () => true;
const isCode = (path: string) => /\.(?:ts|tsx|mjs)$/.test(path);
const isPure = (path: string) =>
  isCode(path) && !path.endsWith('.test.ts') && withoutNode.some((name) => path.startsWith(`packages/${name}/`));

/** What may not stand in any committed text. The patterns are written so that they do not match themselves. */
const bans: readonly Ban[] = [
  { pattern: /(?:^|[\s"'`(=:])\/(?:home|root|Users|work|tmp|mnt|srv)\//, why: 'a path of one machine', where: everywhere },
  {
    pattern: /https?:\/\/[^\s"'/]*(?:registry|npmjs|npmmirror|artifactory|nexus)[^\s"'/]*/,
    why: 'the address of a package registry',
    where: everywhere,
  },
  {
    pattern: /"resolved": "https?:/,
    why: 'a download address (npm writes none with omit-lockfile-registry-resolved=true)',
    where: everywhere,
  },
  {
    pattern: /\b(?:TO[D]O|FIX[M]E|X[X]X|HAC[K])\b/,
    why: 'unfinished work: finish it, or list it as a known gap in docs/status.md',
    where: everywhere,
  },
  { pattern: /\b(?:no[t] (?:yet )?implemented)\b/i, why: 'a stub: a feature is there or is listed as a known gap', where: isCode },
  {
    pattern: /\b(?:Co-[Aa]uthored-[Bb]y|Generated [w]ith)\b/,
    why: 'how the text came about: the project speaks of itself alone',
    where: everywhere,
  },
  {
    pattern: /\b(?:test|it|describe)\.(?:only|todo|skip)\(/,
    why: 'a test switched off (`{ skip: reason }` where data is absent)',
    where: isCode,
  },
  {
    pattern: /(?:oxlint-disabl[e]|biome-ignor[e]|@ts-expect-erro[r]|@ts-ignor[e])(?!.*(?:--|:) \S.{9})/,
    why: 'a rule talked round without its reason',
    where: isCode,
  },
  { pattern: /\bnew Date\(\s*\)/, why: 'the clock of the machine, on a floor that has none: pass in a Clock', where: isPure },
];

export function checkText({ root }: Pick<Scope, 'root'>): Outcome {
  const files = readTextFiles(root);
  return { problems: files.flatMap(bannedIn), summary: `${files.length} files, ${bans.length} bans` };
}

export function bannedIn({ path, text }: TextFile): string[] {
  const inForce = bans.filter((ban) => ban.where(path) && ban.pattern.test(text));
  if (inForce.length === 0) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      inForce.filter((ban) => ban.pattern.test(line)).map((ban) => `${path}:${index + 1} ${ban.why}: ${line.trim().slice(0, 100)}`),
    );
}
