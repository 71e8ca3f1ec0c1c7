import type { Milliseconds, Reason } from '@estiba/base';
import { reason } from '@estiba/base';
import type { FleetOrder, OrderNode, VehicleState } from '@estiba/messages/equipment';
import type { SiteMap } from './site-map.ts';

/** One step of the trial [m]: short enough that all of it lies within the place the truck has to itself. */
const STEP = 1;
/** The vehicle must have stood at the end of its base for so long. */
const WATCH = 5000;

export type Verdict =
  | { readonly is: 'running' }
  /** It stopped where its base ended: a horizon may be sent. */
  | { readonly is: 'proven' }
  /** It drove what was not released. */
  | { readonly is: 'barred'; readonly reason: Reason };

/**
 * The trial of a vehicle nobody knows, at its home: a base of two nodes and one node of horizon beyond, a step apart. All three bear the name
 * of its home and differ by sequenceId, as VDA 5050 has it for a node passed more than once: a vehicle that goes by positions creeps a step,
 * one that goes by the nodes of its own map stays where it is, and both tell by the last sequenceId where they stopped. Of three simulators
 * tried, two drove on.
 */
export class Probation {
  readonly #orderId: string;
  readonly #home: string;
  #places: readonly { readonly x: number; readonly y: number }[] = [];
  #stoodSince: number | null = null;

  constructor(home: string, stamp: string) {
    this.#home = home;
    this.#orderId = `trial:${stamp}`;
  }

  get orderId(): string {
    return this.#orderId;
  }

  /** The trial's order, from where the vehicle stands in its home; null while it does not stand there. */
  order(state: VehicleState, map: SiteMap): FleetOrder | null {
    const { position } = state;
    const place = map.place(this.#home);
    if (!position?.isLocalized || state.driving || place === null) return null;
    if (Math.hypot(position.x - place.x, position.y - place.y) > STEP) return null;
    const theta = place.theta ?? position.theta;
    this.#places = [0, 1, 2].map((index) => ({
      x: position.x + index * STEP * Math.cos(theta),
      y: position.y + index * STEP * Math.sin(theta),
    }));
    const node = (index: number): OrderNode => ({
      nodeId: this.#home,
      sequenceId: 2 * index,
      released: index < 2,
      position: { ...this.#places[index]!, mapId: map.mapId },
      actions: [],
    });
    const nodes = [node(0), node(1), node(2)];
    return { orderId: this.#orderId, orderUpdateId: 0, nodes, edges: edgesOf(nodes) };
  }

  /** The update that takes the announced node away. */
  closing(sent: FleetOrder): FleetOrder {
    return { orderId: this.#orderId, orderUpdateId: 1, nodes: [sent.nodes[1]!], edges: [] };
  }

  /** It reported the base's end, and stands nearer to what was only announced. */
  #isPastBase({ position, lastNodeSequenceId }: VehicleState): boolean {
    const [, end, announced] = this.#places;
    if (lastNodeSequenceId !== 2 || !position?.isLocalized || end === undefined || announced === undefined) return false;
    const apart = (place: { readonly x: number; readonly y: number }): number => Math.hypot(place.x - position.x, place.y - position.y);
    return apart(announced) < apart(end);
  }

  judge(state: VehicleState, now: Milliseconds): Verdict {
    if (state.orderId !== this.#orderId) return { is: 'running' };
    if (state.lastNodeSequenceId > 2 || this.#isPastBase(state))
      return { is: 'barred', reason: reason('vehicle.drives-horizon', { node: state.lastNodeId.slice(0, 80) }) };
    const isAtEnd = state.lastNodeSequenceId === 2 && !state.driving && !state.nodeStates.some((node) => node.released);
    if (!isAtEnd) this.#stoodSince = null;
    else this.#stoodSince ??= now;
    return this.#stoodSince !== null && now - this.#stoodSince >= WATCH ? { is: 'proven' } : { is: 'running' };
  }
}

function edgesOf(nodes: readonly OrderNode[]): FleetOrder['edges'] {
  return nodes.slice(1).map((end, i) => ({
    edgeId: `${nodes[i]!.nodeId}-${end.nodeId}.${i + 1}`,
    sequenceId: end.sequenceId - 1,
    released: end.released,
    startNodeId: nodes[i]!.nodeId,
    endNodeId: end.nodeId,
    actions: [],
  }));
}
