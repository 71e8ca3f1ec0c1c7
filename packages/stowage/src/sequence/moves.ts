import type { Call, Container, ContainerId, LoadingPlan, Slot } from '@estiba/port';
import type { Lift } from './lift.ts';
import { placeFinder } from './place.ts';
import type { Place } from './place.ts';
import { boxesWithoutPlace } from './without-place.ts';

/** One box taken from or set in one slot. */
export interface Move {
  readonly kind: Exclude<Lift['kind'], 'open-lid' | 'close-lid'>;
  readonly id: ContainerId;
  readonly slot: Slot;
  readonly mass: number;
  readonly is20: boolean;
  readonly place: Place;
}

/** Every move of the plan: discharges, loads and both halves of each restow. */
export function movesOf(call: Call, loading: LoadingPlan): Move[] {
  const place = placeFinder(call.vessel);
  const adrift = boxesWithoutPlace(call);
  const known = new Map<ContainerId, Container>();
  for (const { container } of call.arrival) known.set(container.id, container);
  for (const container of call.loadList) known.set(container.id, container);
  const move = (kind: Move['kind'], id: ContainerId, slot: Slot): Move => {
    const container = known.get(id);
    if (container === undefined) {
      throw new RangeError(
        `sequence: box ${id} of the plan is not in call ${call.id}. Maybe the plan was made for another version of the call.`,
      );
    }
    // What stands in no place of the ship stands under no lid and beside no twin.
    const isAdrift = (kind === 'discharge' || kind === 'restow-off') && adrift.has(id);
    const found = isAdrift ? { ...place(slot), lid: null, isOfShip: false } : place(slot);
    return { kind, id, slot, mass: container.weight.gross, is20: container.sizeType.lengthFt === 20 && found.isOfShip, place: found };
  };
  return [
    ...loading.discharges.map(({ id, slot }) => move('discharge', id, slot)),
    ...loading.restows.map(({ id, from }) => move('restow-off', id, from)),
    ...loading.loads.map(({ id, slot }) => move('load', id, slot)),
    ...loading.restows.map(({ id, to }) => move('restow-on', id, to)),
  ];
}
