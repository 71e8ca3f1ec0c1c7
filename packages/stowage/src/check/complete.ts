import type { Call, ContainerId, LoadingPlan, Slot } from '@estiba/port';
import type { Findings } from './finding.ts';
import { placedName } from './picture.ts';

/** Rules C1 to C3: every box of the call is accounted for, once. */
export function checkComplete(call: Call, plan: LoadingPlan, findings: Findings): void {
  checkLoadList(call, plan, findings);
  checkArrival(call, plan, findings);
  const rotation = new Set(call.rotation);
  const podOf = new Map(call.loadList.map((container) => [container.id, container.pod]));
  for (const { id, slot } of plan.loads) {
    const pod = podOf.get(id);
    if (pod !== undefined && !rotation.has(pod)) findings.note('C3', 'load.port-not-called', [id], [slot], { pod });
  }
}

function checkLoadList(call: Call, plan: LoadingPlan, findings: Findings): void {
  const listed = countBy(call.loadList.map((container) => container.id));
  const loaded = countBy(plan.loads.map((load) => load.id));
  const leftOut = countBy(plan.leftOut.map((entry) => entry.id));
  for (const [id, entries] of listed) {
    const times = (loaded.get(id) ?? 0) + (leftOut.get(id) ?? 0);
    if (times < entries) findings.note('C1', 'load.not-accounted', [id], [], { times, entries });
    if (times > entries || (loaded.get(id) ?? 0) > 1) findings.note('C1', 'load.twice', [id], [], { times, entries });
  }
  const unknown = [...new Set([...loaded.keys(), ...leftOut.keys()])].filter((id) => !listed.has(id));
  for (const id of unknown) findings.note('C1', 'load.not-listed', [id], []);
  for (const { id, reasons } of plan.leftOut) {
    if (reasons.length === 0) findings.note('C1', 'load.no-reason', [id], []);
  }
  const discharged = new Set(plan.discharges.map(({ id, slot }) => placedName(id, slot)));
  for (const { container, slot } of call.arrival) {
    const stays = !discharged.has(placedName(container.id, slot));
    if (stays && loaded.has(container.id)) findings.note('C1', 'load.aboard-already', [container.id], [slot]);
  }
}

function checkArrival(call: Call, plan: LoadingPlan, findings: Findings): void {
  const discharges = countBy(plan.discharges.map(({ id, slot }) => placedName(id, slot)));
  const restows = countBy(plan.restows.map(({ id, from }) => placedName(id, from)));
  const aboard = Map.groupBy(call.arrival, ({ container, slot }) => placedName(container.id, slot));
  for (const [name, entries] of aboard) {
    const note = (code: string, slot: Slot, id: ContainerId, times: number) => findings.note('C2', code, [id], [slot], { times });
    const { container, slot } = entries[0] ?? { container: undefined, slot: undefined };
    if (container === undefined) continue;
    const wanted = entries.filter((entry) => entry.container.pod === call.port).length;
    const [off, moved] = [discharges.get(name) ?? 0, restows.get(name) ?? 0];
    if (off < wanted) note('arrival.not-discharged', slot, container.id, off);
    if (off > wanted) note('arrival.discharged-wrongly', slot, container.id, off);
    if (moved > entries.length - wanted) note('arrival.restowed-wrongly', slot, container.id, moved);
  }
  const unknown = [...plan.discharges, ...plan.restows.map(({ id, from }) => ({ id, slot: from }))];
  for (const { id, slot } of unknown) {
    if (!aboard.has(placedName(id, slot))) findings.note('C2', 'arrival.not-there', [id], [slot]);
  }
}

function countBy<Name>(names: readonly Name[]): ReadonlyMap<Name, number> {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
