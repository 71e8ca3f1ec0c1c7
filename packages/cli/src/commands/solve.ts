import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import type { Lang } from '@estiba/port/sentences';
import { type ExitCode, exitCode, Failure } from '../failure.ts';
import { parseJson } from '../input/json.ts';
import { readFileUpTo, readGivenFile } from '../input/read-bytes.ts';
import type { Io } from '../io.ts';
import { expectFile } from '../output/can-write.ts';
import { jsonRows } from '../output/json-rows.ts';
import { writeWhole } from '../output/write-whole.ts';
import { progressView } from '../progress/progress-view.ts';
import { runThread } from '../progress/run-thread.ts';
import type { Kind, Problem } from '../solve/kind.ts';
import { kinds } from '../solve/kinds.ts';
import { type SolvedRow, solvedText } from '../solve/solved-text.ts';
import type { SolvedProblem, SolveTask } from '../solve/solve-task.ts';
import { type Speaker, speaker } from '../words/speaker.ts';
import { addExamples, addLang, numberBetween } from './options.ts';

interface SolveFlags {
  readonly seconds?: number;
  readonly seed: number;
  readonly effort?: number;
  readonly rounds?: number;
  readonly steps?: number;
  readonly json?: boolean;
  readonly plan?: string;
  readonly check?: string;
  readonly quiet?: boolean;
  readonly lang: Lang;
}

/** Larger files are refused: the published problems have at most a tenth of a megabyte. */
const largest = 16 * 1024 * 1024;

/** A file that holds a problem. */
interface Given {
  readonly name: string;
  readonly text: string;
  readonly problem: Problem;
}

/** Published problems of stowage, solved and confirmed one by one. */
export function addSolve(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const solve = program.command('solve').description('solve a published stowage problem: cost, bound, proof and the checker’s verdict');
  for (const kind of kinds) addKind(solve, kind, io, done);
}

function addKind(solve: Command, kind: Kind, io: Io, done: (code: ExitCode) => void): void {
  const { name, amount, example } = kind;
  const command = solve
    .command(name)
    .description(kind.description)
    .argument('<problem...>', kind.files)
    .option('--seconds <number>', 'stop after this many seconds and keep the best plan', numberBetween(0.01, 86_400))
    .option('--seed <number>', `same problem, seed and ${amount.flag}: the same plan`, numberBetween(0, 4_294_967_295, true), 1)
    .option(`--${amount.flag} <number>`, amount.text, numberBetween(amount.least, amount.most, amount.isWhole), amount.usual)
    .option('--json', 'print the results as JSON')
    .option('--plan <file>', 'write the plan of the one problem as JSON')
    .option('--check <file>', 'judge this plan instead of making one')
    .option('--quiet', 'show no progress');
  addLang(command).action(async (paths: readonly string[], flags: SolveFlags) => done(await carryOut(kind, paths, flags, io)));
  addExamples(command, [
    `estiba solve ${name} ${example} --seconds 10 --plan plan.json`,
    `estiba solve ${name} ${example} --check plan.json`,
    `estiba solve ${name} *.txt --seconds 5 --json > results.json`,
  ]);
}

async function carryOut(kind: Kind, paths: readonly string[], flags: SolveFlags, io: Io): Promise<ExitCode> {
  if (paths.length > 1 && (flags.plan ?? flags.check) !== undefined)
    throw new Failure(exitCode.usage, `${paths.length} problems are given and one plan.`, 'Maybe name one problem with --plan or --check.');
  if (flags.plan !== undefined && flags.check !== undefined)
    throw new Failure(exitCode.usage, 'A plan cannot be written and judged at once.', 'Maybe name either --plan or --check.');
  if (flags.plan !== undefined) await expectFile(flags.plan);
  const words = speaker(flags.lang, 'UTC');
  const given = await Promise.all(paths.map((path) => readProblem(kind, path, words)));
  const rows: SolvedRow[] = [];
  const take = (row: SolvedRow): void => {
    rows.push(row);
    if (flags.json !== true) io.out.write(solvedText(kind.name, row, words));
  };
  if (flags.check !== undefined) take(judged(given[0]!, parseJson(await readGivenFile(flags.check)), words));
  else await solveAll(kind, given, flags, words, io, take);
  if (flags.json === true) io.out.write(`${jsonRows({ problems: rows })}\n`);
  if (rows.length < given.length) {
    io.err.write(`${words.say('solve.not-begun', { count: given.length - rows.length })}\n`);
    return exitCode.abandoned;
  }
  if (rows.every(({ findings }) => findings.length === 0)) return exitCode.done;
  if (flags.check === undefined) io.err.write(`${words.say('solve.too-early', { flag: kind.amount.flag })}\n`);
  return exitCode.broken;
}

async function readProblem(kind: Kind, path: string, words: Speaker): Promise<Given> {
  const { name, bytes } = await readFileUpTo(path, largest);
  const text = new TextDecoder().decode(bytes);
  const read = kind.read(text);
  if (read.ok) return { name, text, problem: read.value };
  const refused = (problem: string, advice: string): Failure =>
    new Failure(exitCode.unreadable, `${words.say('solve.unreadable', { file: name })}${problem}`, advice);
  if (text.trim() === '') throw refused(` ${words.say('solve.empty')}`, '');
  const other = kinds.find((one) => one !== kind && one.read(text).ok);
  if (other !== undefined) throw refused(` ${words.say('solve.other-kind', { kind: other.name })}`, '');
  const reasons = read.reasons.map((one) => `\n  ${words.reason(one)}`);
  throw refused(`${reasons.join('')}\n`, words.say('solve.form', { kind: kind.name }));
}

async function solveAll(
  kind: Kind,
  given: readonly Given[],
  flags: SolveFlags,
  words: Speaker,
  io: Io,
  take: (row: SolvedRow) => void,
): Promise<void> {
  const options = { seed: flags.seed, amount: flags[kind.amount.flag] ?? kind.amount.usual };
  const texts = given.map(({ text }) => text);
  const task: Omit<SolveTask, 'stopFlag'> = { kind: kind.name, texts, options, seconds: flags.seconds ?? null };
  const plans: unknown[] = [];
  const limit = flags.seconds === undefined ? undefined : flags.seconds * given.length;
  const view = progressView(words, io.err, flags.quiet === true, limit);
  await runThread<number, SolvedProblem>(
    new URL('../solve/solve-worker.ts', import.meta.url),
    task,
    view,
    { signals: io.signals },
    (part) => {
      const { at, plan, bound, seconds } = part;
      plans.push(plan);
      const row = judged(given[at]!, plan, words);
      view.end();
      take({ ...row, bound, isOptimal: row.findings.length === 0 && row.cost <= bound, seconds });
    },
  );
  if (flags.plan === undefined) return;
  await writeWhole(dirname(flags.plan), [{ name: basename(flags.plan), content: JSON.stringify(plans[0]) }], io.disk);
}

function judged({ name, problem }: Given, plan: unknown, words: Speaker): SolvedRow {
  const { cost, terms, findings } = problem.check(plan);
  return { file: name, cost, terms, bound: null, isOptimal: false, seconds: null, findings: findings.map((one) => words.reason(one)) };
}
