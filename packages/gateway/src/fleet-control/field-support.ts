import type { Dialect, Factsheet, FleetOrder } from '@estiba/messages/equipment';
import { type Reason, reason } from '@estiba/base';

/** What may stand in an order to one vehicle. */
export interface FieldSupport {
  readonly position: boolean;
  readonly theta: boolean;
  readonly deviation: boolean;
  readonly maxSpeed: boolean;
  readonly length: boolean;
  /** [rad] at nodes with theta; null: leave it out. */
  readonly thetaTolerance: number | null;
  readonly limits: OrderLimits;
}

/** How much may stand in it. 0 means no limit. */
export interface OrderLimits {
  /** Nodes of one message. */
  readonly orderNodes: number;
  /** Nodes the vehicle keeps. */
  readonly keptNodes: number;
  /** Characters of an id. */
  readonly idLength: number;
  /** Characters of a loadId. */
  readonly loadIdLength: number;
  /** Bytes of a message. */
  readonly messageBytes: number;
  /** Least time from one order message to the next [ms]. */
  readonly orderInterval: number;
}

/** A vehicle without a factsheet gets what nearly all need: positions, directions where it comes to rest, and speed limits. */
export function fieldSupport(dialect: Dialect, factsheet: Factsheet | null): FieldSupport {
  const listed = new Set(factsheet?.optionalParameters.map(({ parameter }) => parameter) ?? []);
  // What a factsheet does not list is not supported (2.1, 6.15.1); one that lists nothing at all says nothing.
  const saysNothing = listed.size === 0;
  const names = [...listed];
  const tolerance = listed.has('order.nodes.nodePosition.allowedDeviationTheta') ? Math.PI / 18 : null;
  return {
    position: saysNothing || names.some((name) => name.startsWith('order.nodes.nodePosition')),
    theta: saysNothing || listed.has('order.nodes.nodePosition.theta'),
    deviation: listed.has('order.nodes.nodePosition.allowedDeviationXY'),
    maxSpeed: saysNothing || listed.has('order.edges.maxSpeed') || listed.has('order.edges.maximumSpeed'),
    length: listed.has('order.edges.length'),
    thetaTolerance: dialect.thetaTolerance ?? tolerance,
    limits: limitsOf(factsheet?.limits ?? null),
  };
}

function limitsOf(limits: Factsheet['limits'] | null): OrderLimits {
  const arrays = limits?.arrays ?? {};
  const strings = limits?.strings ?? {};
  return {
    orderNodes: smallest(arrays['order.nodes'], plusOne(arrays['order.edges'])),
    keptNodes: smallest(arrays['state.nodeStates'], plusOne(arrays['state.edgeStates'])),
    idLength: strings.id ?? 0,
    loadIdLength: strings.loadId ?? 0,
    messageBytes: strings.message ?? 0,
    orderInterval: 1000 * (limits?.timing.minOrderInterval ?? 0),
  };
}

/** Why an order is too much for its vehicle, although it was cut to size; null when it is not. */
export function whyTooLong(order: FleetOrder, text: string, limits: OrderLimits): Reason | null {
  const { idLength, loadIdLength, messageBytes } = limits;
  const ids = [order.orderId, ...order.nodes.map(({ nodeId }) => nodeId), ...order.edges.map(({ edgeId }) => edgeId)];
  const actions = order.nodes.flatMap((node) => node.actions);
  const id = [...ids, ...actions.map(({ actionId }) => actionId)].find((each) => each.length > idLength);
  if (idLength > 0 && id !== undefined) return reason('vehicle.id-too-long', { id, limit: idLength });
  const loads = actions.flatMap(({ parameters }) => parameters).filter(({ key }) => key === 'loadId');
  const load = loads.map(({ value }) => (typeof value === 'string' ? value : '')).find((value) => value.length > loadIdLength);
  if (loadIdLength > 0 && load !== undefined) return reason('vehicle.load-id-too-long', { load, limit: loadIdLength });
  if (messageBytes > 0 && text.length > messageBytes) return reason('vehicle.message-too-long', { size: text.length, limit: messageBytes });
  return null;
}

/** Optional parameters that orders of this fleet control can carry. */
const OFFERED: ReadonlySet<string> = new Set([
  'order.nodes.nodePosition',
  'order.nodes.nodePosition.x',
  'order.nodes.nodePosition.y',
  'order.nodes.nodePosition.mapId',
  'order.nodes.nodePosition.theta',
  'order.nodes.nodePosition.allowedDeviationXY',
  'order.nodes.nodePosition.allowedDeviationTheta',
  'order.edges.maxSpeed',
  'order.edges.maximumSpeed',
  'order.edges.length',
]);

/** Why this vehicle cannot be driven here, by what its factsheet asks; empty when it can. */
export function checkFactsheet(factsheet: Factsheet, action: (name: string) => string): readonly Reason[] {
  const reasons: Reason[] = [];
  for (const { parameter, support } of factsheet.optionalParameters) {
    if (support === 'REQUIRED' && parameter.startsWith('order.') && !OFFERED.has(parameter)) {
      reasons.push(reason('vehicle.needs-parameter', { parameter: parameter.slice(0, 100) }));
    }
  }
  if (factsheet.limits.strings.idNumericalOnly === true) reasons.push(reason('vehicle.needs-numeric-ids'));
  const types = new Set(factsheet.actions.map(({ actionType }) => actionType));
  for (const needed of ['pick', 'drop'].map(action)) {
    if (types.size > 0 && !types.has(needed)) reasons.push(reason('vehicle.lacks-action', { action: needed }));
  }
  return reasons;
}

const plusOne = (limit: number | undefined): number | undefined => (limit ? limit + 1 : limit);

function smallest(...limits: readonly (number | undefined)[]): number {
  const set = limits.filter((limit): limit is number => limit !== undefined && limit > 0);
  return set.length === 0 ? 0 : Math.min(...set);
}
