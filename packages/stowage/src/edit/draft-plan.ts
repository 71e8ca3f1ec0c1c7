import type { Result } from '@estiba/base';
import type { Call, ContainerId, LoadingPlan, Placement, ShipCondition, Slot } from '@estiba/port';
import { ballastFor } from '../afloat/ballast-for.ts';
import { conditionOf } from '../afloat/condition.ts';
import { rebuild } from '../explain/rebuild.ts';
import type { EarlierPlan } from '../plan-options.ts';
import { ballastById, loadingPlanOf } from '../result.ts';
import type { Answer, Change, Judged, Offer } from './changes.ts';
import { offerPlaces } from './offer-places.ts';
import { PlaceChanger } from './place-changer.ts';
import type { Repaired, RepairQuestion } from './repair/question.ts';
import { repairPlan } from './repair/repair-plan.ts';
import { toldRepair } from './repair/told.ts';
import { shipReasons } from './ship-reasons.ts';

/**
 * A plan under a planner's hands: boxes are moved one by one or together, and each change is judged at once by the rules of a box and of a stack
 * (SPEC P, W, R, O, D, S and the sight from the bridge). What holds for the ship afloat is told by `ask`, by `condition` and by the checker.
 */
export class DraftPlan {
  readonly #changer: PlaceChanger;
  readonly #base: EarlierPlan;

  /** @throws RangeError where the call cannot be planned at all. */
  constructor(call: Call, plan: EarlierPlan) {
    this.#changer = new PlaceChanger(rebuild(call, plan));
    this.#base = plan;
  }

  /** Boxes that can be moved: those of the load list and those that must be restowed. */
  get boxes(): Iterable<ContainerId> {
    return this.#changer.boxOf.keys();
  }

  isMobile(box: ContainerId): boolean {
    return this.#changer.boxOf.has(box);
  }

  /** Where a box stands; null ashore. */
  slotOf(id: ContainerId): Slot | null {
    return this.#changer.slotOf(id);
  }

  placements(): Placement[] {
    return [...this.boxes].flatMap((id) => {
      const slot = this.slotOf(id);
      return slot === null ? [] : [{ id, slot }];
    });
  }

  /** Makes all changes together or none: then each box that objects is told, with its reasons. `isForced` asks only what stands on what. */
  change(changes: readonly Change[], isForced = false): Judged {
    return this.#changer.change(changes, isForced);
  }

  /** What changes would meet, nothing being changed: boxes that object, and limits of the ship afloat that ballast chosen anew would not keep. */
  ask(changes: readonly Change[]): Answer {
    const judged = this.change(changes);
    if (!judged.ok) return { objections: judged.objections, ship: [] };
    const { gauges, stow, ballast } = this.#changer.state;
    const ship = shipReasons(gauges, stow, ballast);
    this.change(
      judged.changed.map(({ box, from }) => ({ box, to: from })),
      true,
    );
    return { objections: [], ship };
  }

  /** Places on top of every stack where these boxes could go, one upon the other in the order given; and what refuses the rest. */
  offers(ids: readonly ContainerId[]): Result<readonly Offer[]> {
    return offerPlaces(this.#changer, ids);
  }

  /**
   * A few changes more that make what is wanted possible, or the draft as it stands valid again: boxes in the way and boxes that break
   * a rule go where that costs least, the rest stays. Nothing is changed: `change(repair.changed)` takes it.
   */
  repair(question: RepairQuestion = {}): Repaired {
    const { targets, objections } = this.#changer.named(question.changes ?? []);
    if (objections.length > 0) return { ok: false, objections };
    const { site, objections: stuck, mended } = repairPlan(this.#changer.state, this.#changer.boxOf, targets, question);
    const told: Repaired = mended === null ? { ok: false, objections: stuck } : toldRepair(mended, new Set(targets.keys()));
    site.backTo(site.start);
    return told;
  }

  /** The places alone, and the ballast they are judged by: enough to take the draft up again, and cheap. */
  places(): EarlierPlan {
    const { gauges, stow, ballast } = this.#changer.state;
    const { call, restows, boxes } = stow.problem;
    const loads = call.loadList.flatMap(({ id }): Placement[] => {
      const slot = this.slotOf(id);
      return slot === null ? [] : [{ id, slot }];
    });
    return {
      loads,
      restows: restows.map((one) => {
        const { id } = boxes.containers[one.box];
        return { id, from: one.slot, to: this.slotOf(id) ?? one.slot, reason: one.reason };
      }),
      ballast: ballastById(gauges, ballast),
    };
  }

  /** The plan as it stands: score, condition with ballast that suits it, what is left out and why. */
  loading(): LoadingPlan {
    const { state } = this.#changer;
    const { content, breach } = ballastFor(state.gauges, state.stow, state.ballast);
    return loadingPlanOf({ ...state, ballast: content, breach }, this.#base);
  }

  /** The ship at departure; null when she does not float within her tables. */
  condition(): ShipCondition | null {
    const { gauges, stow, ballast } = this.#changer.state;
    return conditionOf(gauges, stow, ballastFor(gauges, stow, ballast).content);
  }
}
