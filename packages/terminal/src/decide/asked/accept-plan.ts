import { type Reason, reason } from '@estiba/base';
import { type ContainerId, formatSlot, type WorkInstruction } from '@estiba/port';
import type { CommandData } from '../../command.ts';
import type { BoxLine } from '../../decompose/line.ts';
import { whyNoSlot } from '../../guard/ship-place.ts';
import { shipIndex } from '../../ship/ship-index.ts';
import type { CallVisit } from '../../words/call-visit.ts';
import { isSamePlace } from '../../words/place-of-box.ts';
import { atMost } from '../at-most.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { unknownCall, wrongPhase } from './calls.ts';

/**
 * Takes a plan's work queues in place of all lines not yet started. Refused whole, with the first reasons, when a line cannot be what the
 * plan thinks: another crane, a slot the ship has not, a box that is not there or already in work, twins that are no neighbours.
 */
export const acceptPlan: Decider<CommandData['acceptPlan']> = (d, data) => {
  const visit = d.state.calls.get(data.call);
  if (visit === undefined) return [unknownCall(data.call)];
  if (visit.phase === 'complete' || visit.phase === 'sailed') return [wrongPhase(visit, 'working')];
  if (!visit.isListed) return [reason('call.not-listed', { call: data.call })];
  const check = new PlanCheck(d, visit);
  for (const { crane, instructions } of data.queues) {
    check.crane(crane);
    for (const instruction of instructions) check.line(instruction);
  }
  if (check.reasons.length > 0) return atMost(check.reasons);
  d.emit('planAccepted', data);
  const lines = data.queues.reduce((sum, { instructions }) => sum + instructions.length, 0);
  const isEnded = [...visit.queues.values()].every(({ started, done }) => started === done);
  if (lines === 0 && isEnded && (visit.phase === 'alongside' || visit.phase === 'working')) d.emit('callCompleted', { call: data.call });
  return accepted;
};

class PlanCheck {
  readonly reasons: Reason[] = [];
  readonly #d: Decision;
  readonly #visit: CallVisit;
  readonly #cranes = new Set<string>();
  readonly #off = new Set<ContainerId>();
  readonly #on = new Set<ContainerId>();

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

  #box(kind: BoxLine['kind'], { id, slot }: BoxLine['boxes'][number]): void {
    const unit = this.#d.state.units.get(id);
    if (unit === undefined) {
      this.reasons.push(reason('box.unknown', { box: id }));
      return;
    }
    this.reasons.push(...whyNoSlot(this.#visit, slot, unit.container.sizeType.lengthFt));
    if (unit.job !== null) this.reasons.push(reason('box.in-work', { box: id, job: unit.job }));
    const goesOff = kind === 'discharge' || kind === 'restow-off';
    const seen = goesOff ? this.#off : this.#on;
    if (seen.has(id)) this.reasons.push(reason('plan.box-twice', { box: id, kind }));
    seen.add(id);
    const isThere = isSamePlace(unit.place, { at: 'ship', call: this.#visit.call, slot });
    if (goesOff && !isThere) this.reasons.push(reason('box.elsewhere', { box: id, at: unit.place.at, wanted: formatSlot(slot) }));
    if (kind === 'load' && (unit.place.at === 'ship' || unit.place.at === 'gone')) {
      this.reasons.push(reason('box.elsewhere', { box: id, at: unit.place.at, wanted: 'yard' }));
    }
  }
}
