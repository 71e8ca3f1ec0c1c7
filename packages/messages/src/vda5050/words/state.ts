import type { Milliseconds } from '@estiba/base';
import type { Trajectory } from './order.ts';

/** A node still to be driven to. */
export interface NodeState {
  readonly nodeId: string;
  readonly sequenceId: number;
  readonly released: boolean;
}

/** An edge still to be driven. */
export interface EdgeState {
  readonly edgeId: string;
  readonly sequenceId: number;
  readonly released: boolean;
}

export interface VehiclePosition {
  /** [m], on the map. */
  readonly x: number;
  readonly y: number;
  /** [rad] */
  readonly theta: number;
  readonly mapId: string;
  /** The position can be trusted. */
  readonly isLocalized: boolean;
  /** 0 (unknown) to 1 (known). */
  readonly localizationScore?: number;
  /** [m] */
  readonly deviationRange?: number;
}

/** In the vehicle's own frame [m/s, rad/s]. */
export interface Velocity {
  readonly vx?: number;
  readonly vy?: number;
  readonly omega?: number;
}

export interface VehicleLoad {
  /** Empty where the vehicle could identify its load and has not yet. */
  readonly loadId?: string;
  readonly loadType?: string;
  /** Which of its places on the vehicle. */
  readonly loadPosition?: string;
  /** [kg] */
  readonly weight?: number;
}

export type ActionStatus = 'WAITING' | 'INITIALIZING' | 'RUNNING' | 'PAUSED' | 'RETRIABLE' | 'FINISHED' | 'FAILED';

export interface ActionState {
  readonly actionId: string;
  readonly actionType?: string;
  readonly description?: string;
  readonly status: ActionStatus;
  readonly resultDescription?: string;
}

export interface Battery {
  /** [%], 0 to 100. */
  readonly charge: number;
  readonly charging: boolean;
  /** [m] */
  readonly reach?: number;
  /** [V] */
  readonly voltage?: number;
  /** [A], from 3.0 on. */
  readonly current?: number;
  /** [%] */
  readonly health?: number;
}

export type OperatingMode = 'AUTOMATIC' | 'SEMIAUTOMATIC' | 'MANUAL' | 'SERVICE' | 'TEACH_IN' | 'STARTUP' | 'INTERVENED';

/**
 * WARNING and URGENT let the vehicle go on; CRITICAL ends its order; FATAL needs somebody on the spot. Versions before 3.0 know WARNING
 * and FATAL only.
 */
export type ErrorLevel = 'WARNING' | 'URGENT' | 'CRITICAL' | 'FATAL';

export interface Reference {
  readonly key: string;
  readonly value: string;
}

export interface VehicleError {
  /** As the vehicle says it; `predefinedError` gives the name of 3.0. */
  readonly type: string;
  readonly level: ErrorLevel;
  readonly description?: string;
  readonly hint?: string;
  readonly references: readonly Reference[];
}

/** For display only: never a ground for a decision (6.6.4). */
export interface Information {
  readonly type: string;
  readonly level: 'INFO' | 'DEBUG';
  readonly description?: string;
  readonly references: readonly Reference[];
}

export interface Safety {
  readonly emergencyStop: 'NONE' | 'MANUAL' | 'REMOTE' | 'AUTOACK';
  readonly fieldViolation: boolean;
}

export interface VehicleMap {
  readonly mapId: string;
  readonly mapVersion: string;
  readonly description?: string;
  readonly status: 'ENABLED' | 'DISABLED';
}

export interface VehicleZoneSet {
  readonly zoneSetId: string;
  readonly mapId: string;
  readonly status: 'ENABLED' | 'DISABLED';
}

export type RequestStatus = 'REQUESTED' | 'GRANTED' | 'REVOKED' | 'EXPIRED';

/** May the vehicle enter a RELEASE zone (ACCESS), or drive this path through a COORDINATED_REPLANNING zone (REPLANNING)? */
export interface ZoneRequest {
  readonly requestId: string;
  readonly requestType: 'ACCESS' | 'REPLANNING';
  readonly zoneId: string;
  readonly zoneSetId: string;
  readonly status: RequestStatus;
  readonly trajectory?: Trajectory;
}

/** May the vehicle use the corridor of an edge? */
export interface EdgeRequest {
  readonly requestId: string;
  readonly requestType: 'CORRIDOR';
  readonly edgeId: string;
  readonly sequenceId: number;
  readonly status: RequestStatus;
}

export interface PlannedPath {
  readonly trajectory: Trajectory;
  readonly traversedNodes?: readonly string[];
}

/** Where the vehicle expects to be soon. */
export interface Waypoint {
  readonly x: number;
  readonly y: number;
  readonly theta?: number;
  readonly eta: Milliseconds;
}

/** What a vehicle publishes on `state`. Lists that its version lacks are empty. */
export interface VehicleState {
  /** Empty as long as there was no order. */
  readonly orderId: string;
  readonly orderUpdateId: number;
  readonly zoneSetId?: string;
  /** Empty as long as no node was reached. */
  readonly lastNodeId: string;
  readonly lastNodeSequenceId: number;
  readonly nodeStates: readonly NodeState[];
  readonly edgeStates: readonly EdgeState[];
  readonly position?: VehiclePosition;
  readonly velocity?: Velocity;
  /** Undefined: the vehicle cannot tell. Empty: it carries nothing. */
  readonly loads?: readonly VehicleLoad[];
  readonly driving: boolean;
  readonly paused: boolean;
  readonly newBaseRequest: boolean;
  /** [m] */
  readonly distanceSinceLastNode?: number;
  /** Before 3.0 instant actions stand among these. */
  readonly actionStates: readonly ActionState[];
  readonly instantActionStates: readonly ActionState[];
  readonly zoneActionStates: readonly ActionState[];
  /** Undefined only where a dialect lets a vehicle be silent about it. */
  readonly battery?: Battery;
  readonly operatingMode: OperatingMode;
  readonly errors: readonly VehicleError[];
  readonly information: readonly Information[];
  readonly safety: Safety;
  readonly maps: readonly VehicleMap[];
  readonly zoneSets: readonly VehicleZoneSet[];
  readonly zoneRequests: readonly ZoneRequest[];
  readonly edgeRequests: readonly EdgeRequest[];
  readonly plannedPath?: PlannedPath;
  readonly intermediatePath?: readonly Waypoint[];
}

/** What a vehicle, or the broker in its place, publishes on `connection`. */
export interface VehicleConnection {
  readonly state: 'ONLINE' | 'OFFLINE' | 'CONNECTION_BROKEN' | 'HIBERNATING';
}

/** What a vehicle publishes on `visualization`: for the eye only. */
export interface Visualization {
  /** From 3.0 on: the `headerId` of the state it goes with. */
  readonly referenceStateHeaderId?: number;
  readonly position?: VehiclePosition;
  readonly velocity?: Velocity;
  readonly plannedPath?: PlannedPath;
  readonly intermediatePath?: readonly Waypoint[];
}
