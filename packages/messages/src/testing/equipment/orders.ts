import fc from 'fast-check';
import type { Corridor, FleetOrder, InstantActions, NodePosition, OrderEdge, OrderNode, Trajectory, VdaAction } from '../../equipment.ts';
import { angle, count, flag, id, json, note, real, short, some } from './basics.ts';

export const action: fc.Arbitrary<VdaAction> = some<VdaAction>(
  {
    actionId: id,
    actionType: fc.oneof(id, fc.constantFrom('pick', 'drop', 'initializePosition', 'stateRequest')),
    description: note,
    blockingType: fc.constantFrom('NONE', 'SOFT', 'SINGLE', 'HARD'),
    parameters: short(fc.record({ key: id, value: json }, { noNullPrototype: true })),
    retriable: flag,
  },
  'actionId',
  'actionType',
  'blockingType',
  'parameters',
);

export const trajectory: fc.Arbitrary<Trajectory> = some<Trajectory>(
  {
    degree: fc.integer({ min: 1, max: 5 }),
    knotVector: short(real(0, 1)),
    controlPoints: short(some({ x: real(), y: real(), weight: real(0, 10) }, 'x', 'y')),
  },
  'degree',
  'knotVector',
  'controlPoints',
);

const ellipse = fc
  .record({ a: real(0, 100), b: real(0, 100), theta: real(-1.57, 1.57) }, { noNullPrototype: true })
  .filter(({ a, b, theta }) => a !== b || theta !== 0);

const position: fc.Arbitrary<NodePosition> = some<NodePosition>(
  {
    x: real(),
    y: real(),
    theta: angle,
    mapId: id,
    allowedDeviationXY: fc.oneof(real(0, 100), ellipse),
    allowedDeviationTheta: real(0, Math.PI),
  },
  'x',
  'y',
  'mapId',
);

const corridor: fc.Arbitrary<Corridor> = some<Corridor>(
  {
    leftWidth: real(0, 100),
    rightWidth: real(0, 100),
    referencePoint: fc.constantFrom('KINEMATIC_CENTER', 'CONTOUR'),
    releaseRequired: flag,
    releaseLossBehavior: fc.constantFrom('STOP', 'RETURN'),
  },
  'leftWidth',
  'rightWidth',
);

const node = some<OrderNode>(
  { nodeId: id, sequenceId: count, description: note, released: flag, position, actions: short(action) },
  'nodeId',
  'sequenceId',
  'released',
  'actions',
);

const edge = some<OrderEdge>(
  {
    edgeId: id,
    sequenceId: count,
    description: note,
    released: flag,
    startNodeId: id,
    endNodeId: id,
    maxSpeed: real(),
    maxHeight: real(),
    minHeight: real(),
    orientation: angle,
    orientationType: fc.constantFrom('GLOBAL', 'TANGENTIAL'),
    direction: id,
    reachOrientationBeforeEntering: flag,
    maxRotationSpeed: real(),
    trajectory,
    length: real(),
    corridor,
    actions: short(action),
  },
  'edgeId',
  'sequenceId',
  'released',
  'startNodeId',
  'endNodeId',
  'actions',
);

/** Nodes and edges in one sequence, each edge between its neighbours, as every order of ours is. */
export const order: fc.Arbitrary<FleetOrder> = fc
  .tuple(id, count, fc.option(id, { nil: undefined }), fc.array(fc.tuple(node, edge), { minLength: 1, maxLength: 4 }))
  .map(([orderId, orderUpdateId, zoneSetId, parts]) => {
    const nodes = parts.map(([one], at) => ({ ...one, sequenceId: 2 * at }));
    const edges = parts.slice(1).map(([, one], at) => ({
      ...one,
      sequenceId: 2 * at + 1,
      startNodeId: nodes[at]?.nodeId ?? '',
      endNodeId: nodes[at + 1]?.nodeId ?? '',
    }));
    return { orderId, orderUpdateId, ...(zoneSetId === undefined ? {} : { zoneSetId }), nodes, edges };
  });

export const instantActions: fc.Arbitrary<InstantActions> = fc.record({ actions: short(action) }, { noNullPrototype: true });
