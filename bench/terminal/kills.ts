import { Random } from '@estiba/base';
import { smallCall } from '../../e2e/day/calls.ts';
import { brokerKills, disturbedCalls, killsOf, newKillReport } from '../../e2e/day/disturb.ts';
import { isRight, type RunWish } from '../../e2e/day/run-call.ts';
import { siteNamed } from '../../e2e/day/sites.ts';
import type { Measured } from '../lib/results.ts';
import { all, none, rowsOf, told } from './row.ts';
import { tellFindings } from './tell.ts';

/** Boxes each way of one call: some twenty kills fall into it. */
const BOXES = 40;
/** A call given up after so long is compared as it stands; a busy machine needs most of it [s]. */
const LIMIT = 7200;

/** The server is killed so many times, a clerk giving commands all the time. */
export async function kills(count: number, seed: number, siteName: string): Promise<Measured[]> {
  const report = newKillReport();
  const runs = await disturbedCalls(count, callsAt(siteName, seed), killsOf(new Random(seed), report));
  for (const run of runs) tellFindings(run);
  for (const problem of [...report.lostCommands, ...report.lostEvents].slice(0, 10)) console.log(problem);

  const about = `server killed by SIGKILL at ${report.kills} random moments of ${runs.length} calls at ${siteName}, ${report.atStart} of them while it started and recovered`;
  const row = rowsOf(report.kills, String(seed));
  const faults = runs.flatMap(({ logFaults }) => logFaults).length;
  const boxes = runs.flatMap(({ findings }) => [...findings.boxes, ...findings.yard, ...findings.slots]).length;
  return [
    row(
      'kills-lost-commands',
      `${about}: of ${report.acknowledged} commands acknowledged to a client, those not in the log exactly once, and answers that make no sense`,
      report.lostCommands.length,
      'commands',
      none,
    ),
    row(
      'kills-lost-events',
      `${about}: kills after which the log did not begin with the log before (RFC 6962 proof), and faults found by a full verification`,
      report.lostEvents.length + faults,
      'faults',
      none,
    ),
    row(
      'kills-lost-or-doubled-boxes',
      `${about}: boxes in no place or in two, moves that cannot be, places in which plan, log, state and emulated boxes differ`,
      boxes,
      'boxes',
      none,
    ),
    row(
      'kills-calls-right',
      `${about}: calls that ended with plan, log, state and emulated boxes the same and nothing collided`,
      runs.filter(isRight).length / runs.length,
      'share',
      all,
    ),
    row(
      'kills-restart',
      `${about}: longest time from the start of a server until it answered`,
      Math.round(report.longestStart / 100) / 10,
      's',
      told,
    ),
  ];
}

/** The broker is killed so many times, and started again by its keeper. */
export async function broker(count: number, seed: number, siteName: string): Promise<Measured[]> {
  const runs = await disturbedCalls(count, callsAt(siteName, seed), brokerKills(new Random(seed)));
  for (const run of runs) tellFindings(run);
  const what = `broker in a process of its own killed and started again ${count} times in the course of ${runs.length} calls at ${siteName}: calls that ended with plan, log, state and emulated boxes the same and nothing collided`;
  return [rowsOf(count, String(seed))('broker-calls-right', what, runs.filter(isRight).length / runs.length, 'share', all)];
}

function callsAt(siteName: string, seed: number): (number: number) => RunWish {
  const site = siteNamed(siteName);
  return (number) => ({ site, scenario: smallCall(site, BOXES, seed + number - 1), seconds: LIMIT, onHour: console.log });
}
