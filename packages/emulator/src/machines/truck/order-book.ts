import type { FleetOrder, OrderEdge, OrderNode } from '@estiba/messages/equipment';
import type { LaneGraph } from '@estiba/port';
import type { Refusal } from './refusal.ts';

/** A node of the way, with the edge that leads to it and its place on the vehicle's own map. */
export interface WayPoint {
  readonly node: OrderNode;
  readonly edge: OrderEdge | null;
  readonly cell: number;
  /** [m] of the way that leads here, and its speed limit [m/s]. */
  readonly length: number;
  readonly limit: number;
}

/** The order a vehicle holds, running or done. */
export interface HeldOrder {
  readonly orderId: string;
  readonly orderUpdateId: number;
  readonly zoneSetId: string | null;
  /** The message it came with, to tell a repeat from another order under the same name. */
  readonly text: string;
  /** From the last node reached, or one before it, to the end of the horizon. */
  readonly way: readonly WayPoint[];
  /** Index of the last node reached. */
  reached: number;
  isCancelled: boolean;
}

/** What the vehicle looks at before it takes an order. */
export interface Standing {
  readonly held: HeldOrder | null;
  /** Nodes to drive to or actions not ended. */
  readonly isBusy: boolean;
  /** Cell it stands on; null while between cells. */
  readonly cell: number | null;
  readonly mapId: string;
}

export type Verdict =
  | { readonly is: 'repeat' }
  | { readonly is: 'new' | 'update'; readonly held: HeldOrder }
  | { readonly is: 'refused'; readonly why: Refusal; readonly note: string };

const CAN = new Set(['pick', 'drop', 'startCharging', 'stopCharging']);

/** What becomes of an order that reaches the vehicle: VDA 5050 2.1 figure 8 with 6.6.4, 3.0 with 6.1.4. */
export function judgeOrder(order: FleetOrder, standing: Standing, lanes: LaneGraph): Verdict {
  const { held } = standing;
  const text = JSON.stringify(order);
  const isUpdate = held !== null && held.orderId === order.orderId;
  if (isUpdate) {
    if (order.orderUpdateId < held.orderUpdateId) return refused('outdated', `The vehicle is at update ${held.orderUpdateId}.`);
    if (order.orderUpdateId === held.orderUpdateId)
      return held.text === text ? { is: 'repeat' } : refused('same-id', 'Other content under the same orderUpdateId.');
    if (held.isCancelled) return refused('after-cancel', 'The order was cancelled.');
  } else if (standing.isBusy) {
    return refused('other-active', `Order ${held?.orderId ?? ''} is active.`);
  }
  const flaw = findFlaw(order, standing.mapId);
  if (flaw !== null) return flaw;
  return isUpdate ? judgeUpdate(order, held, text, lanes) : judgeNew(order, standing, text, lanes);
}

/** The last node the vehicle drives to now: where there is work, before a zone it may not enter, or where the base ends, which one that `drivesHorizon` does not heed. */
export function workStop({ way, reached }: HeldOrder, drivesHorizon = false, mayEnter: (cell: number) => boolean = () => true): number {
  let stop = reached;
  while (stop + 1 < way.length && (drivesHorizon || way[stop + 1]!.node.released) && mayEnter(way[stop + 1]!.cell)) {
    stop += 1;
    if (way[stop]!.node.actions.length > 0) break;
  }
  return stop;
}

/** The first node of the base at which a vehicle can still stop that needs so many metres from the last one. */
export function nextStop({ way, reached }: HeldOrder, metres: number): number {
  let stop = reached + 1;
  let room = way[stop]?.length ?? 0;
  while (room < metres && way[stop + 1]?.node.released === true) {
    stop += 1;
    room += way[stop]!.length;
  }
  return stop;
}

function judgeNew(order: FleetOrder, standing: Standing, text: string, lanes: LaneGraph): Verdict {
  const start = lanes.cellOf.get(order.nodes[0]!.nodeId);
  if (start === undefined || start !== standing.cell) return refused('start', 'The vehicle does not stand on the first node.');
  const first: WayPoint = { node: order.nodes[0]!, edge: null, cell: start, length: 0, limit: 0 };
  const way = wayOf(order, first, lanes);
  if (typeof way === 'string') return refused('route', way);
  return { is: 'new', held: heldFrom(order, text, way) };
}

