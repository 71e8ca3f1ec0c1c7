import { formatSlot, type ShipOutline, type WorkQueue } from '@estiba/port';
import { bayOf, type BoxTable } from '@estiba/view';

/** What the plan does with a box at a slot. */
type BoxWork = 'load' | 'discharge' | 'restow-off' | 'restow-on';

/** A box in the list of a bay: where, what becomes of it, in which line of which crane's list, and when. */
export interface BoxLine {
  readonly box: string;
  readonly slot: string;
  readonly work: BoxWork;
  /** Null: the box is not here any more, so only its number is known. */
  readonly known: { readonly type: string; readonly pod: string; readonly kg: number } | null;
  readonly crane: string;
  /** Lines of a crane are counted from 1. */
  readonly line: number;
  readonly start: number;
}

export interface BayList {
  readonly bay: number;
  readonly lines: readonly BoxLine[];
}

/** Every box the plan moves, under the bay it is moved in, from bow to stern; in a bay in the order of time. */
export function listsByBay(outline: ShipOutline, queues: readonly WorkQueue[], boxes: BoxTable): BayList[] {
  const bays = new Map<number, BoxLine[]>(outline.bays.map(({ number }) => [number, []]));
  for (const { crane, instructions } of queues)
    instructions.forEach((line, i) => {
      if (!('boxes' in line)) return;
      for (const { id, slot } of line.boxes) {
        const bay = bayOf(outline, slot.bay);
        const lines = bays.get(bay) ?? [];
        bays.set(bay, lines);
        lines.push({ box: id, slot: formatSlot(slot), work: line.kind, known: knownOf(boxes, id), crane, line: i + 1, start: line.start });
      }
    });
  return [...bays]
    .filter(([, lines]) => lines.length > 0)
    .map(([bay, lines]) => ({ bay, lines: lines.sort((a, b) => a.start - b.start || (a.slot < b.slot ? -1 : 1)) }));
}

function knownOf(boxes: BoxTable, id: string): BoxLine['known'] {
  const box = boxes.indexOf(id);
  if (box === undefined) return null;
  return { type: boxes.types[boxes.type[box]!]!, pod: boxes.pods[boxes.pod[box]!]!, kg: boxes.kg[box]! };
}

/** What a crane is to do, added up. */
export interface CraneShare {
  readonly crane: string;
  readonly lines: number;
  readonly done: number;
  readonly boxes: number;
  readonly lids: number;
  readonly start: number | null;
  readonly end: number | null;
  /** Boxes an hour, as planned; null where no time is planned. */
  readonly rate: number | null;
}

export function craneShares(
  queues: readonly WorkQueue[],
  progress: readonly { readonly crane: string; readonly done: number }[],
): CraneShare[] {
  return queues.map(({ crane, instructions }) => {
    const boxes = instructions.reduce((sum, line) => sum + ('boxes' in line ? line.boxes.length : 0), 0);
    const lids = instructions.filter((line) => 'lid' in line).length;
    const [start, end] = [instructions[0]?.start ?? null, instructions.at(-1)?.end ?? null];
    const hours = start === null || end === null ? 0 : (end - start) / 3_600_000;
    const done = progress.find((one) => one.crane === crane)?.done ?? 0;
    return { crane, lines: instructions.length, done, boxes, lids, start, end, rate: hours > 0 ? boxes / hours : null };
  });
}

/** Boxes of a plan by what becomes of them; a restow counts once. */
export interface PlanSums {
  readonly load: number;
  readonly discharge: number;
  readonly restow: number;
  readonly lids: number;
  readonly start: number | null;
  readonly end: number | null;
}

export function planSums(queues: readonly WorkQueue[]): PlanSums {
  const lines = queues.flatMap(({ instructions }) => instructions);
  const boxesOf = (kind: BoxWork): number =>
    lines.reduce((sum, line) => sum + (line.kind === kind && 'boxes' in line ? line.boxes.length : 0), 0);
  return {
    load: boxesOf('load'),
    discharge: boxesOf('discharge'),
    restow: boxesOf('restow-off'),
    lids: lines.filter((line) => 'lid' in line).length,
    start: lines.reduce<number | null>((first, { start }) => Math.min(first ?? start, start), null),
    end: lines.reduce<number | null>((last, { end }) => Math.max(last ?? end, end), null),
  };
}
