import type { WorkInstruction } from '@estiba/port';
import { type CallVisit, jobsOfCrane, type TerminalState } from '@estiba/terminal';
import { lineOf } from './state-readers.ts';
import { bayMetre } from './places.ts';

/** Cranes side by side need at least one 40' bay between them: their bays differ by this much [m] (SPEC of stowage, Q2). */
const SPACING = 20;

/** For each plan and crane: how many lines of every other crane must be done before each line may start. */
const orders = new WeakMap<readonly WorkInstruction[], readonly (readonly { readonly crane: string; readonly done: number }[])[]>();

/**
 * May this line start, as far as the other cranes on the ship go? In the plan two cranes are never too near one another at the same time; where
 * work runs late, the one that comes second in the plan waits until the first has done the lines that keep it there. The plan's times grow along
 * these waits, so they can never close in a circle.
 */
export function mayStart(state: TerminalState, call: CallVisit, crane: string, line: number): boolean {
  const queue = call.queues.get(crane);
  if (queue === undefined) return false;
  let order = orders.get(queue.instructions);
  if (order === undefined) {
    order = orderOf(call, crane, queue.instructions);
    orders.set(queue.instructions, order);
  }
  return (order[line] ?? []).every((wait) => liftedUpTo(state, call, wait.crane) >= wait.done);
}

/** So many lines from the first on a crane is through with: their boxes and lids are off its hook, wherever they go from there. */
function liftedUpTo(state: TerminalState, call: CallVisit, crane: string): number {
  for (const job of jobsOfCrane(state, crane)) {
    if (
      job.call === call.call &&
      job.steps.some(({ machineKind, state: now }) => machineKind === 'sts' && now !== 'done' && now !== 'cancelled')
    )
      return lineOf(job);
  }
  return call.queues.get(crane)?.started ?? 0;
}

function orderOf(call: CallVisit, crane: string, lines: readonly WorkInstruction[]): { crane: string; done: number }[][] {
  const rank = call.cranes.indexOf(crane);
  const waits: { crane: string; done: number }[][] = lines.map(() => []);
  for (const [other, { instructions }] of call.queues) {
    if (other === crane) continue;
    const away = call.cranes.indexOf(other) - rank;
    lines.forEach((line, i) => {
      const before = lastBefore(call, line, instructions, away);
      if (before > 0) (waits[i] as { crane: string; done: number }[]).push({ crane: other, done: before });
    });
  }
  return waits;
}

/** How many lines of the other crane end before this one starts and are too near it; counted to the last such. Cranes are named from the bow. */
function lastBefore(call: CallVisit, line: WorkInstruction, others: readonly WorkInstruction[], away: number): number {
  const here = bayMetre(call, line.bay);
  for (let i = others.length - 1; i >= 0; i--) {
    const other = others[i] as WorkInstruction;
    if (other.end > line.start) continue;
    const apart = (here - bayMetre(call, other.bay)) * Math.sign(away);
    if (apart < SPACING * Math.abs(away)) return i + 1;
  }
  return 0;
}
