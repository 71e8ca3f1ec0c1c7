import { type Reason, reason } from '@estiba/base';
import { type ContainerId, formatSlot, type Slot } from '@estiba/port';
import type { Rebuilt } from '../explain/rebuild.ts';
import { locate, type SlotIndex, slotIndex, slotOf } from '../problem/places.ts';
import type { Standing } from '../problem/reach.ts';
import { halvesOf } from '../problem/ship.ts';
import { refusalAt } from '../search/why-not.ts';
import type { Change, Judged, Objection } from './changes.ts';
import { brokenBy, leftUnsound, soundness } from './judge-places.ts';
import { whyTaken } from './why-taken.ts';

/** Where each named box is to go; null: off the ship. */
export type Targets = ReadonlyMap<number, Standing | null>;

/** Sets boxes of a plan elsewhere, whole or not at all (SPEC E1). */
export class PlaceChanger {
  readonly state: Rebuilt;
  /** Boxes that can be moved: those of the load list and those that must be restowed. */
  readonly boxOf: ReadonlyMap<ContainerId, number>;
  readonly #index: SlotIndex;

  constructor(state: Rebuilt) {
    this.state = state;
    const { ship, boxes, loads, restows } = state.stow.problem;
    this.#index = slotIndex(ship);
    const mobile = [...Array.from({ length: loads }, (_, box) => box), ...restows.map(({ box }) => box)];
    this.boxOf = new Map(mobile.map((box) => [boxes.containers[box].id, box]));
  }

  slotOf(id: ContainerId): Slot | null {
    const { stow } = this.state;
    const box = this.boxOf.get(id);
    if (box === undefined || stow.stackOf[box] < 0) return null;
    return slotOf(stow.problem.ship, stow.stackOf[box], stow.halfOf[box], stow.positionOf[box]);
  }

  /** Boxes and where they are to go; those that cannot be named so object. */
  named(changes: readonly Change[]): { readonly targets: Targets; readonly objections: readonly Objection[] } {
    const objections: Objection[] = [];
    const targets = new Map<number, Standing | null>();
    for (const { box: id, to } of changes) {
      const box = this.boxOf.get(id);
      const why = this.#whyNotNamed(id, to, targets);
      if (box === undefined || why !== null) objections.push({ box: id, reasons: [why ?? reason('draft.box-stays', { box: id })] });
      else targets.set(box, to === null ? null : this.#standing(box, to));
    }
    return { targets, objections };
  }

  /** Makes all changes or none. `isForced` asks only what stands on what. */
  change(changes: readonly Change[], isForced: boolean): Judged {
    const { targets, objections } = this.named(changes);
    const { kept, inTheAir } = this.#whatStandsOn(targets);
    const all = [...objections, ...inTheAir];
    return all.length > 0 ? { ok: false, objections: all } : this.#carryOut(changes, targets, kept, isForced);
  }

  takeOff(boxes: readonly number[]): void {
    const { stow } = this.state;
    const aboard = boxes.filter((box) => stow.stackOf[box] >= 0);
    for (const box of aboard.sort((a, b) => stow.positionOf[b] - stow.positionOf[a])) stow.pop(box);
  }

  #whyNotNamed(id: ContainerId, to: Slot | null, named: Targets): Reason | null {
    const box = this.boxOf.get(id);
    if (box === undefined) return null;
    if (named.has(box)) return reason('draft.box-twice', { box: id });
    if (to !== null && this.#standing(box, to) === null) return reason('draft.no-slot', { box: id, slot: formatSlot(to) });
    return null;
  }

  #standing(box: number, slot: Slot): Standing | null {
    const { ship, boxes } = this.state.stow.problem;
    return locate(ship, this.#index, { container: boxes.containers[box], slot }, box);
  }

  /** Boxes on moved ones that do not move with them: kept where they are if others fill the gap, else they would be left in the air. */
  #whatStandsOn(targets: Targets): { readonly kept: readonly Standing[]; readonly inTheAir: readonly Objection[] } {
    const { stow } = this.state;
    const { boxes, ship } = stow.problem;
    const cell = (stack: number, half: number, k: number): number => (stack * 2 + half) * ship.maxTiers + k;
    const filled = new Set(
      [...targets.values()].flatMap((one) => (one === null ? [] : halvesOf(one.half).map((half) => cell(one.stack, half, one.k)))),
    );
    const kept = new Map<number, Standing>();
    const inTheAir: Objection[] = [];
    for (const box of targets.keys()) {
      const [stack, own] = [stow.stackOf[box], stow.positionOf[box]];
      if (stack < 0) continue;
      for (const half of halvesOf(stow.halfOf[box])) {
        for (let k = own + 1; k < stow.count[stack * 2 + half]; k++) {
          const other = stow.boxAt(stack, half, k);
          if (other < 0 || targets.has(other)) continue;
          const { id } = boxes.containers[other];
          if (this.boxOf.has(id) && filled.has(cell(stack, half, own)))
            kept.set(other, { box: other, stack, half: stow.halfOf[other], k, slot: this.slotOf(id)! });
          else {
            const under = boxes.containers[box].id;
            inTheAir.push({ box: under, reasons: [reason('draft.box-under', { box: under, by: id })] });
            break;
          }
        }
        if (inTheAir.at(-1)?.box === boxes.containers[box].id) break;
      }
    }
    return { kept: [...kept.values()], inTheAir };
  }

