import { basename, dirname } from 'node:path';
import { checkShiftPlan, readShiftProblem, type ShiftProblem, type ShiftVerdict, solveShifts } from '@estiba/stowage/shifts';
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
  readonly effort: number;
  readonly json?: boolean;
  readonly plan?: string;
  readonly check?: string;
}

/** What is told of one problem. */
interface Row {
  readonly file: string;
  readonly shifts: number;
  readonly bound: number | null;
  readonly isOptimal: boolean;
  readonly seconds: number;
  /** What the independent checker found wrong, in words. */
  readonly findings: readonly string[];
}

export function addSolveShifts(solve: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = solve
    .command('shifts')
    .description('the fewest boxes moved at ports that are not theirs, of a ship of equal columns (multi-port shift problem)')
    .argument('<problem...>', 'files with N, R, C, seed and the matrix of boxes')
    .option('--seconds <number>', 'stop after this many seconds and keep the best plan', numberBetween(0.1, 86_400))
    .option('--seed <number>', 'same problem, seed and effort: the same plan', numberBetween(0, 4_294_967_295, true), 1)
    .option('--effort <number>', 'how long to try where the best is not proven', numberBetween(0, 1000), 1)
    .option('--json', 'print the results as JSON')
    .option('--plan <file>', 'write the plan of the one problem as JSON')
    .option('--check <file>', 'judge this plan instead of making one')
    .action(async (paths: readonly string[], flags: SolveFlags) => done(await solveAll(paths, flags, io)));
  addExamples(command, [
    'estiba solve shifts N10_R10_C10_Seed1.txt --seconds 10 --plan plan.json',
    'estiba solve shifts N10_R10_C10_Seed1.txt --check plan.json',
    'estiba solve shifts set_2/*.txt --seconds 10 --json > results.json',
  ]);
}

async function solveAll(paths: readonly string[], flags: SolveFlags, io: Io): Promise<ExitCode> {
  if (paths.length > 1 && (flags.plan ?? flags.check) !== undefined)
    throw new Failure(exitCode.usage, `${paths.length} problems are given and one plan.`, 'Maybe name one problem with --plan or --check.');
  const rows: Row[] = [];
  for (const path of paths) {
    const file = await readGivenFile(path);
    const problem = problemIn(file);
    const row = flags.check === undefined ? await solveOne(file.name, problem, flags, io) : await checkOne(file.name, problem, flags.check);
    rows.push(row);
    if (flags.json !== true) io.out.write(asText(row));
  }
  if (flags.json === true) io.out.write(`${jsonRows({ problems: rows })}\n`);
  return rows.every(({ findings }) => findings.length === 0) ? exitCode.done : exitCode.broken;
}

function problemIn(file: GivenFile): ShiftProblem {
  const read = readShiftProblem(new TextDecoder().decode(file.bytes));
  if (read.ok) return read.value;
  const reasons = read.reasons.map((one) => `  ${speaker('en', 'UTC').reason(one)}`);
  throw new Failure(
    exitCode.unreadable,
    `'${file.name}' is no problem that can be solved:\n${reasons.join('\n')}\n`,
    'docs/stowage/shifts.md describes the form.',
  );
}

async function solveOne(name: string, problem: ShiftProblem, flags: SolveFlags, io: Io): Promise<Row> {
  const start = io.now();
  const end = start + (flags.seconds ?? Number.POSITIVE_INFINITY) * 1000;
  const { plan, bound, isOptimal } = solveShifts(problem, flags, { shouldStop: () => io.now() >= end, onProgress: () => undefined });
  const seconds = (io.now() - start) / 1000;
  if (flags.plan !== undefined)
    await writeWhole(dirname(flags.plan), [{ name: basename(flags.plan), content: JSON.stringify(plan) }], io.disk);
  const verdict = checkShiftPlan(problem, plan);
  return { file: name, shifts: verdict.shifts, bound, isOptimal, seconds, findings: wordsOf(verdict) };
}

async function checkOne(name: string, problem: ShiftProblem, path: string): Promise<Row> {
  const verdict = checkShiftPlan(problem, parseJson(await readGivenFile(path)));
  return { file: name, shifts: verdict.shifts, bound: null, isOptimal: false, seconds: 0, findings: wordsOf(verdict) };
}

const wordsOf = ({ findings }: ShiftVerdict): string[] => findings.map((one) => speaker('en', 'UTC').reason(one));

function asText({ file, shifts, bound, isOptimal, seconds, findings }: Row): string {
  if (findings.length > 0) return `${file}: the checker refuses the plan:\n${findings.map((one) => `  ${one}\n`).join('')}`;
  const proof = isOptimal ? 'proven least' : `at least ${bound}`;
  return `${file}: ${shifts} shifts, ${bound === null ? '' : `${proof}, ${seconds.toFixed(1)} s, `}confirmed by the checker\n`;
}
