import type { ErrorLevel } from './words/state.ts';

interface Predefined {
  readonly level: ErrorLevel;
  /** What the vehicle did not take, if the error says so. */
  readonly rejects: 'order' | 'action' | null;
}

/** The error types of 3.0 (6.6.5.4), with the level it gives each. */
export const PREDEFINED_ERRORS = {
  UNSUPPORTED_PARAMETER: { level: 'CRITICAL', rejects: 'order' },
  NO_ORDER_TO_CANCEL: { level: 'WARNING', rejects: 'action' },
  VALIDATION_FAILURE: { level: 'WARNING', rejects: 'order' },
  INVALID_ORDER_ACTION: { level: 'WARNING', rejects: 'order' },
  INVALID_INSTANT_ACTION: { level: 'WARNING', rejects: 'action' },
  OUTDATED_ORDER_UPDATE: { level: 'WARNING', rejects: 'order' },
  SAME_ORDER_UPDATE_ID: { level: 'WARNING', rejects: 'order' },
  ORDER_UPDATE_FOLLOWING_CANCEL: { level: 'WARNING', rejects: 'order' },
  OUTSIDE_OF_CORRIDOR: { level: 'CRITICAL', rejects: null },
  INSUFFICIENT_MEMORY: { level: 'URGENT', rejects: 'order' },
  DUPLICATE_MAP: { level: 'WARNING', rejects: null },
  BLOCKED_ZONE_VIOLATION: { level: 'CRITICAL', rejects: null },
  DUPLICATE_ZONE_SET: { level: 'WARNING', rejects: null },
  RELEASE_LOST: { level: 'CRITICAL', rejects: null },
  ZONE_ACTION_CONFLICT: { level: 'CRITICAL', rejects: null },
  NODE_UNREACHABLE: { level: 'CRITICAL', rejects: null },
  LOCALIZATION_ERROR: { level: 'FATAL', rejects: null },
  NO_ROUTE_TO_TARGET: { level: 'WARNING', rejects: 'order' },
  OTHER_ORDER_ACTIVE: { level: 'WARNING', rejects: 'order' },
  START_NODE_OUT_OF_RANGE: { level: 'WARNING', rejects: 'order' },
  MOBILE_ROBOT_NOT_AVAILABLE: { level: 'WARNING', rejects: 'order' },
  UNKNOWN_MAP_ID: { level: 'WARNING', rejects: 'order' },
} as const satisfies Readonly<Record<string, Predefined>>;

export type PredefinedError = keyof typeof PREDEFINED_ERRORS;

/** What 2.0, 2.1 and vehicles of theirs call them: there one type of error stands for several of 3.0. */
const BEFORE_THREE: Readonly<Record<string, PredefinedError>> = {
  validationError: 'VALIDATION_FAILURE',
  orderError: 'INVALID_ORDER_ACTION',
  orderUpdateError: 'OUTDATED_ORDER_UPDATE',
  noRouteError: 'NO_ROUTE_TO_TARGET',
  noOrderToCancel: 'NO_ORDER_TO_CANCEL',
  orderActionError: 'INVALID_ORDER_ACTION',
  instantActionError: 'INVALID_INSTANT_ACTION',
};

const names = new Map<string, PredefinedError>([
  ...Object.entries(BEFORE_THREE),
  ...(Object.keys(PREDEFINED_ERRORS) as PredefinedError[]).map((name) => [name, name] as const),
]);

/** The name 3.0 has for an error, whatever the version it came in; null for a maker's own. */
export const predefinedError = (type: string): PredefinedError | null => names.get(type) ?? null;
