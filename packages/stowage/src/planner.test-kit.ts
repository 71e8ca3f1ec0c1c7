import type { Call, Slot, VesselProfile } from '@estiba/port';
import { containerId, formatSlot } from '@estiba/port';
import type { BoxWords } from './check/small-call.test-kit.ts';
import { at, box, smallCall } from './check/small-call.test-kit.ts';
import { smallShip } from './check/small-ship.test-kit.ts';
import { Rules } from './constraints/index.ts';
import type { PlanOptions } from './plan-options.ts';
import { locate, slotIndex, slotOf } from './problem/places.ts';
import { compileProblem, type Problem } from './problem/problem.ts';
import type { Standing } from './problem/reach.ts';
import { Stow } from './state/stow.ts';

/*
 * The planner's own state on the checker's barge: boxes are set down by slot, as messages write it, and the rules are
 * asked as the search asks them.
 */

/** A box and the slot it is set down in: `['0020182', { feet: 40 }]`. */
export type Put = readonly [slot: string, words?: BoxWords];

/** The planner's state for a call, with nothing of the load list set down yet. */
export class Planner {
  readonly problem: Problem;
  readonly stow: Stow;
  readonly rules: Rules;
  readonly #index;

  constructor(call: Call, options: Partial<PlanOptions> = {}, opened: ReadonlySet<number> = new Set()) {
    this.problem = compileProblem(call, { seed: 1, effort: 1, ...options }, opened);
    this.stow = new Stow(this.problem);
    this.rules = new Rules(this.problem);
    this.#index = slotIndex(this.problem.ship);
  }

  /** Index of a box by its number. */
  box(id: string): number {
    return this.problem.boxes.containers.findIndex((container) => container.id === id);
  }

  /** Where a slot is; throws where the ship has it not for this box. */
  place(id: string, slot: Slot): Standing {
    const index = this.box(id);
    const container = this.problem.boxes.containers[index];
    const standing = container === undefined ? null : locate(this.problem.ship, this.#index, { container, slot }, index);
    if (standing === null) throw new Error(`${id} cannot stand in ${JSON.stringify(slot)}. Maybe its length and the bay disagree.`);
    return standing;
  }

  /** Sets a box down without asking the rules; its slot must be the next free one from below. */
  put(id: string, slot: string): void {
    const { box: index, stack, half, k } = this.place(id, at(slot));
    if (this.stow.topOf(stack, half) !== k) throw new Error(`${slot} is not on top. Maybe a box below it is missing.`);
    this.stow.push(index, stack, half);
  }

  /** Codes of the rules that refuse a box in a slot, each asked on its own; the box is ashore before and after. */
  refusals(id: string, slot: string): string[] {
    const { box: index, stack, half, k } = this.place(id, at(slot));
    if (this.stow.topOf(stack, half) !== k) throw new Error(`${slot} is not on top. Maybe a box below it is missing.`);
    return refusals(this, index, stack, half);
  }

  /** The slot a box stands in, as messages write it; '' ashore. */
  slotOf(id: string): string {
    const index = this.box(id);
    const { stackOf, halfOf, positionOf } = this.stow;
    if (stackOf[index] < 0) return '';
    return formatSlot(slotOf(this.problem.ship, stackOf[index], halfOf[index], positionOf[index]));
  }
}

/** Codes of the rules that refuse a box on top of a half: what the search asks before, and after it is set down. */
export function refusals({ stow, rules }: Pick<Planner, 'stow' | 'rules'>, box: number, stack: number, half: number): string[] {
  const before = rules.all.filter((rule) => rule.fits?.(stow, box, stack, half) === false);
  // Where there is no such place the box cannot even be tried.
  if (before[0]?.code === 'place.none') return before.map((rule) => rule.code);
  stow.push(box, stack, half);
  const after = rules.all.filter((rule) => rule.stackHolds?.(stow, stack) === false || rule.boxHolds?.(stow, box) === false);
  stow.pop(box);
  return rules.all.filter((rule) => before.includes(rule) || after.includes(rule)).map((rule) => rule.code);
}

/** A call that loads these boxes, named for their slots. */
export function callLoading(boxes: readonly Put[], vessel: VesselProfile = smallShip, words: Partial<Call> = {}): Call {
  return smallCall({ vessel, loadList: boxes.map(([slot, one]) => box(idOf(slot), one)), ...words });
}

/** The state with these boxes set down, rules unasked. */
export function planner(boxes: readonly Put[], vessel: VesselProfile = smallShip, words: Partial<Call> = {}): Planner {
  const made = new Planner(callLoading(boxes, vessel, words));
  for (const [slot] of boxes) made.put(idOf(slot), slot);
  return made;
}

/** Codes of the rules that refuse the last of these boxes when the others stand. */
export function refused(boxes: readonly Put[], vessel: VesselProfile = smallShip, words: Partial<Call> = {}): string[] {
  const made = new Planner(callLoading(boxes, vessel, words));
  for (const [slot] of boxes.slice(0, -1)) made.put(idOf(slot), slot);
  const last = boxes.at(-1);
  return last === undefined ? [] : made.refusals(idOf(last[0]), last[0]);
}

/** A box of `callLoading` by the slot it is meant for. */
export const idOf = (slot: string): ReturnType<typeof containerId> => containerId(`AT${slot}`);
