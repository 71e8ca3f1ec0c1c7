import { type Reason, reason, refuse, type Result, succeed } from '@estiba/base';
import { type Call, type ContainerId, formatSlot, type LoadingPlan, type Placement, type ShipCondition, type Slot } from '@estiba/port';
import { conditionOf } from '../afloat/condition.ts';
import { chooseBallast } from '../afloat/ballast.ts';
import { rebuild, type Rebuilt } from '../explain/rebuild.ts';
import type { EarlierPlan } from '../plan-options.ts';
import { FT20 } from '../problem/boxes.ts';
import { locate, type SlotIndex, slotIndex, slotOf } from '../problem/places.ts';
import type { Standing } from '../problem/reach.ts';
import { AFT, BOTH, FORE, halvesOf } from '../problem/ship.ts';
import { loadingPlanOf } from '../result.ts';
import { refusalAt } from '../search/why-not.ts';
import type { Change, Judged, Objection, Offer } from './changes.ts';

type Moved = Standing | null;

/**
 * A plan under a planner's hands: boxes are moved one by one or together, and each change is judged at once by the rules of a box and of a stack
 * (SPEC P, W, R, O, D, S and the sight from the bridge). What holds for the ship afloat is told by `condition` and by the checker.
 */
export class DraftPlan {
  readonly #state: Rebuilt;
  readonly #base: EarlierPlan;
  readonly #boxOf: ReadonlyMap<ContainerId, number>;
  readonly #index: SlotIndex;

  /** @throws RangeError where the call cannot be planned at all. */
  constructor(call: Call, plan: EarlierPlan) {
    this.#state = rebuild(call, plan);
    this.#base = plan;
    const { ship, boxes, loads, restows } = this.#state.stow.problem;
    this.#index = slotIndex(ship);
    const mobile = [...Array.from({ length: loads }, (_, box) => box), ...restows.map(({ box }) => box)];
    this.#boxOf = new Map(mobile.map((box) => [boxes.containers[box].id, box]));
  }

  /** Boxes that can be moved: those of the load list and those that must be restowed. */
  get boxes(): Iterable<ContainerId> {
    return this.#boxOf.keys();
  }

  isMobile(box: ContainerId): boolean {
    return this.#boxOf.has(box);
  }

  /** Where a box stands; null ashore. */
  slotOf(id: ContainerId): Slot | null {
    const { stow } = this.#state;
    const box = this.#boxOf.get(id);
    if (box === undefined || stow.stackOf[box] < 0) return null;
    return slotOf(stow.problem.ship, stow.stackOf[box], stow.halfOf[box], stow.positionOf[box]);
  }

