import type { BlockingType } from './order.ts';
import type { ZoneType } from './zone.ts';

/** What kind of vehicle it is. Names are those of 3.0, where the lists may grow; before 3.0 they may not. */
export interface TypeSpecification {
  readonly seriesName: string;
  readonly description?: string;
  /** DIFFERENTIAL, OMNIDIRECTIONAL, THREE_WHEEL */
  readonly kinematics: string;
  /** FORKLIFT, CONVEYOR, TUGGER, CARRIER */
  readonly vehicleClass: string;
  /** [kg] */
  readonly maxLoadMass: number;
  /** NATURAL, REFLECTOR, RFID, DMC, SPOT, GRID */
  readonly localizationTypes: readonly string[];
  /** PHYSICAL_LINE_GUIDED, VIRTUAL_LINE_GUIDED, FREELY_NAVIGATING; the preferred one first. */
  readonly navigationTypes: readonly string[];
  /** From 3.0 on. */
  readonly supportedZones?: readonly ZoneType[];
}

/** [m], [m/s], [m/s²], [rad/s] */
export interface PhysicalParameters {
  readonly minSpeed: number;
  readonly maxSpeed: number;
  /** From 3.0 on. */
  readonly minAngularSpeed?: number;
  /** From 3.0 on. */
  readonly maxAngularSpeed?: number;
  readonly maxAcceleration: number;
  readonly maxDeceleration: number;
  /** 2.1 may leave it out. */
  readonly minHeight?: number;
  readonly maxHeight: number;
  readonly width: number;
  readonly length: number;
}

/** Longest texts a vehicle takes [characters]; absent or below 1: no limit. */
export interface StringLimits {
  readonly message?: number;
  readonly topicSerial?: number;
  readonly topicElement?: number;
  readonly id?: number;
  readonly idNumericalOnly?: boolean;
  /** Before 3.0. */
  readonly enumeration?: number;
  readonly loadId?: number;
}

/** Longest lists a vehicle takes or sends; absent or below 1: no limit. Each key is the wire's own (`order.nodes`), the same in all versions. */
export type ArrayLimits = { readonly [Key in ArrayLimitKey]?: number };

export const ARRAY_LIMIT_KEYS = [
  'order.nodes',
  'order.edges',
  'node.actions',
  'edge.actions',
  'actions.actionsParameters',
  'instantActions',
  'trajectory.knotVector',
  'trajectory.controlPoints',
  'zoneSet.zones',
  'state.nodeStates',
  'state.edgeStates',
  'state.loads',
  'state.actionStates',
  'state.instantActionStates',
  'state.zoneActionStates',
  'state.errors',
  'state.information',
  'error.errorReferences',
  'information.infoReferences',
] as const;

export type ArrayLimitKey = (typeof ARRAY_LIMIT_KEYS)[number];

/** [s] */
export interface Timing {
  readonly minOrderInterval: number;
  readonly minStateInterval: number;
  readonly defaultStateInterval?: number;
  readonly visualizationInterval?: number;
}

export interface OptionalParameter {
  /** Its full path: `order.nodes.nodePosition.allowedDeviationTheta`. */
  readonly parameter: string;
  readonly support: 'SUPPORTED' | 'REQUIRED';
  readonly description?: string;
}

export interface SupportedParameter {
  readonly key: string;
  readonly type: 'BOOL' | 'NUMBER' | 'INTEGER' | 'FLOAT' | 'STRING' | 'OBJECT' | 'ARRAY';
  readonly description?: string;
  readonly isOptional?: boolean;
}

/** An action the vehicle can do, its type named as in 3.0. */
export interface SupportedAction {
  readonly actionType: string;
  readonly description?: string;
  readonly scopes: readonly ('INSTANT' | 'NODE' | 'EDGE' | 'ZONE')[];
  readonly parameters?: readonly SupportedParameter[];
  readonly resultDescription?: string;
  readonly blockingTypes?: readonly BlockingType[];
  /** From 3.0 on. */
  readonly pauseAllowed?: boolean;
  /** From 3.0 on. */
  readonly cancelAllowed?: boolean;
}

/** A polygon around the vehicle in its own frame [m]. */
export interface Envelope {
  readonly name: string;
  readonly vertices: readonly { readonly x: number; readonly y: number }[];
  readonly description?: string;
}

/** A kind of load in its place on the vehicle: its greatest weight [kg], and what the vehicle may do with it [m/s, m/s², s]. */
export interface LoadSet {
  readonly name: string;
  readonly loadType: string;
  readonly loadPositions?: readonly string[];
  readonly dimensions?: { readonly length: number; readonly width: number; readonly height?: number };
  readonly maxWeight?: number;
  readonly maxSpeed?: number;
  readonly maxAcceleration?: number;
  readonly maxDeceleration?: number;
  readonly pickTime?: number;
  readonly dropTime?: number;
  readonly description?: string;
}

/** What a vehicle publishes on `factsheet`, as far as fleet control uses it. */
export interface Factsheet {
  readonly type: TypeSpecification;
  readonly physical: PhysicalParameters;
  readonly limits: { readonly strings: StringLimits; readonly arrays: ArrayLimits; readonly timing: Timing };
  readonly optionalParameters: readonly OptionalParameter[];
  readonly actions: readonly SupportedAction[];
  readonly envelopes: readonly Envelope[];
  readonly loadPositions: readonly string[];
  readonly loadSets: readonly LoadSet[];
}
