import fc from 'fast-check';
import type {
  ActionState,
  Battery,
  EdgeRequest,
  Information,
  Reference,
  VehicleConnection,
  VehicleError,
  VehicleLoad,
  VehicleMap,
  VehiclePosition,
  VehicleState,
  Velocity,
  Visualization,
  Waypoint,
  ZoneRequest,
} from '../../equipment.ts';
import { angle, count, flag, id, instant, note, real, short, some } from './basics.ts';
import { trajectory } from './orders.ts';

const plain = { noNullPrototype: true } as const;

const position = some<VehiclePosition>(
  { x: real(), y: real(), theta: angle, mapId: id, isLocalized: flag, localizationScore: real(0, 1), deviationRange: real(0, 10) },
  'x',
  'y',
  'theta',
  'mapId',
  'isLocalized',
);
const velocity = some<Velocity>({ vx: real(), vy: real(), omega: real() });
const plannedPath = some({ trajectory, traversedNodes: short(id) }, 'trajectory');
const waypoint = some<Waypoint>({ x: real(), y: real(), theta: angle, eta: instant }, 'x', 'y', 'eta');

const actionState = some<ActionState>(
  {
    actionId: id,
    actionType: id,
    description: note,
    status: fc.constantFrom('WAITING', 'INITIALIZING', 'RUNNING', 'PAUSED', 'RETRIABLE', 'FINISHED', 'FAILED'),
    resultDescription: note,
  },
  'actionId',
  'status',
);

const battery = some<Battery>(
  { charge: real(0, 100), charging: flag, reach: real(0, 1e6), voltage: real(), current: real(), health: real(0, 100) },
  'charge',
  'charging',
);

const references: fc.Arbitrary<Reference[]> = short(fc.record({ key: id, value: note }, plain));
const vehicleError = some<VehicleError>(
  { type: id, level: fc.constantFrom('WARNING', 'URGENT', 'CRITICAL', 'FATAL'), description: note, hint: note, references },
  'type',
  'level',
  'references',
);
const information = some<Information>(
  { type: id, level: fc.constantFrom('INFO', 'DEBUG'), description: note, references },
  'type',
  'level',
  'references',
);

const map = some<VehicleMap>(
  { mapId: id, mapVersion: id, description: note, status: fc.constantFrom('ENABLED', 'DISABLED') },
  'mapId',
  'mapVersion',
  'status',
);
const requestStatus = fc.constantFrom('REQUESTED', 'GRANTED', 'REVOKED', 'EXPIRED');
const zoneRequest = some<ZoneRequest>(
  { requestId: id, requestType: fc.constantFrom('ACCESS', 'REPLANNING'), zoneId: id, zoneSetId: id, status: requestStatus, trajectory },
  'requestId',
  'requestType',
  'zoneId',
  'zoneSetId',
  'status',
);
const edgeRequest: fc.Arbitrary<EdgeRequest> = fc.record(
  { requestId: id, requestType: fc.constant('CORRIDOR'), edgeId: id, sequenceId: count, status: requestStatus },
  plain,
);

export const state: fc.Arbitrary<VehicleState> = some<VehicleState>(
  {
    orderId: id,
    orderUpdateId: count,
    zoneSetId: id,
    lastNodeId: id,
    lastNodeSequenceId: count,
    nodeStates: short(fc.record({ nodeId: id, sequenceId: count, released: flag }, plain)),
    edgeStates: short(fc.record({ edgeId: id, sequenceId: count, released: flag }, plain)),
    position,
    velocity,
    loads: short(some<VehicleLoad>({ loadId: id, loadType: id, loadPosition: id, weight: real(0, 1e5) })),
    driving: flag,
    paused: flag,
    newBaseRequest: flag,
    distanceSinceLastNode: real(),
    actionStates: short(actionState),
    instantActionStates: short(actionState),
    zoneActionStates: short(actionState),
    battery,
    operatingMode: fc.constantFrom('AUTOMATIC', 'SEMIAUTOMATIC', 'MANUAL', 'SERVICE', 'TEACH_IN', 'STARTUP', 'INTERVENED'),
    errors: short(vehicleError),
    information: short(information),
    safety: fc.record({ emergencyStop: fc.constantFrom('NONE', 'MANUAL', 'REMOTE', 'AUTOACK'), fieldViolation: flag }, plain),
    maps: short(map),
    zoneSets: short(fc.record({ zoneSetId: id, mapId: id, status: fc.constantFrom('ENABLED', 'DISABLED') }, plain)),
    zoneRequests: short(zoneRequest),
    edgeRequests: short(edgeRequest),
    plannedPath,
    intermediatePath: short(waypoint),
  },
  'orderId',
  'orderUpdateId',
  'lastNodeId',
  'lastNodeSequenceId',
  'nodeStates',
  'edgeStates',
  'driving',
  'paused',
  'newBaseRequest',
  'actionStates',
  'instantActionStates',
  'zoneActionStates',
  'battery',
  'operatingMode',
  'errors',
  'information',
  'safety',
  'maps',
  'zoneSets',
  'zoneRequests',
  'edgeRequests',
);

export const connection: fc.Arbitrary<VehicleConnection> = fc.record(
  { state: fc.constantFrom('ONLINE', 'OFFLINE', 'CONNECTION_BROKEN', 'HIBERNATING') },
  plain,
);

export const visualization: fc.Arbitrary<Visualization> = some<Visualization>(
  { referenceStateHeaderId: count, position, velocity, plannedPath, intermediatePath: short(waypoint) },
  'referenceStateHeaderId',
);
