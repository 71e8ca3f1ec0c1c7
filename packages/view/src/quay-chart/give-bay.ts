import { type Reason, reason } from '@estiba/base';
import type { ShipOutline, WorkQueue } from '@estiba/port';
import { spanOfBay } from './bay-span.ts';
import { craneConflicts } from './conflicts.ts';
import { blocksOf, type QueueProgress } from './lines.ts';
import type { QuayChartModel } from './model.ts';

/** What is not started in a bay of the ship, crane by crane: this is what goes when the bay is given to a crane. */
export interface BayWork {
  /** As the ship numbers it; lines of an odd 20' bay belong to the even bay over it. */
  readonly bay: number;
  readonly shares: readonly { readonly crane: string; readonly lines: number; readonly ms: number }[];
}

/** When a crane's plan ends, as it is and as it would be [UTC ms]; null: with nothing to do. */
export interface CraneEnd {
  readonly crane: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** The bay the ship has for a line's bay. */
export function bayOfShip({ bays }: ShipOutline, bay: number): number {
  const numbers = bays.map(({ number }) => number);
  return numbers.includes(bay) ? bay : (numbers.find((number) => number % 2 === 0 && Math.abs(number - bay) === 1) ?? bay);
}

export function bayWork(queues: readonly WorkQueue[], progress: readonly QueueProgress[], outline: ShipOutline, bay: number): BayWork {
  const own = bayOfShip(outline, bay);
  const shares = queues.flatMap(({ crane, instructions }) => {
    const { started } = progress.find((one) => one.crane === crane) ?? { started: 0 };
    const lines = instructions.slice(started).filter((line) => bayOfShip(outline, line.bay) === own);
    return lines.length === 0 ? [] : [{ crane, lines: lines.length, ms: lines.reduce((sum, { start, end }) => sum + end - start, 0) }];
  });
  return { bay: own, shares };
}

/** Why a bay cannot be given to a crane; empty: it can. `bay.nothing-left`, `crane.not-in-service`, `crane.out-of-reach`. */
export function whyNotGiven({ bay, shares }: BayWork, crane: string, { outline, reach, bowAt }: QuayChartModel): Reason[] {
  if (shares.length === 0) return [reason('bay.nothing-left', { bay })];
  const own = reach.find(({ id }) => id === crane);
  const span = spanOfBay(outline, bay);
  if (own === undefined || span === null) return [];
  if (!own.isInService) return [reason('crane.not-in-service', { crane })];
  const metre = bowAt - (span[0] + span[1]) / 2;
  return metre < own.from || metre > own.to
    ? [reason('crane.out-of-reach', { crane, bay, metre: Math.round(metre), from: own.from, to: own.to })]
    : [];
}

/** When each crane it touches would be done, by the times of the plan alone: nobody waits for anybody, nothing is done in another order. */
export function endsIfGiven(queues: readonly WorkQueue[], { shares }: BayWork, crane: string): CraneEnd[] {
  const moved = shares.filter((share) => share.crane !== crane).reduce((sum, { ms }) => sum + ms, 0);
  return queues.flatMap(({ crane: id, instructions }) => {
    const share = shares.find((one) => one.crane === id);
    if (id !== crane && share === undefined) return [];
    const before = instructions.at(-1)?.end ?? null;
    const began = instructions[0]?.start ?? null;
    const after = id === crane ? (before ?? earliest(queues)) + moved : before! - share!.ms;
    return [{ crane: id, before, after: id !== crane && share!.lines === instructions.length && began !== null ? null : after }];
  });
}

const earliest = (queues: readonly WorkQueue[]): number => Math.min(...queues.flatMap(({ instructions }) => instructions[0]?.start ?? []));

/** With whom the crane would meet if the work kept its times: what the planner will have one of them wait for. */
export function meetsIfGiven(model: QuayChartModel, { bay }: BayWork, crane: string): Reason[] {
  const blocks = blocksOf(model.queues, model.progress, model.now).map((block) => {
    const isGiven = (block.state === 'planned' || block.state === 'late') && !block.isInHand && bayOfShip(model.outline, block.bay) === bay;
    return isGiven ? { ...block, crane } : block;
  });
  const ahead = blocks.filter(({ state }) => state !== 'done').toSorted((a, b) => a.start - b.start);
  const told = new Map<string, Reason>();
  for (const { reason: why, cranes } of craneConflicts(ahead, model)) if (cranes.includes(crane)) told.set(JSON.stringify(why), why);
  return [...told.values()];
}
