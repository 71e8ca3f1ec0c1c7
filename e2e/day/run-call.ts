import { setTimeout as sleep } from 'node:timers/promises';
import { recover } from '@estiba/server';
import { verifyLog } from '@estiba/store';
import { groundOf } from '@estiba/terminal';
import type { TruthReport } from '@estiba/emulator';
import { compareWitnesses, countOf, type Findings } from './findings.ts';
import { LogWitness } from './log-witness.ts';
import { ProcessDay, type ProcessWish } from './process-day.ts';

/** The log is looked at this often [ms]. */
const LOOK = 500;
/** A day on which no box was moved for so long, though there is work, has come to a stop [ms of its own time]. */
const STANDSTILL = 6 * 3_600_000;

export interface RunWish extends ProcessWish {
  /** The run is given up after so long, and compared as it stands [s]. */
  readonly seconds: number;
  /** What is done to it while it runs, until `over` says that nothing moves any more. */
  readonly meanwhile?: (day: ProcessDay, over: AbortSignal) => Promise<void>;
  /** Told once for each hour of the day. */
  readonly onHour?: (line: string) => void;
}

export interface CallRun {
  readonly findings: Findings;
  /** Faults that a full verification finds in the log: entries, tree, snapshots. */
  readonly logFaults: readonly string[];
  readonly witness: LogWitness;
  readonly truth: TruthReport;
  /** Real time from the start of the emulated port until nothing moved any more [s]. */
  readonly seconds: number;
}

/** All sailed as planned, every witness tells the same, nothing collided, and the log is whole. */
export const isRight = ({ findings, logFaults }: CallRun): boolean => countOf(findings) === 0 && logFaults.length === 0;

/** Runs a day through the broker, each part a process of its own, until all has sailed and nothing moves; then hears the witnesses. */
export async function runCall(wish: RunWish): Promise<CallRun> {
  const day = new ProcessDay(wish);
  const over = new AbortController();
  try {
    await day.start();
    const begun = performance.now();
    const witness = new LogWitness(wish.scenario);
    const meanwhile = wish.meanwhile?.(day, over.signal);
    const watching = watch(day, witness, wish).finally(() => over.abort());
    await Promise.all([watching, meanwhile]);
    const seconds = (performance.now() - begun) / 1000;
    const truth = await day.truth();
    await day.killServer();
    await day.follow(witness.size + 1, (entries) => witness.take(entries));
    if (!witness.isQuiet) wish.onHour?.(`given up: ${witness.progress()}\n${day.lastWords()}`);
    return await day.readLog(async (log) => {
      const { terminal } = await recover(groundOf(wish.site), log);
      const { problems } = await verifyLog(log);
      const logFaults = problems.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
      return { findings: compareWitnesses(witness, terminal.state, truth), logFaults, witness, truth, seconds };
    });
  } finally {
    over.abort();
    await day.close();
  }
}

async function watch(day: ProcessDay, witness: LogWitness, { seconds, scenario, onHour }: RunWish): Promise<void> {
  let told: number = scenario.start;
  const isStuck = (): boolean => witness.now - witness.movedAt > STANDSTILL;
  for (const end = Date.now() + 1000 * seconds; !witness.isQuiet && !isStuck() && Date.now() < end && !day.isOver; await sleep(LOOK)) {
    await day.follow(witness.size + 1, (entries) => witness.take(entries));
    if (witness.now < told + 3_600_000) continue;
    told = witness.now;
    onHour?.(witness.progress());
  }
}
