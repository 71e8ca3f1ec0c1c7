import { bayCentre, blockPocketsNear, quayPocketsNear } from '@estiba/port';
import type { CallVisit, Exchange, Ground, TerminalState } from '@estiba/terminal';

/** Trucks stand so far within a crane's width at the least [m]. */
const MARGIN = 0.5;
/** A yard crane drives to any pocket of its block; so many of the nearest are looked at. */
const BLOCK_POCKETS = 4;

/** Quay metre of a bay of a ship alongside. A 20' bay lies at the 40' bay it is half of. */
export function bayMetre(call: CallVisit, bay: number): number {
  const along = call.outline.bays;
  const exact = along.find(({ number }) => number === bay);
  const near = exact ?? along.find(({ number }) => Math.abs(number - bay) === 1);
  if (near === undefined) throw new RangeError(`${call.call}: her outline has no bay ${bay}. Maybe the plan was made for another ship.`);
  return call.bowAt - near.fromBow;
}

/** Cells where truck and crane can meet, best first, leaving out those with a handover. */
export function freeExchangeCells(state: TerminalState, ground: Ground, where: Exchange): number[] {
  return exchangeCells(state, ground, where).filter((cell) => !state.handovers.has(ground.graph.name[cell] as string));
}

/** A quay crane serves a truck that stands between its legs: so far from its middle along the quay [m]. */
export function reachOf({ site }: Ground, crane: string): number {
  return (site.equipment.sts.find(({ id }) => id === crane)?.widthMetres ?? 0) / 2 - MARGIN;
}

/** Cells where truck and crane can meet, best first, whoever has them now. */
export function exchangeCells(state: TerminalState, ground: Ground, where: Exchange): readonly number[] {
  if (where.of === 'block') return known(ground, `${where.block} ${where.bay}`, () => blockCells(ground, where));
  const call = state.calls.get(where.call);
  if (call === undefined) return [];
  const metre = bayMetre(call, where.bay);
  return known(ground, `${where.crane} ${metre}`, () => quayPocketsNear(ground.graph, metre, reachOf(ground, where.crane)));
}

function blockCells(ground: Ground, { block: id, bay }: Extract<Exchange, { readonly of: 'block' }>): readonly number[] {
  const block = ground.site.blocks.find((candidate) => candidate.id === id);
  return block === undefined ? [] : blockPocketsNear(ground.graph, block, bay).slice(0, BLOCK_POCKETS);
}

/** What was found before is not looked for again: lanes do not change. */
function known(ground: Ground, place: string, find: () => readonly number[]): readonly number[] {
  let places = found.get(ground);
  if (places === undefined) found.set(ground, (places = new Map()));
  let cells = places.get(place);
  if (cells === undefined) places.set(place, (cells = find()));
  return cells;
}

const found = new WeakMap<Ground, Map<string, readonly number[]>>();

/** Middle of a yard bay along the quay [m]. */
export function yardMetre(ground: Ground, block: string, bay: number): number {
  const found = ground.site.blocks.find(({ id }) => id === block);
  return found === undefined ? 0 : bayCentre(found, bay);
}
