import type { Reason } from '@estiba/base';
import { reason } from '@estiba/base';
import { type ContainerId, containerId } from '@estiba/port';
import type { VehicleLoad, VehicleState } from '@estiba/messages/equipment';
import type { TechnicalStatus, TruckObservation } from '@estiba/terminal';
import { MODES } from './operating-mode.ts';
import { exchangeActionId } from './plan-order.ts';
import { orderActions, type Progress } from './progress.ts';
import { ORDER_ERRORS } from './refusal.ts';
import type { SiteMap } from './site-map.ts';
import type { Wish } from './wish.ts';

/** Beyond this many boxes a vehicle does not carry: the rest is nonsense. */
const MOST_BOXES = 4;

/** What the terminal is to know of a truck's state. `isHeldBack`: it is given no work yet, whatever its mode. */
export function observeTruck(
  truck: string,
  state: VehicleState,
  progress: Progress,
  wish: Wish | null,
  map: SiteMap,
  known: { readonly refusal: Reason | null; readonly isHeldBack: boolean; readonly isProven: boolean },
): TruckObservation {
  const isOnRoute = wish !== null && progress.orderId === wish.route;
  const hasMore = state.nodeStates.some((node) => node.released);
  const isStill = !state.driving && !hasMore;
  return {
    truck,
    technical: technicalOf(state),
    operational: known.isHeldBack && MODES[state.operatingMode].orders ? 'offline' : MODES[state.operatingMode].status,
    ...(known.isProven && { stopsAtBase: true as const }),
    charge: state.battery ? Math.round(state.battery.charge) : null,
    route: isOnRoute ? wish.route : null,
    passed: isOnRoute ? progress.reached : 0,
    isAtRest: isStill && (!isOnRoute || known.refusal !== null || progress.reached >= wish.released),
    ...placeOf(state, map, isOnRoute),
    boxes: readBoxes(state.loads),
    isLaden: state.loads === undefined ? null : state.loads.length > 0,
    refusal: lostOrder(known.refusal, wish, isStill) ?? (isOnRoute ? failedExchange(state, wish) : null),
  };
}

/** Errors that only speak of an order refused do not make a vehicle ill. */
function technicalOf({ errors, safety }: VehicleState): TechnicalStatus {
  const levels = new Set(errors.filter(({ type }) => !ORDER_ERRORS.has(type)).map(({ level }) => level));
  if (levels.has('FATAL') || safety.emergencyStop !== 'NONE') return 'red';
  if (levels.has('CRITICAL') || levels.has('URGENT') || safety.fieldViolation) return 'yellow';
  return 'green';
}

/** Where it stands: the node it reached last, when that is a cell of the site, else the cell its position lies on. */
function cellOf({ lastNodeId, position }: VehicleState, map: SiteMap): string | null {
  if (map.isCell(lastNodeId)) return lastNodeId;
  return position?.isLocalized ? map.cellAt(position.x, position.y) : null;
}

/** The cell it stands in; where that is none, and no route tells where it is, its pose. */
function placeOf(state: VehicleState, map: SiteMap, isOnRoute: boolean): Pick<TruckObservation, 'cell' | 'pose'> {
  const cell = cellOf(state, map);
  return cell === null && !isOnRoute ? { cell, pose: poseOf(state) } : { cell };
}

/** Its place, to the decimetre: one that stands says the same again. */
function poseOf({ position }: VehicleState): { readonly x: number; readonly y: number } | null {
  return position?.isLocalized ? { x: Math.round(position.x * 10) / 10, y: Math.round(position.y * 10) / 10 } : null;
}

/** Boxes by name; null where the vehicle cannot tell, or cannot tell all. */
function readBoxes(loads: readonly VehicleLoad[] | undefined): readonly ContainerId[] | null {
  if (loads === undefined || loads.length > MOST_BOXES) return null;
  const names = loads.flatMap(({ loadId }) => (loadId ?? '').split(',')).map((name) => name.trim());
  return names.every((name) => CONTAINER.test(name)) ? names.map(containerId) : null;
}

/** As painted on a box (ISO 6346), or what lines use in its stead; a vehicle's own numbering of its loads is neither. */
const CONTAINER = /^[A-Z0-9]{4,17}$/;

/** A route refused is told until the terminal has cut it short, and again when the truck stands short of where it was cut. */
function lostOrder(refusal: Reason | null, wish: Wish | null, isStill: boolean): Reason | null {
  if (wish === null || wish.isDone) return null;
  return wish.end > wish.released || isStill ? refusal : null;
}

function failedExchange(state: VehicleState, wish: Wish): Reason | null {
  if (wish.work === null) return null;
  const actionId = exchangeActionId(wish.route);
  const action = orderActions(state).find((one) => one.actionId === actionId);
  if (action?.status !== 'FAILED') return null;
  return reason('vehicle.exchange-failed', { order: wish.route, says: (action.resultDescription ?? '').slice(0, 200) });
}