function judgeUpdate(order: FleetOrder, held: HeldOrder, text: string, lanes: LaneGraph): Verdict {
  // What lies behind is forgotten: an order may go on all day.
  const base = held.way.slice(held.reached).filter(({ node }) => node.released);
  const decision = base.at(-1)!;
  const first = order.nodes[0]!;
  if (first.nodeId !== decision.node.nodeId || first.sequenceId !== decision.node.sequenceId)
    return refused('stitching', `The base ends at ${decision.node.nodeId}, sequenceId ${decision.node.sequenceId}.`);
  const way = wayOf(order, decision, lanes);
  if (typeof way === 'string') return refused('route', way);
  return { is: 'update', held: heldFrom(order, text, [...base, ...way.slice(1)]) };
}

function heldFrom(order: FleetOrder, text: string, way: readonly WayPoint[]): HeldOrder {
  const { orderId, orderUpdateId } = order;
  return { orderId, orderUpdateId, zoneSetId: order.zoneSetId ?? null, text, way, reached: 0, isCancelled: false };
}

/** What is wrong with an order in itself. */
function findFlaw(order: FleetOrder, mapId: string): Verdict | null {
  const { nodes, edges } = order;
  const first = nodes[0];
  if (first === undefined || !first.released) return refused('malformed', 'The first node must be there and released.');
  if (edges.length !== nodes.length - 1) return refused('malformed', 'One edge less than nodes is wanted.');
  let sequence = first.sequenceId;
  let isReleased = true;
  for (const [i, edge] of edges.entries()) {
    const node = nodes[i + 1]!;
    if (edge.sequenceId !== sequence + 1 || node.sequenceId !== sequence + 2)
      return refused('malformed', 'sequenceIds must be continuous.');
    if (edge.released !== node.released || (node.released && !isReleased))
      return refused('malformed', 'The base must come before the horizon.');
    if (edge.actions.length > 0) return refused('action', 'The vehicle does nothing on edges.');
    if (edge.trajectory !== undefined) return refused('action', 'The vehicle follows its own map, no trajectories.');
    isReleased = node.released;
    sequence += 2;
  }
  if (nodes.some(({ position }) => position !== undefined && position.mapId !== mapId)) return refused('map', `The map is ${mapId}.`);
  const unable = nodes.flatMap(({ actions }) => actions).find(({ actionType }) => !CAN.has(actionType));
  return unable === undefined ? null : refused('action', `The vehicle cannot ${unable.actionType}.`);
}

/** The order as a way on the vehicle's own map, from a first point it knows; or why there is none. */
function wayOf(order: FleetOrder, first: WayPoint, lanes: LaneGraph): readonly WayPoint[] | string {
  const way: WayPoint[] = [first];
  for (const [i, edge] of order.edges.entries()) {
    const node = order.nodes[i + 1]!;
    const from = way[i]!.cell;
    const cell = lanes.cellOf.get(node.nodeId);
    if (cell === undefined) return `There is no node ${node.nodeId} on the map.`;
    const link = linkBetween(lanes, from, cell);
    if (link === null) return `No lane leads from ${lanes.name[from]!} to ${node.nodeId}.`;
    way.push({ node, edge, cell, length: link.length, limit: Math.min(link.limit, edge.maxSpeed ?? Number.POSITIVE_INFINITY) });
  }
  return way;
}

function linkBetween(lanes: LaneGraph, from: number, to: number): { readonly length: number; readonly limit: number } | null {
  if (from === to) return { length: 0, limit: Number.POSITIVE_INFINITY };
  const { start, to: successors, length, maxSpeed } = lanes.successors;
  for (let k = start[from]!; k < start[from + 1]!; k++) if (successors[k] === to) return { length: length[k]!, limit: maxSpeed[k]! };
  return null;
}

const refused = (why: Refusal, note: string): Verdict => ({ is: 'refused', why, note });
