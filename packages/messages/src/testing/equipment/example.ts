import { milliseconds } from '@estiba/base';
import type {
  Factsheet,
  FleetOrder,
  InstantActions,
  Responses,
  VdaTopicKind,
  VehicleConnection,
  VehicleState,
  Visualization,
  ZoneSet,
} from '../../equipment.ts';

/** One truck on its way to a crane, in every message there is. */
export const SENT = milliseconds(Date.UTC(2026, 2, 14, 8, 30, 15, 250));

export const ORDER: FleetOrder = {
  orderId: 'T017/000042',
  orderUpdateId: 1,
  nodes: [
    { nodeId: 'L1.004', sequenceId: 2, released: true, position: { x: 312.5, y: 48, theta: 0, mapId: 'terminal' }, actions: [] },
    {
      nodeId: 'L1.005',
      sequenceId: 4,
      released: true,
      position: { x: 332.5, y: 48, mapId: 'terminal', allowedDeviationXY: 0.5 },
      actions: [],
    },
    {
      nodeId: 'X2.01',
      sequenceId: 6,
      released: false,
      description: 'exchange place under STS02',
      position: {
        x: 352.5,
        y: 44,
        theta: 0,
        mapId: 'terminal',
        allowedDeviationXY: { a: 0.3, b: 0.1, theta: 0 },
        allowedDeviationTheta: 0.05,
      },
      actions: [
        {
          actionId: 'T017/000042/pick',
          actionType: 'pick',
          blockingType: 'HARD',
          parameters: [
            { key: 'stationName', value: 'STS02' },
            { key: 'loadId', value: 'CBHU3647902' },
            { key: 'loadType', value: '45G1' },
          ],
        },
      ],
    },
  ],
  edges: [
    {
      edgeId: 'L1.004>L1.005',
      sequenceId: 3,
      released: true,
      startNodeId: 'L1.004',
      endNodeId: 'L1.005',
      maxSpeed: 6,
      length: 20,
      actions: [],
    },
    {
      edgeId: 'L1.005>X2.01',
      sequenceId: 5,
      released: false,
      startNodeId: 'L1.005',
      endNodeId: 'X2.01',
      maxSpeed: 2.5,
      orientation: 0,
      orientationType: 'TANGENTIAL',
      reachOrientationBeforeEntering: true,
      corridor: { leftWidth: 0.5, rightWidth: 0.5, referencePoint: 'KINEMATIC_CENTER' },
      actions: [],
    },
  ],
};

const INSTANT: InstantActions = {
  actions: [
    { actionId: 'T017/s1', actionType: 'stateRequest', blockingType: 'NONE', parameters: [] },
    { actionId: 'T017/c1', actionType: 'cancelOrder', blockingType: 'NONE', parameters: [] },
    {
      actionId: 'T017/i1',
      actionType: 'initializePosition',
      blockingType: 'NONE',
      parameters: [
        { key: 'x', value: 312.5 },
        { key: 'y', value: 48 },
        { key: 'theta', value: 0 },
        { key: 'mapId', value: 'terminal' },
        { key: 'lastNodeId', value: 'L1.004' },
      ],
    },
  ],
};

const POSITION = { x: 321.75, y: 48.02, theta: 0.003, mapId: 'terminal', isLocalized: true, localizationScore: 0.98 };

export const MOVING: VehicleState = {
  orderId: ORDER.orderId,
  orderUpdateId: 1,
  lastNodeId: 'L1.004',
  lastNodeSequenceId: 2,
  nodeStates: [
    { nodeId: 'L1.005', sequenceId: 4, released: true },
    { nodeId: 'X2.01', sequenceId: 6, released: false },
  ],
  edgeStates: [
    { edgeId: 'L1.004>L1.005', sequenceId: 3, released: true },
    { edgeId: 'L1.005>X2.01', sequenceId: 5, released: false },
  ],
  position: POSITION,
  velocity: { vx: 5.8, vy: 0, omega: 0 },
  loads: [{ loadId: 'TRLU4284746', loadType: '22G1', loadPosition: 'aft', weight: 14_250 }],
  driving: true,
  paused: false,
  newBaseRequest: true,
  distanceSinceLastNode: 9.25,
  actionStates: [{ actionId: 'T017/000042/pick', actionType: 'pick', status: 'WAITING' }],
  instantActionStates: [{ actionId: 'T017/s1', actionType: 'stateRequest', status: 'FINISHED' }],
  zoneActionStates: [],
  battery: { charge: 71.5, charging: false, reach: 42_000, voltage: 612.4, health: 97 },
  operatingMode: 'AUTOMATIC',
  errors: [
    {
      type: 'SAME_ORDER_UPDATE_ID',
      level: 'WARNING',
      description: 'received twice',
      references: [
        { key: 'orderId', value: ORDER.orderId },
        { key: 'orderUpdateId', value: '1' },
      ],
    },
  ],
  information: [{ type: 'tyre', level: 'INFO', description: 'pressure 8.9 bar', references: [{ key: 'wheel', value: '3' }] }],
  safety: { emergencyStop: 'NONE', fieldViolation: false },
  maps: [{ mapId: 'terminal', mapVersion: '3', status: 'ENABLED' }],
  zoneSets: [{ zoneSetId: 'exchange', mapId: 'terminal', status: 'ENABLED' }],
  zoneRequests: [{ requestId: 'r9', requestType: 'ACCESS', zoneId: 'STS02', zoneSetId: 'exchange', status: 'REQUESTED' }],
  edgeRequests: [],
  plannedPath: {
    trajectory: {
      degree: 1,
      controlPoints: [
        { x: 321.75, y: 48.02 },
        { x: 332.5, y: 48 },
      ],
    },
    traversedNodes: ['L1.005'],
  },
  intermediatePath: [{ x: 332.5, y: 48, eta: milliseconds(SENT + 1_850) }],
};

