import { type Reason, reason } from '@estiba/base';
import type { FleetOrder, VehicleError, VehicleState } from '@estiba/messages/equipment';

/** Errors by which a vehicle says that it did not take an order, those of 2.x and those of 3.0 (3.0, 6.6.5; 2.1, 6.6.4). */
export const ORDER_ERRORS: ReadonlySet<string> = new Set([
  'validationError',
  'orderValidationError',
  'orderError',
  'orderUpdateError',
  'noRouteError',
  'VALIDATION_FAILURE',
  'INVALID_ORDER',
  'INVALID_ORDER_ACTION',
  'OUTDATED_ORDER_UPDATE',
  'ORDER_UPDATE_FOLLOWING_CANCEL',
  'UNSUPPORTED_PARAMETER',
  'INSUFFICIENT_MEMORY',
  'NO_ROUTE_TO_TARGET',
  'OTHER_ORDER_ACTIVE',
  'START_NODE_OUT_OF_RANGE',
  'MOBILE_ROBOT_NOT_AVAILABLE',
  'UNKNOWN_MAP_ID',
]);

/** The error by which the vehicle refuses this very message; null when none does. `before`: errors it reported before the message was sent. */
export function findRefusal(state: VehicleState, order: FleetOrder, before: ReadonlySet<string>): Reason | null {
  const error = state.errors.find((one) => refers(one, order) && (isSpecific(one) || !before.has(keyOf(one))));
  if (error === undefined) return null;
  return reason('vehicle.order-refused', {
    order: order.orderId,
    update: order.orderUpdateId,
    error: error.type.slice(0, 80),
    says: (error.description ?? '').slice(0, 200),
  });
}

/** An error as one text, to know it again. */
export const keyOf = (error: VehicleError): string =>
  [error.type, error.level, ...error.references.flatMap(({ key, value }) => [key, value])].join('\u0001');

function refers(error: VehicleError, order: FleetOrder): boolean {
  if (!ORDER_ERRORS.has(error.type)) return false;
  const id = referred(error, 'orderId');
  const update = referred(error, 'orderUpdateId');
  return (id === undefined || id === order.orderId) && (update === undefined || update === String(order.orderUpdateId));
}

const isSpecific = (error: VehicleError): boolean =>
  referred(error, 'orderId') !== undefined && referred(error, 'orderUpdateId') !== undefined;

const referred = (error: VehicleError, key: string): string | undefined => error.references.find((one) => one.key === key)?.value;
