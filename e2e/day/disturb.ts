import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@estiba/base';
import { verifyConsistency } from '@estiba/store';
import { Clerk } from './clerk.ts';
import type { LogWitness } from './log-witness.ts';
import type { ProcessDay } from './process-day.ts';
import { type CallRun, runCall, type RunWish } from './run-call.ts';

/** After so many kills of a server one more hits it while it starts and recovers. */
const AT_START = 4;
/** A server is up within this on a machine with nothing else to do; where it takes longer it is let work longer too, else no call would ever end [ms]. */
const USUAL_START = 1500;

/** Does something to a day that is under way. */
interface Disturbance {
  /** Once, when the day has begun. */
  readonly prepare?: (day: ProcessDay) => Promise<void>;
  /** Runs beside it all: whoever goes on giving commands. */
  readonly beside?: (over: AbortSignal) => Promise<void>;
  /** Gives how often it struck: not at all where the call was over first. */
  readonly strike: (day: ProcessDay, number: number, over: AbortSignal) => Promise<number>;
  /** Looked at when a call is over. */
  readonly after?: (witness: LogWitness) => void;
}

/**
 * Runs calls one after the other, and strikes until it was done so many times in all; each call is run to its end. `wishOf` gives the first
 * call, the second and so on; `disturbanceOf` what is done to it.
 */
export async function disturbedCalls(
  strikes: number,
  wishOf: (number: number) => RunWish,
  disturbanceOf: (wish: RunWish) => Disturbance,
): Promise<CallRun[]> {
  const runs: CallRun[] = [];
  for (let struck = 0; struck < strikes; ) {
    const wish = wishOf(runs.length + 1);
    const { prepare, beside, strike, after } = disturbanceOf(wish);
    const before = struck;
    const meanwhile = async (day: ProcessDay, over: AbortSignal): Promise<void> => {
      await prepare?.(day);
      const striking = async (): Promise<void> => {
        while (struck < strikes && !over.aborted) struck += await strike(day, struck, over);
      };
      await Promise.all([beside?.(over), striking()]);
    };
    const run = await runCall({ ...wish, meanwhile });
    after?.(run.witness);
    runs.push(run);
    if (struck === before) throw new Error('A call was over before anything could be done to it. Maybe it has too few boxes.');
  }
  return runs;
}

/** What came of killing a server. */
export interface KillReport {
  kills: number;
  /** Kills while it started and recovered. */
  atStart: number;
  acknowledged: number;
  /** From the start of a server until it answered [ms]. */
  longestStart: number;
  /** Acknowledged commands that are not in the log, or are there twice; and answers that make no sense. In words. */
  readonly lostCommands: string[];
  /** Kills after which the log did not begin with what was in it before. In words. */
  readonly lostEvents: string[];
}

export const newKillReport = (): KillReport => ({
  kills: 0,
  atStart: 0,
  acknowledged: 0,
  longestStart: 0,
  lostCommands: [],
  lostEvents: [],
});

/** The server is killed at random moments, now and then once more while it starts and recovers; a clerk gives commands all the time. */
export function killsOf(random: Random, report: KillReport): (wish: RunWish) => Disturbance {
  return ({ scenario }) => {
    let clerk: Clerk | null = null;
    let slowness = 1;
    return {
      prepare: async (day) => {
        clerk = new Clerk(day, scenario);
        await clerk.signIn();
      },
      beside: async (over) => clerk?.work(over),
      strike: async (day, number, over) => {
        await sleep(slowness * random.between(300, 2500));
        if (over.aborted) return 0;
        const before = await day.readLog((log) => log.head());
        await sleep(random.between(0, 60));
        await day.killServer();
        day.launchServer();
        const isTwice = number % AT_START === AT_START - 1;
        if (isTwice) {
          report.atStart += 1;
          await sleep(random.between(100, 1500));
          await day.killServer();
          day.launchServer();
        }
        const launched = performance.now();
        await day.serverReady();
        const took = performance.now() - launched;
        slowness = Math.max(1, took / USUAL_START);
        report.longestStart = Math.max(report.longestStart, took);
        const isKept = await day.readLog(async (log) => {
          const after = await log.head();
          const proof = await log.proveConsistency(before.size, after.size);
          return proof.ok && verifyConsistency(before, after, proof.value).ok;
        });
        if (!isKept)
          report.lostEvents.push(`kill ${number + 1}: the log of ${before.size} entries is not the beginning of the log afterwards`);
        const times = isTwice ? 2 : 1;
        report.kills += times;
        return times;
      },
      after: ({ answers }) => {
        report.acknowledged += clerk?.acknowledged.length ?? 0;
        report.lostCommands.push(...(clerk?.missing(answers) ?? []), ...(clerk?.problems ?? []));
      },
    };
  };
}

/** The broker is killed at random moments, and started again by its keeper. */
export function brokerKills(random: Random): () => Disturbance {
  return () => ({
    strike: async (day, _number, over) => {
      await sleep(random.between(500, 2500));
      if (over.aborted) return 0;
      await day.killBroker();
      return 1;
    },
  });
}
