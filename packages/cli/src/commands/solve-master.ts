import { basename, dirname } from 'node:path';
import {
  checkMaster,
  type MasterCost,
  type MasterInstance,
  type MasterVerdict,
  masterDefaults,
  readMaster,
  solveMaster,
} from '@estiba/stowage/master';
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
  readonly steps: number;
  readonly json?: boolean;
  readonly plan?: string;
  readonly check?: string;
}

/** What is told of one voyage. */
interface Row {
  readonly file: string;
  readonly cost: MasterCost;
  /** Null where a plan is only judged. */
  readonly bound: number | null;
  readonly seconds: number;
  /** What the independent checker found wrong, in words. */
  readonly findings: readonly string[];
}

export function addSolveMaster(solve: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = solve
    .command('master')
    .description('blocks for the containers of a whole voyage: long cranes, overstows, trim, shear, bending (master planning)')
    .argument('<voyage...>', 'files of the published set')
    .option('--seconds <number>', 'stop after this many seconds and keep the best plan', numberBetween(0.01, 86_400))
    .option('--seed <number>', 'same voyage, seed and steps: the same plan', numberBetween(0, 4_294_967_295, true), masterDefaults.seed)
    .option('--steps <number>', 'moves the search tries', numberBetween(1, 1e10, true), masterDefaults.steps)
    .option('--json', 'print the results as JSON')
    .option('--plan <file>', 'write the plan of the one voyage as JSON')
    .option('--check <file>', 'judge this plan instead of making one')
    .action(async (paths: readonly string[], flags: SolveFlags) => done(await solveAll(paths, flags, io)));
  addExamples(command, [
    'estiba solve master L_7_15_70_2.txt --plan plan.json',
    'estiba solve master L_7_15_70_2.txt --check plan.json',
    'estiba solve master *.txt --seconds 5 --json > results.json',
  ]);
}

async function solveAll(paths: readonly string[], flags: SolveFlags, io: Io): Promise<ExitCode> {
  if (paths.length > 1 && (flags.plan ?? flags.check) !== undefined)
    throw new Failure(exitCode.usage, `${paths.length} voyages are given and one plan.`, 'Maybe name one voyage with --plan or --check.');
  const rows: Row[] = [];
  for (const path of paths) {
    const file = await readGivenFile(path);
    const instance = instanceIn(file);
    const row =
      flags.check === undefined ? await solveOne(file.name, instance, flags, io) : await checkOne(file.name, instance, flags.check);
    rows.push(row);
    if (flags.json !== true) io.out.write(asText(row));
  }
  if (flags.json === true) io.out.write(`${jsonRows({ voyages: rows })}\n`);
  return rows.every(({ findings }) => findings.length === 0) ? exitCode.done : exitCode.broken;
}

function instanceIn(file: GivenFile): MasterInstance {
  const read = readMaster(new TextDecoder().decode(file.bytes));
  if (read.ok) return read.value;
  const reasons = read.reasons.map((one) => `  ${speaker('en', 'UTC').reason(one)}`);
  throw new Failure(
    exitCode.unreadable,
    `'${file.name}' is no voyage that can be planned:\n${reasons.join('\n')}\n`,
    'docs/stowage/master.md describes the form.',
  );
}

async function solveOne(name: string, instance: MasterInstance, flags: SolveFlags, io: Io): Promise<Row> {
  const start = io.now();
  const end = start + (flags.seconds ?? Number.POSITIVE_INFINITY) * 1000;
  const { plan, bound } = solveMaster(instance, flags, { shouldStop: () => io.now() >= end, onProgress: () => undefined });
  const seconds = (io.now() - start) / 1000;
  if (flags.plan !== undefined)
    await writeWhole(dirname(flags.plan), [{ name: basename(flags.plan), content: JSON.stringify(plan) }], io.disk);
  const verdict = checkMaster(instance, plan);
  return { file: name, cost: verdict.cost, bound, seconds, findings: wordsOf(verdict) };
}

async function checkOne(name: string, instance: MasterInstance, path: string): Promise<Row> {
  const verdict = checkMaster(instance, parseJson(await readGivenFile(path)));
  return { file: name, cost: verdict.cost, bound: null, seconds: 0, findings: wordsOf(verdict) };
}

const wordsOf = ({ findings }: MasterVerdict): string[] => findings.map((one) => speaker('en', 'UTC').reason(one));

function asText({ file, cost, bound, seconds, findings }: Row): string {
  if (findings.length > 0) return `${file}: the checker refuses the plan:\n${findings.map((one) => `  ${one}\n`).join('')}`;
  const { leftOut, overstows, longCrane, total } = cost;
  const parts = `long cranes ${longCrane}, ${overstows} overstows, ${leftOut} left out`;
  const proof =
    bound === null
      ? ''
      : `at least ${bound} (gap ${((100 * (total - bound)) / Math.max(1, total)).toFixed(1)} %), ${seconds.toFixed(2)} s, `;
  return `${file}: cost ${total} (${parts}), ${proof}confirmed by the checker\n`;
}
