import { basename, dirname } from 'node:path';
import { checkSectionPlan, readSection, type SectionProblem, type SectionVerdict, solveSection } from '@estiba/stowage/section';
import type { Command } from 'commander';
import { type ExitCode, exitCode, Failure } from '../failure.ts';
import { parseJson } from '../input/json.ts';
import { type GivenFile, readGivenFile } from '../input/read-bytes.ts';
import type { Io } from '../io.ts';
import { jsonRows } from '../output/json-rows.ts';
import { writeWhole } from '../output/write-whole.ts';
import { speaker } from '../words/speaker.ts';
import { addExamples, numberBetween } from './options.ts';

interface SolveFlags {
  readonly seconds?: number;
  readonly seed: number;
  readonly rounds: number;
  readonly json?: boolean;
  readonly plan?: string;
  readonly check?: string;
}

/** What is told of one section. */
interface Row {
  readonly file: string;
  readonly cost: number;
  /** How often each term of the cost was counted. */
  readonly terms: SectionVerdict['terms'];
  readonly bound: number | null;
  readonly isOptimal: boolean;
  readonly seconds: number;
  /** What the independent checker found wrong, in words. */
  readonly findings: readonly string[];
}

export function addSolveSection(solve: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = solve
    .command('section')
    .description('slots of a few stacks for a list of boxes: overstows, ports in a stack, new stacks, plugs (slot planning)')
    .argument('<section...>', 'files of the published sets: sizes, ports, boxes, stacks, cells')
    .option('--seconds <number>', 'stop after this many seconds and keep the best plan', numberBetween(0.01, 86_400))
    .option('--seed <number>', 'same section, seed and rounds: the same plan', numberBetween(0, 4_294_967_295, true), 1)
    .option('--rounds <number>', 'rounds of search where the best is not proven', numberBetween(0, 30, true), 6)
    .option('--json', 'print the results as JSON')
    .option('--plan <file>', 'write the plan of the one section as JSON')
    .option('--check <file>', 'judge this plan instead of making one')
    .action(async (paths: readonly string[], flags: SolveFlags) => done(await solveAll(paths, flags, io)));
  addExamples(command, [
    'estiba solve section Instance_2_24_0_3_24_1_8_1.txt --plan plan.json',
    'estiba solve section Instance_2_24_0_3_24_1_8_1.txt --check plan.json',
    'estiba solve section parreno/*.txt --seconds 1 --json > results.json',
  ]);
}

async function solveAll(paths: readonly string[], flags: SolveFlags, io: Io): Promise<ExitCode> {
  if (paths.length > 1 && (flags.plan ?? flags.check) !== undefined)
    throw new Failure(exitCode.usage, `${paths.length} sections are given and one plan.`, 'Maybe name one section with --plan or --check.');
  const rows: Row[] = [];
  for (const path of paths) {
    const file = await readGivenFile(path);
    const problem = problemIn(file);
    const row = flags.check === undefined ? await solveOne(file.name, problem, flags, io) : await checkOne(file.name, problem, flags.check);
    rows.push(row);
    if (flags.json !== true) io.out.write(asText(row));
  }
  if (flags.json === true) io.out.write(`${jsonRows({ sections: rows })}\n`);
  return rows.every(({ findings }) => findings.length === 0) ? exitCode.done : exitCode.broken;
}

function problemIn(file: GivenFile): SectionProblem {
  const read = readSection(new TextDecoder().decode(file.bytes));
  if (read.ok) return read.value;
  const reasons = read.reasons.map((one) => `  ${speaker('en', 'UTC').reason(one)}`);
  throw new Failure(
    exitCode.unreadable,
    `'${file.name}' is no section that can be solved:\n${reasons.join('\n')}\n`,
    'docs/stowage/section.md describes the form.',
  );
}

async function solveOne(name: string, problem: SectionProblem, flags: SolveFlags, io: Io): Promise<Row> {
  const start = io.now();
  const end = start + (flags.seconds ?? Number.POSITIVE_INFINITY) * 1000;
  const { plan, bound, isOptimal } = solveSection(problem, flags, { shouldStop: () => io.now() >= end, onProgress: () => undefined });
  const seconds = (io.now() - start) / 1000;
  if (flags.plan !== undefined)
    await writeWhole(dirname(flags.plan), [{ name: basename(flags.plan), content: JSON.stringify(plan) }], io.disk);
  const verdict = checkSectionPlan(problem, plan);
  return { file: name, cost: verdict.cost, terms: verdict.terms, bound, isOptimal, seconds, findings: wordsOf(verdict) };
}

async function checkOne(name: string, problem: SectionProblem, path: string): Promise<Row> {
  const verdict = checkSectionPlan(problem, parseJson(await readGivenFile(path)));
  return { file: name, cost: verdict.cost, terms: verdict.terms, bound: null, isOptimal: false, seconds: 0, findings: wordsOf(verdict) };
}

const wordsOf = ({ findings }: SectionVerdict): string[] => findings.map((one) => speaker('en', 'UTC').reason(one));

function asText({ file, cost, terms, bound, isOptimal, seconds, findings }: Row): string {
  if (findings.length > 0) return `${file}: the checker refuses the plan:\n${findings.map((one) => `  ${one}\n`).join('')}`;
  const proof = isOptimal ? 'proven least' : `at least ${bound}`;
  const ashore = terms.rollOuts > 0 ? `${terms.rollOuts} ashore, ` : '';
  return `${file}: cost ${cost}, ${ashore}${bound === null ? '' : `${proof}, ${seconds.toFixed(2)} s, `}confirmed by the checker\n`;
}
