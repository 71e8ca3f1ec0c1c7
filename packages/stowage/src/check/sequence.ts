import type { Call, CallPlan, ContainerId, Slot } from '@estiba/port';
import type { Findings } from './finding.ts';
import { isAbove } from './finding.ts';
import { checkCranes } from './cranes.ts';
import { checkLidOrder } from './lid-order.ts';
import type { LiftInstruction, Worklist } from './lifts.ts';
import type { Picture } from './picture.ts';
import { placedName } from './picture.ts';
import { checkStackOrder } from './stack-order.ts';

/** Rules Q1 to Q6: the cranes' queues do the plan, in an order that can be worked. */
export function checkSequence(call: Call, plan: CallPlan, picture: Picture, work: Worklist, findings: Findings): void {
  checkAllDone(plan, work, findings);
  checkBays(work, picture, findings);
  checkCranes(call, picture.ship, work, findings);
  checkStackOrder(picture, work, findings);
  checkLidOrder(picture, work, findings);
  checkTwins(call, picture, work, findings);
}

/** Q1: each move of the plan is in one instruction, and each instruction is a move of the plan. */
function checkAllDone({ loading }: CallPlan, { lifts }: Worklist, findings: Findings): void {
  const wanted = new Map<string, { readonly id: ContainerId; readonly slot: Slot; times: number }>();
  const want = (kind: LiftInstruction['kind'], id: ContainerId, slot: Slot) => {
    wanted.set(`${kind} ${placedName(id, slot)}`, { id, slot, times: 0 });
  };
  for (const { id, slot } of loading.discharges) want('discharge', id, slot);
  for (const { id, slot } of loading.loads) want('load', id, slot);
  for (const { id, from, to } of loading.restows) {
    want('restow-off', id, from);
    want('restow-on', id, to);
  }
  for (const { instruction } of lifts) {
    for (const { id, slot } of instruction.boxes) {
      const move = wanted.get(`${instruction.kind} ${placedName(id, slot)}`);
      if (move === undefined) findings.note('Q1', 'sequence.not-planned', [id], [slot], { kind: instruction.kind });
      else move.times++;
    }
  }
  for (const { id, slot, times } of wanted.values()) {
    if (times !== 1) findings.note('Q1', times === 0 ? 'sequence.not-done' : 'sequence.done-twice', [id], [slot], { times });
  }
}

/** Q1: instructions name a crane of the call and the bay they are in. */
function checkBays({ tasks, lifts, lids }: Worklist, { ship }: Picture, findings: Findings): void {
  const unknown = new Set(tasks.filter((task) => task.craneIndex < 0).map((task) => task.crane));
  for (const crane of unknown) findings.note('Q1', 'sequence.no-such-crane', [], [], { crane });
  for (const { instruction } of lifts) {
    for (const { id, slot } of instruction.boxes) {
      const found = ship.find(slot);
      if (found !== null && found.site.bay.number !== instruction.bay)
        findings.note('Q1', 'sequence.wrong-bay', [id], [slot], { bay: instruction.bay });
    }
  }
  const bayOfLid = new Map(ship.vessel.lids.map((lid) => [lid.id, lid.bay]));
  for (const { instruction } of lids) {
    const bay = bayOfLid.get(instruction.lid);
    if (bay !== undefined && bay !== instruction.bay) {
      findings.note('Q1', 'sequence.wrong-bay', [], [], { bay: instruction.bay, lid: instruction.lid });
    }
  }
}

/** Q5: two boxes in one lift. */
function checkTwins(call: Call, { ship, arrival, departure }: Picture, { lifts }: Worklist, findings: Findings): void {
  const limits = new Map(call.cranes.map((crane) => [crane.id, (crane.twinLiftLimit ?? 0) / 1000]));
  const known = new Map([...arrival.boxes, ...departure.boxes].map((box) => [placedName(box.container.id, box.slot), box]));
  for (const { instruction, crane } of lifts) {
    const ids = instruction.boxes.map((box) => box.id);
    const slots = instruction.boxes.map((box) => box.slot);
    const refuse = (code: string, params = {}) => findings.note('Q5', code, ids, slots, { crane, ...params });
    if (ids.length === 1) continue;
    const [fore, aft] = instruction.boxes.map(({ id, slot }) => known.get(placedName(id, slot)));
    if (ids.length !== 2 || fore === undefined || aft === undefined) {
      refuse('twin.not-two', { boxes: ids.length });
      continue;
    }
    const [foreAt, aftAt] = [ship.find(fore.slot), ship.find(aft.slot)];
    const isPair = foreAt !== null && foreAt.site === aftAt?.site && foreAt.half === 'fore' && aftAt.half === 'aft';
    if (!isPair || fore.slot.tier !== aft.slot.tier || !fore.isShort || !aft.isShort) refuse('twin.no-pair');
    const limit = limits.get(crane) ?? 0;
    if (isAbove(fore.mass + aft.mass, limit)) refuse('twin.too-heavy', { value: fore.mass + aft.mass, limit });
  }
}
