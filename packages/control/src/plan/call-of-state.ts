import { kilograms, milliseconds, type Milliseconds } from '@estiba/base';
import { type Call, type ContainerId, parseSlot, type QuayCrane, type VesselProfile, type YardPosition } from '@estiba/port';
import type { CallVisit, Ground, TerminalState, Unit } from '@estiba/terminal';

/** Single lifts an hour a planner reckons with. */
const CRANE_RATE = 30;
const TWIN_LIFT = kilograms(50_000);

/** What the stowage planner is given: the call as the terminal knows it now. */
export function callOfState(state: TerminalState, ground: Ground, visit: CallVisit, vessel: VesselProfile, now: Milliseconds): Call {
  const loads = visit.loadList.flatMap((id) => unitToLoad(state, id) ?? []);
  const loadIds = new Set<string>(loads.map(({ container }) => container.id));
  const yard = new Map<ContainerId, YardPosition>();
  for (const { container, place } of loads) if (place.at === 'yard') yard.set(container.id, place.position);
  return {
    id: visit.call,
    vessel,
    port: visit.port,
    voyage: visit.voyage,
    rotation: visit.rotation,
    arrival: [...visit.aboard].flatMap(([address, id]) => {
      const [slot, unit] = [parseSlot(address), state.units.get(id)];
      return slot === null || unit === undefined ? [] : [{ container: unit.container, slot }];
    }),
    loadList: loads.map(({ container }) => container),
    yard,
    yardOthers: othersAmong(state, yard, loadIds),
    cranes: visit.cranes.map((id) => quayCrane(ground, id)),
    tanks: new Map(),
    limits: { workStart: milliseconds(Math.max(now, visit.eta)) },
  };
}

/** A box of the load list that may be planned: it is here or announced, and nothing stops it. */
function unitToLoad(state: TerminalState, id: ContainerId): Unit | null {
  const unit = state.units.get(id);
  if (unit === undefined || unit.holds.size > 0 || unit.place.at === 'gone') return null;
  return unit;
}

/** Boxes that do not sail and stand in the same stacks. */
function othersAmong(state: TerminalState, yard: ReadonlyMap<ContainerId, YardPosition>, loads: ReadonlySet<string>) {
  const stackOf = ({ block, bay, row }: YardPosition): string => `${block} ${bay} ${row}`;
  const stacks = new Set([...yard.values()].map(stackOf));
  return [...state.yard.values()].flatMap((id) => {
    const unit = state.units.get(id);
    if (unit === undefined || loads.has(id) || unit.place.at !== 'yard' || !stacks.has(stackOf(unit.place.position))) return [];
    return [{ id: unit.container.id, position: unit.place.position }];
  });
}

function quayCrane({ site }: Ground, id: string): QuayCrane {
  const crane = site.equipment.sts.find((candidate) => candidate.id === id);
  return { id, movesPerHour: CRANE_RATE, ...(crane?.twinLift === true && { twinLiftLimit: TWIN_LIFT }) };
}