  placements(): Placement[] {
    return [...this.#boxOf.keys()].flatMap((id) => {
      const slot = this.slotOf(id);
      return slot === null ? [] : [{ id, slot }];
    });
  }

  /** Makes all changes together or none: then each box that objects is told, with its reasons. `isForced` asks only what stands on what. */
  change(changes: readonly Change[], isForced = false): Judged {
    const objections: Objection[] = [];
    const targets = new Map<number, Moved>();
    for (const { box: id, to } of changes) {
      const [box, why] = [this.#boxOf.get(id), this.#whyNotNamed(id, to, targets)];
      if (box === undefined || why !== null) objections.push({ box: id, reasons: [why ?? reason('draft.box-stays', { box: id })] });
      else targets.set(box, to === null ? null : this.#standing(box, to));
    }
    objections.push(...this.#whatStandsOn(targets));
    if (objections.length > 0) return { ok: false, objections };
    return this.#carryOut(changes, targets, isForced);
  }

  /** Places on top of every stack where these boxes could go, one upon the other in the order given; and what refuses the rest. */
  offers(ids: readonly ContainerId[]): Result<readonly Offer[]> {
    const { stow } = this.#state;
    const taken = this.change(
      ids.map((box) => ({ box, to: null })),
      true,
    );
    if (!taken.ok) return refuse(...taken.objections.flatMap(({ reasons }) => reasons));
    const boxes = ids.map((id) => this.#boxOf.get(id)!);
    const halves = stow.problem.boxes.length[boxes[0]!] === FT20 ? [FORE, AFT] : [BOTH];
    const offers: Offer[] = [];
    for (let stack = 0; stack < stow.problem.ship.stacks.count; stack++) {
      for (const half of halves) {
        const offer = this.#tryColumn(boxes, stack, half);
        if (offer !== null) offers.push(offer);
      }
    }
    this.change(
      taken.changed.map(({ box, from }) => ({ box, to: from })),
      true,
    );
    return succeed(offers);
  }

  /** The plan as it stands: score, condition with the ballast chosen anew, what is left out and why. */
  loading(): LoadingPlan {
    return loadingPlanOf({ ...this.#state, ...this.#ballasted() }, this.#base);
  }

  /** The ship at departure; null when she does not float within her tables. */
  condition(): ShipCondition | null {
    return conditionOf(this.#state.gauges, this.#state.stow, this.#ballasted().ballast);
  }

  #ballasted(): { ballast: Float64Array; breach: number } {
    const { gauges, stow, ballast } = this.#state;
    const chosen = chooseBallast(gauges, stow, ballast);
    return { ballast: chosen.content, breach: chosen.breach };
  }

  #whyNotNamed(id: ContainerId, to: Slot | null, named: ReadonlyMap<number, Moved>): Reason | null {
    const box = this.#boxOf.get(id);
    if (box === undefined) return null;
    if (named.has(box)) return reason('draft.box-twice', { box: id });
    if (to !== null && this.#standing(box, to) === null) return reason('draft.no-slot', { box: id, slot: formatSlot(to) });
    return null;
  }

  #standing(box: number, slot: Slot): Moved {
    const { ship, boxes } = this.#state.stow.problem;
    return locate(ship, this.#index, { container: boxes.containers[box], slot }, box);
  }

  /** A box with others on it that do not move with it would leave them in the air. */
  #whatStandsOn(targets: ReadonlyMap<number, Moved>): Objection[] {
    const { stow } = this.#state;
    const { containers } = stow.problem.boxes;
    return [...targets.keys()].flatMap((box) => {
      const stack = stow.stackOf[box];
      if (stack < 0) return [];
      for (const half of halvesOf(stow.halfOf[box])) {
        for (let k = stow.positionOf[box] + 1; k < stow.count[stack * 2 + half]; k++) {
          const other = stow.boxAt(stack, half, k);
          if (other < 0 || targets.has(other)) continue;
          const id = containers[box].id;
          return [{ box: id, reasons: [reason('draft.box-under', { box: id, by: containers[other]?.id ?? '' })] }];
        }
      }
      return [];
    });
  }

  #carryOut(changes: readonly Change[], targets: ReadonlyMap<number, Moved>, isForced: boolean): Judged {
    const { stow, rules } = this.#state;
    const before = new Map(changes.map(({ box }) => [box, this.slotOf(box)]));
    const sources = new Set([...targets.keys()].map((box) => stow.stackOf[box]).filter((stack) => stack >= 0));
    const wereSound = new Map([...sources].map((stack) => [stack, rules.stackHolds(stow, stack)]));
    this.#takeOff([...targets.keys()]);
    const objections: Objection[] = [];
    const set: number[] = [];
    for (const one of [...targets.values()].filter((target) => target !== null).sort((a, b) => a.k - b.k)) {
      const why = this.#whyNotOn(one, isForced);
      if (why !== null) objections.push({ box: stow.problem.boxes.containers[one.box].id, reasons: [why] });
      else {
        stow.push(one.box, one.stack, one.half);
        set.push(one.box);
      }
    }
    if (!isForced && objections.length === 0) objections.push(...this.#leftUnsound(changes, wereSound));
    if (objections.length === 0) {
      return { ok: true, changed: changes.map((change) => ({ ...change, from: before.get(change.box) ?? null })) };
    }
    this.#takeOff(set);
    const back = changes.flatMap(({ box: id }) => {
      const [box, from] = [this.#boxOf.get(id)!, before.get(id) ?? null];
      return from === null ? [] : [this.#standing(box, from)!];
    });
    for (const one of back.sort((a, b) => a.k - b.k)) stow.push(one.box, one.stack, one.half);
    return { ok: false, objections };
  }

  #takeOff(boxes: readonly number[]): void {
    const { stow } = this.#state;
    const aboard = boxes.filter((box) => stow.stackOf[box] >= 0);
    for (const box of aboard.sort((a, b) => stow.positionOf[b] - stow.positionOf[a])) stow.pop(box);
  }

  #whyNotOn({ box, stack, half, k, slot }: Standing, isForced: boolean): Reason | null {
    const { stow, rules } = this.#state;
    const { containers } = stow.problem.boxes;
    const params = { box: containers[box].id, slot: formatSlot(slot) };
    if (stow.topOf(stack, half) > k) {
      const other = halvesOf(half)
        .map((h) => stow.boxAt(stack, h, k))
        .find((one) => one >= 0);
      return reason('draft.slot-taken', { ...params, by: other === undefined ? '' : containers[other].id });
    }
    if (stow.topOf(stack, half) < k) return reason('draft.box-hangs', params);
    const code = isForced ? null : refusalAt(stow, rules, box, stack, half);
    return code === null ? null : reason(code, { ...params, stacks: 1 });
  }

  /** Stacks from which something was taken and that held before and do not now: half a stack may lack the rods of a whole one. */
  #leftUnsound(changes: readonly Change[], wereSound: ReadonlyMap<number, boolean>): Objection[] {
    const { stow, rules } = this.#state;
    for (const [stack, wasSound] of wereSound) {
      if (!wasSound || rules.stackHolds(stow, stack)) continue;
      const rule = rules.all.find((one) => one.stackHolds?.(stow, stack) === false);
      const { box } = changes[0]!;
      return [{ box, reasons: [reason(rule?.code ?? 'place.none', { box, stacks: 1 })] }];
    }
    return [];
  }

  #tryColumn(boxes: readonly number[], stack: number, half: number): Offer | null {
    const { stow, rules } = this.#state;
    const { ship } = stow.problem;
    const slots: Slot[] = [];
    let refused: Reason | null = null;
    for (const box of boxes) {
      const k = stow.topOf(stack, half);
      const code = refusalAt(stow, rules, box, stack, half);
      if (k < ship.stacks.tiers[stack]) slots.push(slotOf(ship, stack, half, k));
      if (code !== null) {
        refused = reason(code, { box: stow.problem.boxes.containers[box].id, stacks: 1 });
        break;
      }
      stow.push(box, stack, half);
    }
    this.#takeOff(boxes);
    return slots.length === 0 ? null : { slots, refused };
  }
}
