import { isDeckTier, type WorkInstruction, type WorkQueue } from '@estiba/port';

/** How far a line of a work queue has come. */
export type LineState = 'done' | 'running' | 'planned' | 'late';

/** What a line is about: a lift one way, or a lid. */
export type LineKind = WorkInstruction['kind'];

/** How many lines of a crane's queue were begun and done, as the terminal tells; in the order of the queue. */
export interface QueueProgress {
  readonly crane: string;
  readonly started: number;
  readonly done: number;
}

/** Consecutive lines of one crane that are of one kind in one bay and as far as each other: one block of the chart. */
export interface QuayBlock {
  readonly id: string;
  readonly crane: string;
  /** Place of its first line in the queue, and how many there are. */
  readonly line: number;
  readonly lines: number;
  readonly bay: number;
  readonly kind: LineKind;
  readonly level: 'deck' | 'hold' | null;
  readonly state: LineState;
  /** Begun and not done. */
  readonly isInHand: boolean;
  /** Planned, UTC [ms]. */
  readonly start: number;
  readonly end: number;
}

/** The blocks of the queues, crane by crane. A line that is not done is late once its planned end is past. */
export function blocksOf(queues: readonly WorkQueue[], progress: readonly QueueProgress[], now: number): QuayBlock[] {
  return queues.flatMap(({ crane, instructions }) => {
    const { started, done } = progress.find((one) => one.crane === crane) ?? { started: 0, done: 0 };
    const blocks: QuayBlock[] = [];
    instructions.forEach((line, place) => {
      const state = stateOf(line, place, started, done, now);
      const level = levelOf(line);
      const last = blocks.at(-1);
      const isInHand = place >= done && place < started;
      const { kind, bay, start, end } = line;
      const next = { id: `${crane}/${place}`, crane, line: place, lines: 1, bay, kind, level, state, isInHand, start, end };
      if (last === undefined || !isAlike(last, next)) blocks.push(next);
      else blocks[blocks.length - 1] = { ...last, lines: last.lines + 1, end };
    });
    return blocks;
  });
}

const isAlike = (a: QuayBlock, b: QuayBlock): boolean =>
  a.bay === b.bay && a.kind === b.kind && a.level === b.level && a.state === b.state && a.isInHand === b.isInHand;

function stateOf(line: WorkInstruction, place: number, started: number, done: number, now: number): LineState {
  if (place < done) return 'done';
  if (line.end < now) return 'late';
  return place < started ? 'running' : 'planned';
}

function levelOf(line: WorkInstruction): 'deck' | 'hold' | null {
  const [first] = 'boxes' in line ? line.boxes : [];
  if (first === undefined) return null;
  return isDeckTier(first.slot.tier) ? 'deck' : 'hold';
}

/** The line of a block that the plan has at a moment. */
export function lineAt(queues: readonly WorkQueue[], block: QuayBlock, at: number): number {
  const lines = queues.find(({ crane }) => crane === block.crane)?.instructions.slice(block.line, block.line + block.lines) ?? [];
  const place = lines.findIndex(({ end }) => at < end);
  return block.line + (place < 0 ? block.lines - 1 : place);
}

/**
 * How far a crane is behind its plan, negative where it is ahead [ms]: how far the present lies outside the time the plan has for the line in
 * hand, or for the pause before the next. Null once all is done.
 */
export function slipOf({ crane, instructions }: WorkQueue, progress: readonly QueueProgress[], now: number): number | null {
  const { started, done } = progress.find((one) => one.crane === crane) ?? { started: 0, done: 0 };
  if (done >= instructions.length) return null;
  const isRunning = started > done;
  const from = isRunning ? instructions[done]!.start : (instructions[done - 1]?.end ?? -Infinity);
  const to = isRunning ? instructions[started - 1]!.end : instructions[done]!.start;
  if (now > to) return now - to;
  return now < from ? now - from : 0;
}
