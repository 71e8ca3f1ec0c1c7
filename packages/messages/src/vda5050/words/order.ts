import type { JsonValue } from '../../json/json-schema.ts';

/** How an action keeps driving and other actions from happening: NONE neither, SINGLE other actions, SOFT driving, HARD both. */
export type BlockingType = 'NONE' | 'SOFT' | 'SINGLE' | 'HARD';

export interface ActionParameter {
  readonly key: string;
  readonly value: JsonValue;
}

/** What a vehicle is to do at a node, along an edge or at once. Types are named as in 3.0: `pick`, `drop`, `initializePosition`. */
export interface VdaAction {
  readonly actionId: string;
  readonly actionType: string;
  readonly description?: string;
  readonly blockingType: BlockingType;
  readonly parameters: readonly ActionParameter[];
  /** From 3.0 on: a failed action may be tried again. */
  readonly retriable?: boolean;
}

/** Half axes [m] and turn of the longer one [rad]. */
export interface Ellipse {
  readonly a: number;
  readonly b: number;
  readonly theta: number;
}

/** A place on a map, in metres and radians of the site's own frame. */
export interface NodePosition {
  readonly x: number;
  readonly y: number;
  readonly theta?: number;
  readonly mapId: string;
  /** How far off still counts as there: a radius [m], or an ellipse, which versions before 3.0 hear as the circle inside it. */
  readonly allowedDeviationXY?: number | Ellipse;
  /** [rad], to either side of theta. */
  readonly allowedDeviationTheta?: number;
}

export interface OrderNode {
  readonly nodeId: string;
  /** Even by custom; nodes and edges count in one sequence. */
  readonly sequenceId: number;
  readonly description?: string;
  /** Part of the base, which may be driven; else of the horizon, which is only announced. */
  readonly released: boolean;
  readonly position?: NodePosition;
  readonly actions: readonly VdaAction[];
}

export interface ControlPoint {
  readonly x: number;
  readonly y: number;
  readonly weight?: number;
}

/** A NURBS curve. Before 3.0 all three parts must be there. */
export interface Trajectory {
  readonly degree?: number;
  readonly knotVector?: readonly number[];
  readonly controlPoints: readonly ControlPoint[];
}

/** How far [m] a vehicle may leave its path to pass an obstacle; from 2.1 on. */
export interface Corridor {
  readonly leftWidth: number;
  readonly rightWidth: number;
  readonly referencePoint?: 'KINEMATIC_CENTER' | 'CONTOUR';
  /** From 3.0 on: the vehicle must ask first. */
  readonly releaseRequired?: boolean;
  readonly releaseLossBehavior?: 'STOP' | 'RETURN';
}

export interface OrderEdge {
  readonly edgeId: string;
  readonly sequenceId: number;
  readonly description?: string;
  readonly released: boolean;
  /** Not on the wire in 3.0, where the nodes before and after in the sequence say it. */
  readonly startNodeId: string;
  readonly endNodeId: string;
  /** [m/s] */
  readonly maxSpeed?: number;
  /** Of the vehicle with its load [m]. */
  readonly maxHeight?: number;
  /** Of the load handling device [m]. */
  readonly minHeight?: number;
  /** [rad], against the path or the map, as `orientationType` says; the path where it does not. */
  readonly orientation?: number;
  readonly orientationType?: 'GLOBAL' | 'TANGENTIAL';
  /** For line-guided vehicles, at junctions. */
  readonly direction?: string;
  /** Turn before the edge rather than on it; before 3.0 the contrary of `rotationAllowed`. */
  readonly reachOrientationBeforeEntering?: boolean;
  /** [rad/s] */
  readonly maxRotationSpeed?: number;
  readonly trajectory?: Trajectory;
  /** [m] */
  readonly length?: number;
  readonly corridor?: Corridor;
  readonly actions: readonly VdaAction[];
}

/** What fleet control sends on `order`: a path of nodes and edges, the base released, the horizon not. */
export interface FleetOrder {
  readonly orderId: string;
  /** 0 for a new order, one more for each update. */
  readonly orderUpdateId: number;
  /** Before 3.0 only. */
  readonly zoneSetId?: string;
  readonly nodes: readonly OrderNode[];
  readonly edges: readonly OrderEdge[];
}

/** What fleet control sends on `instantActions`: stateRequest, factsheetRequest, cancelOrder, startPause, stopPause … */
export interface InstantActions {
  readonly actions: readonly VdaAction[];
}
