import { type Reason, reason } from '@estiba/base';
import { type ContainerId, formatSlot, parseSlot, type Slot, type WorkInstruction } from '@estiba/port';
import type { CommandData } from '../../command.ts';
import type { BoxLine } from '../../decompose/line.ts';
import { whyNoSlot } from '../../guard/ship-place.ts';
import { shipIndex, slotBaysTaken } from '../../ship/ship-index.ts';
import { type CallVisit, isAtQuay } from '../../words/call-visit.ts';
import type { JobKind } from '../../words/job.ts';
import type { Place } from '../../words/place.ts';
import { isSamePlace, placeOfBox } from '../../words/place-of-box.ts';
import { atMost } from '../at-most.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { planQuestion } from '../plan-question.ts';
import { unknownCall, wrongPhase } from './calls.ts';

/**
 * Takes a plan's work queues in place of all lines not yet started. Refused whole, with the first reasons, when a line cannot be what the
 * plan thinks, or where the call went on since it was made: another crane, a slot the ship has not, a box that is not there or already in work, twins that are no neighbours.
 */
export const acceptPlan: Decider<CommandData['acceptPlan']> = (d, { basis, ...data }) => {
  const visit = d.state.calls.get(data.call);
  if (visit === undefined) return [unknownCall(data.call)];
  if (visit.phase === 'complete' || visit.phase === 'sailed') return [wrongPhase(visit, 'working')];
  if (!visit.isListed) return [reason('call.not-listed', { call: data.call })];
  if (basis !== undefined && basis !== visit.revision) {
    return [reason('plan.outdated', { call: data.call, plan: data.plan, basis, revision: visit.revision })];
  }
  const check = new PlanCheck(d, visit);
  for (const { crane, instructions } of data.queues) {
    check.crane(crane);
    for (const instruction of instructions) check.line(instruction);
  }
  check.returns();
  check.leavesRoom();
  if (check.reasons.length > 0) return atMost(check.reasons);
  d.emit('planAccepted', data);
  const question = planQuestion(data.call);
  if (d.state.exceptions.has(question)) d.emit('exceptionResolved', { id: question, by: d.actor, resolution: 'done' });
  const lines = data.queues.reduce((sum, { instructions }) => sum + instructions.length, 0);
  const isEnded = [...visit.queues.values()].every(({ started, done }) => started === done);
  if (lines === 0 && isEnded && isAtQuay(visit)) d.emit('callCompleted', { call: data.call });
  return accepted;
};

/** Jobs that take a box off the ship, and that bring one aboard: a line for a box that is in one would do it twice. */
const OFF: ReadonlySet<JobKind> = new Set<JobKind>(['discharge', 'restow-off', 'shift-aboard']);
const ON: ReadonlySet<JobKind> = new Set<JobKind>(['load', 'restow-on', 'shift-aboard']);

class PlanCheck {
  readonly reasons: Reason[] = [];
  readonly #d: Decision;
  readonly #visit: CallVisit;
  readonly #cranes = new Set<string>();
  readonly #off = new Set<ContainerId>();
  readonly #on = new Set<ContainerId>();
  readonly #back: ContainerId[] = [];
  readonly #slots = new Map<string, ContainerId>();

  constructor(d: Decision, visit: CallVisit) {
    this.#d = d;
    this.#visit = visit;
  }

