import type { Call, WorkQueue } from '@estiba/port';
import { exchangeClasses } from './exchange-class.ts';
import type { ClassOptions } from './exchange-class.ts';
import { boxNumbersOf, loadLinesOf } from './load-line.ts';
import type { LoadLine } from './load-line.ts';
import type { PickInput } from './pick-input.ts';
import { yardBoxesOf, yardStacksOf } from './yard-boxes.ts';

export interface PickOptions extends ClassOptions {
  /** Cranes keep the order of rows in a tier; otherwise single loads of one tier may trade places to save digs. */
  readonly keepRowOrder?: boolean;
}

/** What choosing yard boxes needs, from a call and its queues. Boxes are numbered as in the load list, then as in `yardOthers`. */
export function pickInputOf(call: Call, queues: readonly WorkQueue[], options: PickOptions = {}): PickInput {
  const boxes = yardBoxesOf(call);
  const lines = loadLinesOf(queues);
  const limits = new Map(call.cranes.map((crane) => [crane.id, crane.twinLiftLimit ?? 0]));
  const order = boxNumbersOf(call, lines);
  return {
    order,
    start: Float64Array.from(lines, ({ start }) => start),
    stacks: yardStacksOf(boxes),
    classOf: exchangeClasses(call.loadList, options),
    mass: Float64Array.from(call.loadList, ({ weight }) => weight.gross),
    twin: twinsOf(lines),
    twinLimit: Float64Array.from(lines, ({ crane }) => limits.get(crane) as number),
    trade: options.keepRowOrder ? new Int32Array(lines.length).fill(-1) : tradesOf(lines),
    listOrder: order.toSorted(),
  };
}

/** Boxes of a twin lift stand one after the other in the lines. */
function twinsOf(lines: readonly LoadLine[]): Int32Array {
  const twin = new Int32Array(lines.length).fill(-1);
  for (let load = 0; load < lines.length; load++) {
    if (lines[load]?.boxes !== 2) continue;
    twin[load] = load + 1;
    twin[++load] = load - 1;
  }
  return twin;
}

/** Single loads of one crane in one bay and tier: none stands on another, so their order is free. */
function tradesOf(lines: readonly LoadLine[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(lines, ({ crane, bay, slot, boxes }) => {
    if (boxes === 2) return -1;
    const key = `${bay} ${slot.tier} ${crane}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
