import type { Dialect, Factsheet } from '@estiba/messages/equipment';
import { type Reason, reason } from '@estiba/base';

/** What may stand in an order to one vehicle, and how long it may be. 0 means no limit. */
export interface FieldSupport {
  readonly position: boolean;
  readonly theta: boolean;
  readonly deviation: boolean;
  readonly maxSpeed: boolean;
  readonly length: boolean;
  /** [rad] at nodes with theta; null: leave it out. */
  readonly thetaTolerance: number | null;
  /** Nodes of one message. */
  readonly orderNodes: number;
  /** Nodes the vehicle keeps. */
  readonly keptNodes: number;
  readonly idLength: number;
  readonly needsNumericIds: boolean;
  /** Longest order message [bytes]. */
  readonly messageBytes: number;
  /** Least time from one order message to the next [ms]. */
  readonly orderInterval: number;
}

/** A vehicle without a factsheet gets what nearly all need: positions, directions where it comes to rest, and speed limits. */
export function fieldSupport(dialect: Dialect, factsheet: Factsheet | null): FieldSupport {
  const listed = new Set(factsheet?.optionalParameters.map(({ parameter }) => parameter) ?? []);
  // What a factsheet does not list is not supported (2.1, 6.15.1); one that lists nothing at all says nothing.
  const has = (...names: readonly string[]): boolean => listed.size === 0 || names.some((name) => listed.has(name));
  const arrays = factsheet?.limits.arrays ?? {};
  const strings = factsheet?.limits.strings ?? {};
  return {
    position: has('order.nodes.nodePosition', ...[...listed].filter((name) => name.startsWith('order.nodes.nodePosition.'))),
    theta: has('order.nodes.nodePosition.theta'),
    deviation: listed.size > 0 && has('order.nodes.nodePosition.allowedDeviationXY'),
    maxSpeed: has('order.edges.maxSpeed', 'order.edges.maximumSpeed'),
    length: listed.size > 0 && has('order.edges.length'),
    thetaTolerance:
      dialect.thetaTolerance ?? (listed.size > 0 && has('order.nodes.nodePosition.allowedDeviationTheta') ? Math.PI / 18 : null),
    orderNodes: smallest(arrays['order.nodes'], plusOne(arrays['order.edges'])),
    keptNodes: smallest(arrays['state.nodeStates'], plusOne(arrays['state.edgeStates'])),
    idLength: strings.id ?? 0,
    needsNumericIds: strings.idNumericalOnly ?? false,
    messageBytes: strings.message ?? 0,
    orderInterval: 1000 * (factsheet?.limits.timing.minOrderInterval ?? 0),
  };
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