  crane(crane: string): void {
    if (this.#d.state.equipment.get(crane)?.kind !== 'sts') this.reasons.push(reason('crane.unknown', { crane }));
    if (this.#cranes.has(crane)) this.reasons.push(reason('crane.named-twice', { crane }));
    this.#cranes.add(crane);
  }

  line(line: WorkInstruction): void {
    if ('lid' in line) {
      if (!shipIndex(this.#visit.outline).bayOfLid.has(line.lid)) this.reasons.push(reason('ship.no-lid', { lid: line.lid }));
      return;
    }
    const [fore, aft] = line.boxes;
    const isPair =
      aft === undefined ||
      (aft.slot.bay === (fore?.slot.bay ?? 0) + 2 && aft.slot.row === fore?.slot.row && aft.slot.tier === fore.slot.tier);
    if (fore === undefined || line.boxes.length > 2 || !isPair) {
      this.reasons.push(reason('plan.no-twins', { boxes: line.boxes.map(({ id }) => id).join(' ') }));
    }
    for (const box of line.boxes) this.#box(line.kind, box);
  }

  /** What is set back is taken off by a line of the plan, or is off already. */
  returns(): void {
    for (const box of this.#back) {
      const { at } = this.#d.placeOf(box);
      if (at !== 'yard' && !this.#off.has(box) && !this.#isComingOff(box))
        this.reasons.push(reason('box.elsewhere', { box, at, wanted: 'yard' }));
    }
  }

  /** No slot is filled that a box keeps which stays aboard, or that a box on its way aboard goes to. */
  leavesRoom(): void {
    const { state } = this.#d;
    for (const [address, box] of this.#visit.aboard) {
      const slot = parseSlot(address);
      if (slot !== null && !this.#off.has(box) && !this.#isLeaving(box)) this.#keeps(slot, box);
    }
    for (const job of state.jobs.values()) {
      if (job.call !== this.#visit.call || !ON.has(job.kind)) continue;
      for (const { work, boxes } of job.steps) {
        if (work.does !== 'lift' || work.to === 'truck' || work.to.at !== 'ship') continue;
        boxes.forEach((box, i) => {
          const place = placeOfBox(work.to as Place, i);
          if (place.at === 'ship') this.#keeps(place.slot, box);
        });
      }
    }
  }

  #isLeaving(box: ContainerId): boolean {
    const { state } = this.#d;
    const job = state.jobs.get(state.units.get(box)?.job ?? '');
    return job !== undefined && OFF.has(job.kind);
  }

  #keeps(slot: Slot, box: ContainerId): void {
    const isFilled = slotBaysTaken(this.#visit.outline, slot).some((bay) => {
      const filling = this.#slots.get(formatSlot({ ...slot, bay }));
      return filling !== undefined && filling !== box;
    });
    if (isFilled) this.reasons.push(reason('ship.taken', { slot: formatSlot(slot), by: box }));
  }

  #isComingOff(box: ContainerId): boolean {
    const { state } = this.#d;
    return state.jobs.get(state.units.get(box)?.job ?? '')?.kind === 'restow-off';
  }

  #claim(slot: Slot, box: ContainerId): void {
    const names = slotBaysTaken(this.#visit.outline, slot).map((bay) => formatSlot({ ...slot, bay }));
    const by = names.map((name) => this.#slots.get(name)).find((other) => other !== undefined);
    if (by !== undefined) this.reasons.push(reason('plan.slot-twice', { slot: formatSlot(slot), by }));
    for (const name of names) this.#slots.set(name, box);
  }

  #box(kind: BoxLine['kind'], { id, slot }: BoxLine['boxes'][number]): void {
    const unit = this.#d.state.units.get(id);
    if (unit === undefined) {
      this.reasons.push(reason('box.unknown', { box: id }));
      return;
    }
    this.reasons.push(...whyNoSlot(this.#visit, slot, unit.container.sizeType.lengthFt));
    const goesOff = kind === 'discharge' || kind === 'restow-off';
    const job = this.#d.state.jobs.get(unit.job ?? '');
    if (job !== undefined && (goesOff ? OFF : ON).has(job.kind)) this.reasons.push(reason('box.in-work', { box: id, job: job.id }));
    const seen = goesOff ? this.#off : this.#on;
    if (seen.has(id)) this.reasons.push(reason('plan.box-twice', { box: id, kind }));
    seen.add(id);
    if (!goesOff) this.#claim(slot, id);
    if (kind === 'restow-on') this.#back.push(id);
    const isThere = isSamePlace(unit.place, { at: 'ship', call: this.#visit.call, slot });
    if (goesOff && !isThere) this.reasons.push(reason('box.elsewhere', { box: id, at: unit.place.at, wanted: formatSlot(slot) }));
    if (kind === 'load' && (unit.place.at === 'ship' || unit.place.at === 'gone')) {
      this.reasons.push(reason('box.elsewhere', { box: id, at: unit.place.at, wanted: 'yard' }));
    }
  }
}
