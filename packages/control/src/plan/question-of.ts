import { kilograms, milliseconds, type Milliseconds, type Reason, reason } from '@estiba/base';
import { type Call, type ContainerId, type QuayCrane, type VesselProfile, type YardPosition } from '@estiba/port';
import type { EarlierPlan } from '@estiba/stowage';
import { type CallVisit, type Ground, type TerminalState, type Unit, whyHeld, type WhyLeftOut } from '@estiba/terminal';
import { earlierPlan } from './earlier-plan.ts';
import { shipAfter, type ShipAfter } from './ship-after.ts';

/** Single lifts an hour a planner reckons with. */
const CRANE_RATE = 30;
const TWIN_LIFT = kilograms(50_000);

/** What the stowage planner is asked, and what it is not to be asked. */
export interface Question {
  readonly call: Call;
  /** What the plan being worked still wants; absent for the first plan. */
  readonly base?: EarlierPlan;
  /** Boxes taken off to be set back: for the planner they are loads. */
  readonly ashore: ReadonlySet<ContainerId>;
  /** Boxes of the load list that cannot be planned now. */
  readonly leftOut: readonly WhyLeftOut[];
}

/** The call as the terminal knows it now, as far as it is not started: lines under way are taken for done. Cranes of `without` get no work. */
export function questionOf(
  state: TerminalState,
  ground: Ground,
  visit: CallVisit,
  vessel: VesselProfile,
  without: readonly string[],
  now: Milliseconds,
): Question {
  const after = shipAfter(state, visit);
  const [wanted, leftOut] = loadable(state, visit, after);
  const yard = new Map<ContainerId, YardPosition>();
  for (const { container, place } of wanted) if (place.at === 'yard') yard.set(container.id, place.position);
  const call: Call = {
    id: visit.call,
    vessel,
    port: visit.port,
    voyage: visit.voyage,
    rotation: visit.rotation,
    arrival: [...after.aboard].flatMap(([id, slot]) => {
      const unit = state.units.get(id);
      return unit === undefined ? [] : [{ container: unit.container, slot }];
    }),
    loadList: wanted.map(({ container }) => container),
    yard,
    yardOthers: othersAmong(state, yard, after),
    cranes: visit.cranes.filter((id) => !without.includes(id)).map((id) => quayCrane(ground, id)),
    openLids: after.openLids,
    tanks: new Map(),
    limits: { workStart: milliseconds(after.underWay.reduce((at, { end }) => Math.max(at, end), Math.max(now, visit.eta))) },
  };
  return { call, ashore: after.ashore, leftOut, ...(visit.plan !== null && { base: earlierPlan(visit, vessel) }) };
}

/** Boxes to be planned: those of the load list that are here or announced and that nothing stops, and those to be set back. */
function loadable(state: TerminalState, visit: CallVisit, { aboard, ashore }: ShipAfter): [Unit[], WhyLeftOut[]] {
  const wanted: Unit[] = [];
  const leftOut: WhyLeftOut[] = [];
  for (const box of visit.loadList) {
    const unit = state.units.get(box);
    if (unit === undefined || aboard.has(box)) continue;
    const reasons = whyNotLoadable(unit);
    if (reasons.length > 0) leftOut.push({ box, reasons });
    else wanted.push(unit);
  }
  for (const box of ashore) wanted.push(...[state.units.get(box) ?? []].flat());
  return [wanted, leftOut];
}

/** Why a box of the load list cannot be planned to go aboard now. */
export function whyNotLoadable(unit: Unit): Reason[] {
  const { place, container } = unit;
  if (place.at !== 'gone' && place.at !== 'ship') return whyHeld(unit, 'load');
  return [reason('box.elsewhere', { box: container.id, at: place.at, wanted: 'yard' })];
}

/** Boxes that do not sail and stand in the same stacks; those of lines under way will have left. */
function othersAmong(state: TerminalState, yard: ReadonlyMap<ContainerId, YardPosition>, { aboard }: ShipAfter) {
  const stackOf = ({ block, bay, row }: YardPosition): string => `${block} ${bay} ${row}`;
  const stacks = new Set([...yard.values()].map(stackOf));
  return [...state.yard.values()].flatMap((box) => {
    const unit = state.units.get(box);
    if (unit?.place.at !== 'yard' || !stacks.has(stackOf(unit.place.position))) return [];
    const { id } = unit.container;
    return yard.has(id) || aboard.has(id) ? [] : [{ id, position: unit.place.position }];
  });
}

/** Two boxes come in one lift only where a truck can take both. */
function quayCrane({ site: { equipment } }: Ground, id: string): QuayCrane {
  const crane = equipment.sts.find((candidate) => candidate.id === id);
  const hasTruck = equipment.trucks.some(({ isInService, maxBoxes = 2 }) => isInService && maxBoxes > 1);
  return { id, movesPerHour: CRANE_RATE, ...(crane?.twinLift === true && hasTruck && { twinLiftLimit: TWIN_LIFT }) };
}
