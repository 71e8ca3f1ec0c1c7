import { reason } from '@estiba/base';
import { containerId, formatSlot, formatYardPosition, type Slot, type WorkInstruction } from '@estiba/port';
import type { PerfectWorld } from './perfect-world.ts';
import { lidLine, line, slot, yard } from './words.ts';

/** Where the small call wants its boxes. */
const OFF = ['DISC0000001', 'DISC0000002', 'DISC0000003'];
const ON: readonly (readonly [string, Slot])[] = [
  ['LOAD0000001', slot(2, 0, 2)],
  ['LOAD0000002', slot(1, 2, 2)],
  ['LOAD0000003', slot(3, 2, 2)],
];
const DECK: readonly (readonly [string, Slot])[] = [
  ['DECK0000001', slot(2, 1, 82)],
  ['REST0000001', slot(6, 2, 82)],
];

/** A person plans the call anew from where boxes are now: what is stuck is cancelled, boxes left on machines come ashore, lids are seen to. */
export function replan(world: PerfectWorld): void {
  const { state } = world.terminal;
  // Trucks that wait for each other are planned anew, those in front first.
  for (const { id, route } of state.equipment.values()) {
    if (route !== null && !route.isDone) world.do('cutRoute', { truck: id, route: route.id, reason: reason('replan') });
  }
  for (const job of state.jobs.keys()) world.do('cancelJob', { job, reason: reason('replan') }, 'ann');
  bringAshore(world);
  clearTheWay(world);
  const hold = inHold(world);
  const off = offDeck(world, hold.length > 0);
  const instructions = [...off, ...hold, ...onDeck(world, off)];
  world.do('acceptPlan', { call: 'C1', plan: `P${world.now}`, leftOut: [], queues: [{ crane: 'QC1', instructions }] }, 'ann');
  world.toYard.length = 0;
  for (const { kind, ...rest } of instructions) {
    if ((kind === 'discharge' || kind === 'restow-off') && 'boxes' in rest)
      world.toYard.push(rest.boxes.map(({ slot: at }) => freePlace(world, at.bay % 2 === 0)));
  }
}

function bringAshore(world: PerfectWorld): void {
  for (const { container, place, job } of world.terminal.state.units.values()) {
    if (job !== null || place.at !== 'machine') continue;
    const position = freePlace(world, container.sizeType.lengthFt > 20);
    world.do('shiftInYard', { box: container.id, to: position, kind: 'housekeeping', reasons: [] });
    if (world.terminal.state.units.get(container.id)?.job === null)
      world.do('recordPlace', { box: container.id, position, note: '' }, 'ann');
  }
}

/** Boxes on those to be loaded are dug away, and bays lashed too soon unlashed. */
function clearTheWay(world: PerfectWorld): void {
  const { state } = world.terminal;
  for (const [id] of [...ON, ...DECK]) {
    const place = placeOf(world, id);
    if (place?.at !== 'yard') continue;
    const { block, bay, row, tier } = place.position;
    const box = state.yard.get(formatYardPosition({ ...place.position, tier: tier + 1 }));
    if (box === undefined) continue;
    for (let to = 12; to > 0; to--) {
      const done = world.do('shiftInYard', {
        box: containerId(box),
        to: { block, bay, row: to, tier: 1 },
        kind: 'yard-shift',
        reasons: [],
      });
      if (done.ok || to === row) break;
    }
  }
  for (const bay of state.calls.get('C1')?.lashed ?? []) world.do('lashBay', { call: 'C1', bay, does: 'unlash', reasons: [] });
}

let turn = 0;

function freePlace(world: PerfectWorld, isForty: boolean) {
  const { yard: taken, promised } = world.terminal.state;
  for (;;) {
    turn = (turn + 1) % 400;
    const place = yard('Y3', 4 * Math.floor(turn / 12) + (isForty ? 2 : 1), 1 + (turn % 12), 1);
    if (place.bay >= 35) continue;
    const names = [place.bay - 1, place.bay, place.bay + 1].map((bay) => formatYardPosition({ ...place, bay }));
    if (!names.some((name) => taken.has(name) || promised.has(name))) return place;
  }
}

function placeOf(world: PerfectWorld, id: string) {
  const unit = world.terminal.state.units.get(id);
  return unit === undefined || unit.job !== null ? null : unit.place;
}

function offDeck(world: PerfectWorld, isHoldWorked: boolean): WorkInstruction[] {
  const isOpen = world.terminal.state.calls.get('C1')?.openLids.has('L2') ?? false;
  return DECK.flatMap(([id, to]) => {
    const place = placeOf(world, id);
    if (place?.at !== 'ship') return [];
    const isInTheWay = isHoldWorked && !isOpen && place.slot.bay === 2;
    return formatSlot(place.slot) !== formatSlot(to) || isInTheWay ? [line('restow-off', place.slot.bay, [id, place.slot])] : [];
  });
}

function inHold(world: PerfectWorld): WorkInstruction[] {
  const isOpen = world.terminal.state.calls.get('C1')?.openLids.has('L2') ?? false;
  const off = OFF.flatMap((id) => {
    const place = placeOf(world, id);
    return place?.at === 'ship' ? [line('discharge', 2, [id, place.slot])] : [];
  });
  const on = ON.flatMap(([id, to]) => (placeOf(world, id)?.at === 'yard' ? [line('load', 2, [id, to])] : []));
  const work = [...off, ...on];
  if (work.length === 0 && !isOpen) return [];
  return [...(isOpen ? [] : [lidLine('open-lid', 2, 'L2')]), ...work, lidLine('close-lid', 2, 'L2')];
}

/** Boxes taken off the deck come back, and those that were left in the yard. */
function onDeck(world: PerfectWorld, off: readonly WorkInstruction[]): WorkInstruction[] {
  const lifted = off.flatMap((work) => ('boxes' in work ? work.boxes.map(({ id }) => String(id)) : []));
  return DECK.flatMap(([id, to]) =>
    placeOf(world, id)?.at === 'yard' || lifted.includes(id) ? [line('restow-on', to.bay, [id, to])] : [],
  );
}
