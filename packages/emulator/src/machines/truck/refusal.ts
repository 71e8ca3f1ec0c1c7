import type { FleetOrder, Reference, VdaVersion, VehicleError } from '@estiba/messages/equipment';

/** Why a vehicle takes no notice of an order, or of an instant action. */
export type Refusal =
  | 'malformed'
  | 'action'
  | 'outdated'
  | 'same-id'
  | 'other-active'
  | 'start'
  | 'route'
  | 'map'
  | 'stitching'
  | 'after-cancel'
  | 'nothing-to-cancel'
  | 'instant-action'
  | 'zone-set';

/** Names of the errors: VDA 5050 2.x (6.6.4) leaves some to the maker, 3.0 (7.8) predefines them. */
const NAMES: Readonly<Record<Refusal, { readonly two: string; readonly three: string }>> = {
  malformed: { two: 'validationError', three: 'VALIDATION_FAILURE' },
  action: { two: 'orderError', three: 'INVALID_ORDER_ACTION' },
  outdated: { two: 'orderUpdateError', three: 'OUTDATED_ORDER_UPDATE' },
  'same-id': { two: 'orderUpdateError', three: 'SAME_ORDER_UPDATE_ID' },
  'other-active': { two: 'orderError', three: 'OTHER_ORDER_ACTIVE' },
  start: { two: 'noRouteError', three: 'START_NODE_OUT_OF_RANGE' },
  route: { two: 'noRouteError', three: 'NO_ROUTE_TO_TARGET' },
  map: { two: 'noRouteError', three: 'UNKNOWN_MAP_ID' },
  stitching: { two: 'orderUpdateError', three: 'INVALID_ORDER' },
  'after-cancel': { two: 'orderUpdateError', three: 'ORDER_UPDATE_FOLLOWING_CANCEL' },
  'nothing-to-cancel': { two: 'noOrderToCancel', three: 'NO_ORDER_TO_CANCEL' },
  'instant-action': { two: 'instantActionError', three: 'INVALID_INSTANT_ACTION' },
  'zone-set': { two: 'zoneSetError', three: 'DUPLICATE_ZONE_SET' },
};

/** The error as this version says it: a warning, because the vehicle goes on with what it had. */
export function refusalError(version: VdaVersion, refusal: Refusal, references: readonly Reference[], description: string): VehicleError {
  const { two, three } = NAMES[refusal];
  return { type: version === '3.0' ? three : two, level: 'WARNING', description, references };
}

/** Which order an error speaks of. */
export function referencesTo(order: Partial<FleetOrder> | null): Reference[] {
  return [
    ...(order?.orderId === undefined ? [] : [{ key: 'orderId', value: order.orderId }]),
    ...(order?.orderUpdateId === undefined ? [] : [{ key: 'orderUpdateId', value: String(order.orderUpdateId) }]),
  ];
}

/** The fault of a drive that does not move. */
export const driveFailure = (version: VdaVersion): VehicleError => ({
  type: version === '3.0' ? 'DRIVE_FAILURE' : 'driveFailure',
  level: 'FATAL',
  description: 'Drive failure',
  references: [],
});