  #carryOut(changes: readonly Change[], targets: Targets, kept: readonly Standing[], isForced: boolean): Judged {
    const { stow, rules } = this.state;
    const before = new Map(changes.map(({ box }) => [box, this.slotOf(box)]));
    const wereSound = soundness(this.state, [...targets.keys()]);
    const lifted = [...targets.keys(), ...kept.map(({ box }) => box)];
    this.takeOff(lifted);
    const objections: Objection[] = [];
    const set: number[] = [];
    const down = [...[...targets.values()].filter((target) => target !== null), ...kept].sort((a, b) => a.k - b.k);
    for (const one of down) {
      const why = this.#whyNotOn(one, isForced);
      if (why !== null) objections.push({ box: stow.problem.boxes.containers[one.box].id, reasons: [why] });
      else {
        stow.push(one.box, one.stack, one.half);
        set.push(one.box);
      }
    }
    if (!isForced && objections.length === 0) {
      objections.push(...brokenBy(this.state, set));
      const left = leftUnsound(this.state, wereSound);
      const code = left === null ? null : rules.brokenByStack(stow, left);
      const box = changes[0]?.box;
      if (code !== null && box !== undefined) objections.push({ box, reasons: [reason(code, { box, stacks: 1 })] });
    }
    if (objections.length === 0) {
      return { ok: true, changed: changes.map((change) => ({ ...change, from: before.get(change.box) ?? null })) };
    }
    this.takeOff(set);
    const back = changes.flatMap(({ box: id }) => {
      const [box, from] = [this.boxOf.get(id)!, before.get(id) ?? null];
      return from === null ? [] : [this.#standing(box, from)!];
    });
    for (const one of [...back, ...kept].sort((a, b) => a.k - b.k)) stow.push(one.box, one.stack, one.half);
    return { ok: false, objections };
  }

  #whyNotOn({ box, stack, half, k, slot }: Standing, isForced: boolean): Reason | null {
    const { stow, rules } = this.state;
    const { containers } = stow.problem.boxes;
    const params = { box: containers[box].id, slot: formatSlot(slot) };
    if (stow.topOf(stack, half) > k) return whyTaken(stow, stack, half, k, params);
    if (stow.topOf(stack, half) < k) return reason('draft.box-hangs', params);
    const code = isForced ? null : refusalAt(stow, rules, box, stack, half);
    // What a stack or a box lacks now may come with the changes that follow: it is asked when all are made.
    return code === null || rules.fits(stow, box, stack, half) ? null : reason(code, { ...params, stacks: 1 });
  }
}
