import { milliseconds, type Result } from '@estiba/base';
import {
  type CraneCommand,
  type CraneOrder,
  type CraneState,
  DIALECTS,
  type Dialect,
  decodeCraneState,
  decodeState,
  encodeCraneCommand,
  encodeCraneOrder,
  encodeInstantActions,
  encodeOrder,
  encodePermit,
  type FleetOrder,
  type OrderReport,
  type Permit,
  type VdaAction,
  type VehicleState,
  vehicleAddress,
} from '@estiba/messages/equipment';
import type { Message, Outgoing } from '../world/post.ts';
import type { World } from '../world/world.ts';

/** Somebody to give orders by hand: speaks to the machines of a world as a terminal would, and keeps what they say. */
export class Tower {
  readonly world: World;
  readonly heard: Outgoing[] = [];
  readonly #inbox: Message[] = [];
  readonly #latest = new Map<string, Uint8Array>();
  readonly #headerIds = new Map<string, number>();

  constructor(world: World) {
    this.world = world;
    this.#keep(world.advance(world.now, []));
  }

  /** Lets time pass second by second, up to so many, until a condition holds; says whether it did. */
  run(seconds: number, until: () => boolean = () => false): boolean {
    for (let i = 0; i < seconds; i++) {
      this.#keep(this.world.advance(this.world.now + 1000, this.#inbox.splice(0)));
      if (until()) return true;
    }
    return false;
  }

  send(client: string, topic: string, text: string): void {
    this.#inbox.push({ client, topic, payload: new TextEncoder().encode(text) });
  }

  fleetOrder(truck: string, order: FleetOrder): void {
    this.send(truck, this.vehicleTopic(truck, 'order'), sure(encodeOrder(order, this.dialect(truck), this.vehicleHead(truck))));
  }

  instant(truck: string, ...actions: VdaAction[]): void {
    const text = sure(encodeInstantActions({ actions }, this.dialect(truck), this.vehicleHead(truck)));
    this.send(truck, this.vehicleTopic(truck, 'instantActions'), text);
  }

  order(kind: string, order: CraneOrder, machine: string): void {
    this.send(machine, `estiba/v1/tiny/${kind}/${machine}/order`, sure(encodeCraneOrder(order, this.#head(`${machine}/order`))));
  }

  command(kind: string, machine: string, command: CraneCommand): void {
    this.send(machine, `estiba/v1/tiny/${kind}/${machine}/command`, sure(encodeCraneCommand(command, this.#head(`${machine}/command`))));
  }

  permit(kind: string, machine: string, permit: Permit): void {
    this.send(machine, `estiba/v1/tiny/${kind}/${machine}/permit`, sure(encodePermit(permit, this.#head(`${machine}/permit`))));
  }

  truck(id: string): VehicleState {
    return sure(decodeState(this.#latest.get(this.vehicleTopic(id, 'state'))!, this.dialect(id))).body;
  }

  crane(kind: string, id: string): CraneState {
    return sure(decodeCraneState(this.#latest.get(`estiba/v1/tiny/${kind}/${id}/state`)!)).body;
  }

  report(kind: string, id: string, orderId: string): OrderReport | undefined {
    return this.crane(kind, id).orders.find((order) => order.orderId === orderId);
  }

  latest(topic: string): string {
    return new TextDecoder().decode(this.#latest.get(topic));
  }

  dialect(truck: string): Dialect {
    return dialects[this.world.staff.trucks.get(truck)!.site.vda5050.version];
  }

  vehicleTopic(truck: string, kind: string): string {
    const { version, manufacturer } = this.world.staff.trucks.get(truck)!.site.vda5050;
    const address = vehicleAddress(version, manufacturer, truck);
    return `${address.interfaceName}/${address.majorVersion}/${manufacturer}/${truck}/${kind}`;
  }

  vehicleHead(truck: string) {
    const { manufacturer } = this.world.staff.trucks.get(truck)!.site.vda5050;
    return { ...this.#head(truck), manufacturer, serialNumber: truck };
  }

  #head(topic: string) {
    const headerId = (this.#headerIds.get(topic) ?? 0) + 1;
    this.#headerIds.set(topic, headerId);
    return { headerId, timestamp: milliseconds(this.world.now) };
  }

  #keep(outgoing: readonly Outgoing[]): void {
    for (const message of outgoing) {
      this.heard.push(message);
      if (message.do === 'publish') this.#latest.set(message.topic, message.payload);
    }
  }
}

const emulated = DIALECTS['estiba-emulator'];
const dialects = { '2.0': { ...emulated, version: '2.0' }, '2.1': { ...emulated, version: '2.1' }, '3.0': emulated } as const;

export function sure<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.reasons));
}

/** An order over cells, all released or up to `base`, with actions at the last. */
export function orderOver(
  cells: readonly string[],
  { orderId = 'O1', orderUpdateId = 0, base = cells.length - 1, first = 0, actions = [] as VdaAction[] } = {},
): FleetOrder {
  return {
    orderId,
    orderUpdateId,
    nodes: cells.map((nodeId, i) => ({
      nodeId,
      sequenceId: 2 * (first + i),
      released: i <= base,
      actions: i === cells.length - 1 ? actions : [],
    })),
    edges: cells.slice(1).map((cell, i) => ({
      edgeId: `${cells[i]!}-${cell}`,
      sequenceId: 2 * (first + i) + 1,
      released: i + 1 <= base,
      startNodeId: cells[i]!,
      endNodeId: cell,
      actions: [],
    })),
  };
}

export const action = (actionType: string, actionId: string, parameters: Record<string, string> = {}): VdaAction => ({
  actionId,
  actionType,
  blockingType: 'HARD',
  parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })),
});
