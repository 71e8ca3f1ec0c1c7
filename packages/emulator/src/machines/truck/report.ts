import type { Factsheet, VehicleLoad, VehiclePosition, VehicleState } from '@estiba/messages/equipment';
import type { LaneGraph, Site } from '@estiba/port';
import type { PhysicalBox } from '../../truth/box.ts';
import type { Truck } from './truck.ts';

/** What the truck says of itself. */
export function stateOf(truck: Truck, lanes: LaneGraph, boxes: readonly PhysicalBox[], now: number): VehicleState {
  const { held, drivetrain } = truck;
  const ahead = held?.way.slice(held.reached + 1) ?? [];
  const pose = drivetrain.pose();
  const released = ahead.filter(({ node }) => node.released).length;
  return {
    ...progressOf(truck, lanes),
    nodeStates: ahead.map(({ node }) => ({ nodeId: node.nodeId, sequenceId: node.sequenceId, released: node.released })),
    edgeStates: ahead.map(({ edge }) => ({ edgeId: edge!.edgeId, sequenceId: edge!.sequenceId, released: edge!.released })),
    position: positionOf(truck),
    velocity: { vx: round(pose.speed) },
    loads: boxes.map(
      (box, i): VehicleLoad => ({
        loadId: box.id,
        loadType: box.isForty ? 'CONTAINER_40' : 'CONTAINER_20',
        loadPosition: box.isForty ? 'whole' : i === 0 ? 'fore' : 'aft',
        weight: box.grossKg,
      }),
    ),
    driving: drivetrain.isMoving,
    paused: truck.isPaused,
    newBaseRequest: drivetrain.isMoving && released <= 1 && ahead.length > released,
    distanceSinceLastNode: round(drivetrain.sinceNode),
    actionStates: truck.actions.ofOrder,
    instantActionStates: truck.actions.instant,
    zoneActionStates: [],
    battery: { charge: truck.battery.charge(now), charging: truck.battery.isCharging },
    operatingMode: 'AUTOMATIC',
    errors: [...truck.faults, ...truck.refusals],
    information: [],
    safety: { emergencyStop: 'NONE', fieldViolation: false },
    maps: [{ mapId: truck.mapId, mapVersion: '1', status: 'ENABLED' }],
    zoneSets: truck.zones.sets,
    zoneRequests: truck.zones.requests,
    edgeRequests: [],
  };
}

/** Which order it holds, and the last node it reached; before the first order the one it stands on. */
function progressOf(
  { held, drivetrain }: Truck,
  lanes: LaneGraph,
): Pick<VehicleState, 'orderId' | 'orderUpdateId' | 'zoneSetId' | 'lastNodeId' | 'lastNodeSequenceId'> {
  if (held === null) {
    const lastNodeId = drivetrain.cell === null ? '' : lanes.name[drivetrain.cell]!;
    return { orderId: '', orderUpdateId: 0, lastNodeId, lastNodeSequenceId: 0 };
  }
  const { nodeId, sequenceId } = held.way[held.reached]!.node;
  return {
    orderId: held.orderId,
    orderUpdateId: held.orderUpdateId,
    ...(held.zoneSetId === null ? {} : { zoneSetId: held.zoneSetId }),
    lastNodeId: nodeId,
    lastNodeSequenceId: sequenceId,
  };
}

export function positionOf(truck: Truck): VehiclePosition {
  const { x, y, theta } = truck.drivetrain.pose();
  return { x: round(x), y: round(y), theta: round(theta), mapId: truck.mapId, isLocalized: true };
}

/** What the truck can do. */
export function factsheetOf({ kinematics }: Site, maxHeight: number): Factsheet {
  const truck = kinematics.truck;
  const atNode = { scopes: ['NODE'], blockingTypes: ['HARD'], pauseAllowed: true, cancelAllowed: true } as const;
  const instant = { scopes: ['INSTANT'], blockingTypes: ['NONE'], pauseAllowed: false, cancelAllowed: false } as const;
  const loadId = { key: 'loadId', type: 'STRING', description: 'Number of the box', isOptional: true } as const;
  return {
    type: {
      seriesName: 'Estiba emulated terminal truck',
      kinematics: 'THREE_WHEEL',
      vehicleClass: 'CARRIER',
      maxLoadMass: 1000 * truck.payloadTonnes,
      localizationTypes: ['NATURAL'],
      navigationTypes: ['VIRTUAL_LINE_GUIDED'],
      supportedZones: ['RELEASE'],
    },
    physical: {
      minSpeed: 0.1,
      maxSpeed: truck.speedMetresPerSecond,
      minAngularSpeed: 0,
      maxAngularSpeed: 0.5,
      maxAcceleration: truck.accelerationMetresPerSecondSquared,
      maxDeceleration: truck.decelerationMetresPerSecondSquared,
      minHeight: maxHeight,
      maxHeight,
      width: truck.widthMetres,
      length: truck.lengthMetres,
    },
    limits: {
      strings: {},
      arrays: {},
      timing: { minOrderInterval: 0.1, minStateInterval: 0.1, defaultStateInterval: 30 },
    },
    optionalParameters: [
      { parameter: 'order.nodes.nodePosition', support: 'SUPPORTED' },
      { parameter: 'order.edges.maxSpeed', support: 'SUPPORTED' },
    ],
    actions: [
      { actionType: 'pick', ...atNode, parameters: [loadId], description: 'Ends when a crane has set the box and is clear' },
      { actionType: 'drop', ...atNode, parameters: [loadId], description: 'Ends when a crane has taken the box and is clear' },
      { actionType: 'startCharging', ...atNode, parameters: [] },
      { actionType: 'stopCharging', ...atNode, parameters: [] },
      ...['stateRequest', 'factsheetRequest', 'cancelOrder', 'startPause', 'stopPause', 'initializePosition'].map((actionType) => ({
        actionType,
        ...instant,
        parameters: [],
      })),
    ],
    envelopes: [],
    loadPositions: ['whole', 'fore', 'aft'],
    loadSets: [
      { name: 'forty', loadType: 'CONTAINER_40', loadPositions: ['whole'], maxWeight: 1000 * truck.payloadTonnes },
      { name: 'twenty', loadType: 'CONTAINER_20', loadPositions: ['fore', 'aft'], maxWeight: 1000 * truck.payloadTonnes },
    ],
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
