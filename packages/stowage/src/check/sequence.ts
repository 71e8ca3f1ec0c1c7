import type { Call, CallPlan, ContainerId, Slot } from '@estiba/port';
import type { Findings } from './finding.ts';
import { checkCranes } from './cranes.ts';
import { checkLidOrder } from './lid-order.ts';
import type { LiftInstruction, Worklist } from './lifts.ts';
import type { Picture } from './picture.ts';
import { placedName } from './picture.ts';
import { checkStackOrder } from './stack-order.ts';
import { checkTwins } from './twins.ts';

/** Rules Q1 to Q6: the cranes' queues do the plan, in an order that can be worked. */
export function checkSequence(call: Call, plan: CallPlan, picture: Picture, work: Worklist, findings: Findings): void {
  checkAllDone(plan, work, findings);
  checkBays(work, picture, findings);
  checkCranes(call, picture.ship, work, findings);
  checkStackOrder(picture, work, findings);
  checkLidOrder(call, picture, work, findings);
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
