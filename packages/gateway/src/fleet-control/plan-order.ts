import type { FleetOrder, NodePosition, OrderEdge, OrderNode, VdaAction } from '@estiba/messages/equipment';
import type { FieldSupport } from './field-support.ts';
import type { SiteMap } from './site-map.ts';
import type { TruckWork, Wish } from './wish.ts';

/** The part of a route that goes into one message, by index of its cells: `first` to `base` released, then up to `horizon` announced. */
export interface OrderSpan {
  readonly first: number;
  readonly base: number;
  readonly horizon: number;
}

/** Nodes count 0, 2, 4 … and edges between them, over the whole route: the number of a cell never changes (VDA 5050 2.1, 6.6.2). */
const sequenceOf = (cell: number): number => 2 * cell;

/** How exactly a node must be met [m]; at an exchange the truck's own way to position itself decides. */
const ON_THE_WAY = 2;

/**
 * One order message for a span of a route. `standsAt`: where the vehicle stands, when that is not the middle of the first cell: the first
 * node is then put there, so that it is trivially reachable (6.6.3.1).
 */
export function planOrder(
  wish: Wish,
  span: OrderSpan,
  orderUpdateId: number,
  map: SiteMap,
  support: FieldSupport,
  standsAt: { readonly x: number; readonly y: number } | null,
): FleetOrder {
  const nodes: OrderNode[] = [];
  const edges: OrderEdge[] = [];
  const isUpdate = orderUpdateId > 0;
  // One that drove out of a pocket straight turns back into the direction of its lane before it stands there.
  const turnsBack = map.graph.curves.areStraight;
  for (let cell = span.first; cell <= span.horizon; cell++) {
    const isReleased = cell <= span.base;
    if (cell > span.first) edges.push(edge(wish, cell, isReleased, map, support));
    const isLast = cell === wish.end;
    nodes.push({
      nodeId: wish.cells[cell]!,
      sequenceId: sequenceOf(cell),
      released: isReleased,
      ...position(wish.cells[cell]!, cell === span.first ? standsAt : null, isLast || (turnsBack && cell > 0), map, support),
      // The node an update is stitched at stays as it was sent: without actions, for only the last node has any.
      actions: isLast && wish.work && !(isUpdate && cell === span.first) ? [exchangeAction(wish, wish.work)] : [],
    });
  }
  return { orderId: wish.route, orderUpdateId, nodes, edges };
}

/** Its id says which order's it is, so that one in a vehicle's state is recognised after a restart. */
export const exchangeActionId = (route: string): string => `${route}:exchange`;

/**
 * The truck stands until it is served: `pick` is finished when the load is on, `drop` when it is off. HARD: nothing moves meanwhile. The two
 * boxes of a twin lift are one load to the action, their numbers parted by a comma; in its state the vehicle names each load by itself.
 */
function exchangeAction(wish: Wish, work: TruckWork): VdaAction {
  return {
    actionId: exchangeActionId(wish.route),
    actionType: work.does === 'receive' ? 'pick' : 'drop',
    blockingType: 'HARD',
    parameters: [
      { key: 'stationType', value: work.stationType },
      { key: 'stationName', value: wish.cells[wish.end]! },
      { key: 'loadType', value: work.boxes.length > 1 ? '2x20' : String(work.lengthFt ?? 40) },
      { key: 'loadId', value: work.boxes.join(',') },
    ],
  };
}

function edge(wish: Wish, to: number, isReleased: boolean, map: SiteMap, support: FieldSupport): OrderEdge {
  const startNodeId = wish.cells[to - 1]!;
  const endNodeId = wish.cells[to]!;
  const way = map.way(startNodeId, endNodeId);
  return {
    edgeId: `${startNodeId}-${endNodeId}`,
    sequenceId: sequenceOf(to) - 1,
    released: isReleased,
    startNodeId,
    endNodeId,
    ...(way && support.maxSpeed && { maxSpeed: way.maxSpeed }),
    ...(way && support.length && { length: way.length }),
    actions: [],
  };
}

function position(
  cell: string,
  standsAt: { readonly x: number; readonly y: number } | null,
  hasDirection: boolean,
  map: SiteMap,
  support: FieldSupport,
): { position?: NodePosition } {
  const place = map.place(cell);
  if (!support.position || (place === null && standsAt === null)) return {};
  const { x, y } = standsAt ?? place!;
  const theta = hasDirection && standsAt === null && support.theta ? (place?.theta ?? null) : null;
  return {
    position: {
      x,
      y,
      mapId: map.mapId,
      ...(theta !== null && { theta }),
      ...(theta !== null && support.thetaTolerance !== null && { allowedDeviationTheta: support.thetaTolerance }),
      ...(support.deviation && { allowedDeviationXY: ON_THE_WAY }),
    },
  };
}
