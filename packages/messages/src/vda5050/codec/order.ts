import { named, oneOf } from '../../json/choice.ts';
import { type Codec, type Field, mapped, object, optional, required, unsaid } from '../../json/codec.ts';
import type { Trail } from '../../json/trail.ts';
import { boolean, identifier, integer, list, number, text } from '../../json/values.ts';
import type { Dialect } from '../dialect.ts';
import type { Corridor, Ellipse, FleetOrder, InstantActions, NodePosition, OrderEdge, OrderNode } from '../words/order.ts';
import { action, instantAction } from './action.ts';
import { trajectory } from './path.ts';
import { angle, clamped, say } from './version.ts';

const sequenceId = required('sequenceId', integer({ minimum: 0 }));

export const instantActions = (dialect: Dialect): Codec<InstantActions> =>
  object<InstantActions>({ actions: required(dialect.instantActionsKey, list(instantAction(dialect))) });

export function order(dialect: Dialect): Codec<FleetOrder> {
  const plain = object<FleetOrder>({
    orderId: required('orderId', identifier),
    orderUpdateId: required('orderUpdateId', integer({ minimum: 0 })),
    zoneSetId: say(dialect, optional('zoneSetId', identifier), unsaid(undefined)),
    nodes: required('nodes', list(node(dialect))),
    edges: required('edges', list(edge(dialect))),
  });
  return dialect.version === '3.0' ? mapped(plain, withEnds, (word) => word) : plain;
}

/** In 3.0 an edge is between the nodes before and after it in the sequence. */
function withEnds(word: FleetOrder, at: Trail): FleetOrder {
  const nodes = new Map(word.nodes.map((each) => [each.sequenceId, each.nodeId]));
  const edges = word.edges.map((each) => {
    const startNodeId = nodes.get(each.sequenceId - 1);
    const endNodeId = nodes.get(each.sequenceId + 1);
    if (startNodeId === undefined || endNodeId === undefined) at.refuse('vda.edge-ends', each.edgeId, { sequenceId: each.sequenceId });
    return { ...each, startNodeId: startNodeId ?? '', endNodeId: endNodeId ?? '' };
  });
  return { ...word, edges };
}

const node = (dialect: Dialect): Codec<OrderNode> =>
  object<OrderNode>({
    nodeId: required('nodeId', identifier),
    sequenceId,
    description: optional(say(dialect, 'nodeDescription', 'nodeDescriptor'), text),
    released: required('released', boolean),
    position: optional('nodePosition', nodePosition(dialect)),
    actions: required('actions', list(action(dialect))),
  });

const nodePosition = (dialect: Dialect): Codec<NodePosition> =>
  object<NodePosition>({
    x: required('x', number()),
    y: required('y', number()),
    theta: optional('theta', angle),
    mapId: required('mapId', identifier),
    allowedDeviationXY: optional('allowedDeviationXY', say(dialect, radius, ellipse)),
    allowedDeviationTheta: optional('allowedDeviationTheta', clamped(0, Math.PI)),
  });

/** Of an ellipse, versions before 3.0 hear the circle inside it: never more room than was meant. */
const radius = mapped<number, number | Ellipse>(
  number({ minimum: 0 }),
  (inner) => inner,
  (word) => (typeof word === 'number' ? word : Math.min(word.a, word.b)),
);

const halfAxis = number({ minimum: 0 });
const ellipse = mapped<Ellipse, number | Ellipse>(
  object<Ellipse>({
    a: required('a', halfAxis),
    b: required('b', halfAxis),
    theta: required('theta', number({ minimum: -1.570796327, maximum: 1.570796327 })),
  }),
  (inner) => (inner.a === inner.b && inner.theta === 0 ? inner.a : inner),
  (word) => (typeof word === 'number' ? { a: word, b: word, theta: 0 } : word),
);

const edge = (dialect: Dialect): Codec<OrderEdge> =>
  object<OrderEdge>({
    edgeId: required('edgeId', identifier),
    sequenceId,
    description: optional(say(dialect, 'edgeDescription', 'edgeDescriptor'), text),
    released: required('released', boolean),
    startNodeId: say(dialect, required('startNodeId', identifier), unsaid('')),
    endNodeId: say(dialect, required('endNodeId', identifier), unsaid('')),
    maxSpeed: optional(say(dialect, 'maxSpeed', 'maximumSpeed'), number()),
    maxHeight: optional(say(dialect, 'maxHeight', 'maximumMobileRobotHeight'), number()),
    minHeight: optional(say(dialect, 'minHeight', 'minimumLoadHandlingDeviceHeight'), number()),
    orientation: optional('orientation', angle),
    orientationType: optional('orientationType', oneOf(['GLOBAL', 'TANGENTIAL'] as const)),
    direction: optional('direction', identifier),
    reachOrientationBeforeEntering: say(
      dialect,
      optional('rotationAllowed', contrary),
      optional('reachOrientationBeforeEntering', boolean),
    ),
    maxRotationSpeed: optional('maxRotationSpeed', number()),
    trajectory: optional('trajectory', trajectory(dialect)),
    length: optional('length', number()),
    corridor: dialect.version === '2.0' ? unsaid(undefined) : optional('corridor', corridor(dialect)),
    actions: required('actions', list(action(dialect))),
  });

const contrary: Codec<boolean> = mapped(
  boolean,
  (inner) => !inner,
  (word) => !word,
);

function corridor(dialect: Dialect): Codec<Corridor> {
  const fromThree = <Word>(field: Field<Word | undefined>) => say(dialect, unsaid(undefined), field);
  const width = number({ minimum: 0 });
  return object<Corridor>({
    leftWidth: required('leftWidth', width),
    rightWidth: required('rightWidth', width),
    referencePoint: optional(
      say(dialect, 'corridorRefPoint', 'corridorReferencePoint'),
      named({ KINEMATIC_CENTER: say(dialect, 'KINEMATICCENTER', 'KINEMATIC_CENTER'), CONTOUR: 'CONTOUR' }),
    ),
    releaseRequired: fromThree(optional('releaseRequired', boolean)),
    releaseLossBehavior: fromThree(optional('releaseLossBehavior', oneOf(['STOP', 'RETURN'] as const))),
  });
}