const BROKEN: VehicleConnection = { state: 'CONNECTION_BROKEN' };

const SEEN: Visualization = { referenceStateHeaderId: 1207, position: POSITION, velocity: { vx: 5.8, vy: 0, omega: 0 } };

const SHEET: Factsheet = {
  type: {
    seriesName: 'Estiba emulated truck',
    kinematics: 'THREE_WHEEL',
    vehicleClass: 'CARRIER',
    maxLoadMass: 65_000,
    localizationTypes: ['NATURAL'],
    navigationTypes: ['VIRTUAL_LINE_GUIDED'],
    supportedZones: ['RELEASE', 'BLOCKED', 'SPEED_LIMIT'],
  },
  physical: { minSpeed: 0.1, maxSpeed: 9, maxAcceleration: 0.5, maxDeceleration: 1, minHeight: 1.6, maxHeight: 1.6, width: 3, length: 15 },
  limits: {
    strings: { message: 262_144, id: 64 },
    arrays: { 'order.nodes': 200, 'order.edges': 199, 'node.actions': 4, instantActions: 8 },
    timing: { minOrderInterval: 0.1, minStateInterval: 0.1, defaultStateInterval: 10 },
  },
  optionalParameters: [{ parameter: 'order.nodes.nodePosition', support: 'REQUIRED' }],
  actions: [
    {
      actionType: 'pick',
      scopes: ['NODE'],
      parameters: [{ key: 'loadId', type: 'STRING' }],
      blockingTypes: ['HARD'],
      pauseAllowed: true,
      cancelAllowed: false,
    },
    { actionType: 'initializePosition', scopes: ['INSTANT'], pauseAllowed: false, cancelAllowed: false },
  ],
  envelopes: [
    {
      name: 'laden',
      vertices: [
        { x: -7.5, y: -1.5 },
        { x: 7.5, y: -1.5 },
        { x: 7.5, y: 1.5 },
        { x: -7.5, y: 1.5 },
      ],
    },
  ],
  loadPositions: ['fore', 'aft'],
  loadSets: [{ name: '40', loadType: '45G1', maxWeight: 32_500, maxSpeed: 6 }],
};

const ZONES: ZoneSet = {
  zoneSetId: 'exchange',
  mapId: 'terminal',
  zones: [
    {
      type: 'RELEASE',
      zoneId: 'STS02',
      vertices: [
        { x: 340, y: 30 },
        { x: 365, y: 30 },
        { x: 365, y: 60 },
      ],
      releaseLossBehavior: 'STOP',
    },
    {
      type: 'SPEED_LIMIT',
      zoneId: 'gate',
      vertices: [
        { x: 0, y: 300 },
        { x: 50, y: 300 },
        { x: 50, y: 330 },
      ],
      maxSpeed: 3,
    },
    {
      type: 'DIRECTED',
      zoneId: 'L1',
      vertices: [
        { x: 0, y: 46 },
        { x: 1500, y: 46 },
        { x: 1500, y: 50 },
      ],
      direction: 0,
      limitation: 'STRICT',
    },
  ],
};

const ANSWERS: Responses = {
  responses: [
    { requestId: 'r9', grantType: 'GRANTED', leaseExpiry: milliseconds(SENT + 60_000) },
    { requestId: 'r10', grantType: 'QUEUED' },
  ],
};

export const EXAMPLES: Readonly<Record<VdaTopicKind, unknown>> = {
  order: ORDER,
  instantActions: INSTANT,
  state: MOVING,
  connection: BROKEN,
  visualization: SEEN,
  factsheet: SHEET,
  zoneSet: ZONES,
  responses: ANSWERS,
};
