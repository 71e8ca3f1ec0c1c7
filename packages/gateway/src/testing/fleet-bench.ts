import { milliseconds } from '@estiba/base';
import { type ContainerId, containerId, type Site } from '@estiba/port';
import { type Dialect, DIALECTS, readTopic, topicOf } from '@estiba/messages/equipment';
import { type Command, type CommandData, emptyState, type Equipment, type JobStep, type TerminalEvent } from '@estiba/terminal';
import { SiteMap } from '../fleet-control/site-map.ts';
import { vehiclesOf } from '../fleet-control/vehicle-config.ts';
import { EquipmentGateway } from '../equipment-gateway.ts';
import type { Outgoing } from '../link/link.ts';
import { FakeVehicle } from './fake-vehicle.ts';
import { deviations } from './published.ts';
import { graphOf } from './small-site.ts';

export const START = Date.UTC(2026, 10, 22);

/** Fleet control and vehicles by the book around one terminal state that the test writes. A second is a step. */
export class FleetBench {
  readonly site: Site;
  readonly map: SiteMap;
  readonly state = emptyState();
  readonly vehicles = new Map<string, FakeVehicle>();
  readonly sent: Outgoing[] = [];
  commands: Command[] = [];
  gateway: EquipmentGateway;
  now = START;
  /** What becomes of a message on its way: how many of it arrive. */
  network: (direction: 'out' | 'in', topic: string) => number = () => 1;
  readonly #dialects: Readonly<Record<string, Dialect>> | undefined;

  constructor(site: Site, dialects?: Readonly<Record<string, Dialect>>) {
    this.site = site;
    this.#dialects = dialects;
    this.map = new SiteMap(site, graphOf(site));
    for (const { id, address, dialect, home } of vehiclesOf(site, dialects)) {
      this.vehicles.set(id, new FakeVehicle(address, dialect, home, this.map.place(home)!));
      this.state.equipment.set(id, truck(id, home));
    }
    this.gateway = this.#open();
  }

  #open(): EquipmentGateway {
    return new EquipmentGateway(this.site, { graph: graphOf(this.site), ...(this.#dialects && { dialects: this.#dialects }) });
  }

  get time() {
    return milliseconds(this.now);
  }

  get first(): FakeVehicle {
    return [...this.vehicles.values()][0]!;
  }

  equipment(id: string): Equipment {
    return this.state.equipment.get(id)!;
  }

  /** The server is killed and comes back with nothing but the terminal's state. */
  restart(): void {
    this.gateway = this.#open();
  }

  /** Cells from the truck's home on, as the lanes lead, so many of them. */
  wayFrom(cell: string, count: number): string[] {
    const { graph } = this.map;
    const cells = [cell];
    for (let at = graph.cellOf.get(cell)!; cells.length < count; ) {
      at = graph.successors.to[graph.successors.start[at]!]!;
      cells.push(graph.name[at]!);
    }
    return cells;
  }

  route(id: string, cells: readonly string[], released: number, step: string | null = null, route = `R-${id}`): void {
    this.equipment(id).route = { id: route, cells, released, passed: 0, step, isDone: cells.length === 1 };
    this.#follow({ type: 'routePlanned', data: { truck: id, route, cells, before: [], step, reasons: [] } });
  }

  release(id: string, upTo: number): void {
    const route = this.equipment(id).route!;
    route.released = upTo;
    this.#follow({ type: 'baseReleased', data: { truck: id, route: route.id, upTo } });
  }

  cut(id: string): void {
    const equipment = this.equipment(id);
    const route = equipment.route!;
    equipment.route = { ...route, cells: route.cells.slice(0, route.released + 1) };
    this.#follow({ type: 'routeCut', data: { truck: id, route: route.id, reason: { code: 'test', params: {} } } });
  }

  /** The truck's step: to receive or deliver the boxes in the last cell of its route. */
  step(id: string, cell: string, does: 'receive' | 'deliver', boxes: readonly string[]): JobStep {
    const step: JobStep = {
      id: `J-${id}#0`,
      machineKind: 'truck',
      work: { does, where: { of: 'quay', call: 'C1', bay: 1, crane: 'QC1' } },
      boxes: boxes.map((box): ContainerId => containerId(box)),
      after: [],
      meets: 1,
      state: 'dispatched',
      machine: id,
      attempt: 1,
      reason: null,
    };
    this.state.jobs.set(`J-${id}`, {
      id: `J-${id}`,
      kind: 'discharge',
      call: 'C1',
      boxes: step.boxes,
      steps: [step],
      stage: 'fetch',
      waits: null,
      crane: 'QC1',
      line: 0,
    } as never);
    this.state.meetings.set(step.id, cell);
    this.equipment(id).steps.push(step.id);
    return step;
  }

  follow(event: TerminalEvent): void {
    this.#follow(event);
  }

  /** Lets so many seconds pass. */
  run(seconds: number): void {
    for (let i = 0; i < seconds; i++) {
      this.#hear(this.gateway.tick(this.state, this.time));
      this.#deliver();
      for (const vehicle of this.vehicles.values()) vehicle.step();
      for (const vehicle of this.vehicles.values()) if (vehicle.hasNews || this.now % 30_000 === 0) this.say(vehicle);
      this.now += 1000;
    }
  }

  say(vehicle: FakeVehicle): void {
    const { topic, payload } = vehicle.say(this.now);
    for (let n = this.network('in', topic); n > 0; n--) this.receive(topic, payload);
  }

  receive(topic: string, payload: Uint8Array): readonly Command[] {
    const commands = this.gateway.receive(topic, payload, this.time);
    this.#hear(commands);
    this.#deliver();
    return commands;
  }

  /** What the vehicle was told on a topic so far. */
  told(id: string, kind: 'order' | 'instantActions'): readonly Record<string, never>[] {
    const topic = topicOf(this.vehicles.get(id)!.address, kind);
    return this.sent
      .filter((one) => topic.ok && one.topic === topic.value)
      .map(({ payload }) => JSON.parse(new TextDecoder().decode(payload)) as Record<string, never>);
  }

  /** Instant actions it was sent, by type. */
  asked(id: string): readonly string[] {
    return this.vehicles
      .get(id)!
      .heard.flatMap(({ actions }) => actions ?? [])
      .map(({ actionType }) => actionType);
  }

  observed<T extends 'observeTruck' | 'observeFault' | 'observeLink'>(type: T): readonly CommandData[T][] {
    return this.commands.filter((command) => command.type === type).map(({ data }) => data as CommandData[T]);
  }

  #follow(event: TerminalEvent): void {
    this.#hear(this.gateway.follow([event], this.state, this.time));
    this.#deliver();
  }

  #hear(commands: readonly Command[]): void {
    this.commands.push(...commands);
    for (const { type, data } of commands) {
      if (type !== 'observeTruck') continue;
      if (data.stopsAtBase) this.equipment(data.truck).stopsAtBase = true;
      const { route } = this.equipment(data.truck);
      if (!route || data.route !== route.id) continue;
      route.passed = Math.max(route.passed, Math.min(data.passed, route.released));
      route.isDone = route.passed === route.cells.length - 1;
    }
    for (const command of commands) if (command.type === 'observeLink') this.equipment(command.data.id).link = command.data.link;
    for (const command of commands)
      if (command.type === 'observeFault' && command.data.isBarring) this.equipment(command.data.id).barred = command.data.reason;
  }

  #deliver(): void {
    for (const message of this.gateway.drain()) {
      this.sent.push(message);
      const read = readTopic(message.topic);
      if (!read.ok) continue;
      const { vehicle: address, kind } = read.value;
      const vehicle = this.vehicles.get(address.serialNumber)!;
      const wrong = deviations(message.topic, message.payload, vehicle.dialect.instantActionsKey);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
      for (let n = this.network('out', message.topic); n > 0; n--) vehicle.hear(kind, message.payload);
    }
  }
}

/** A vehicle that is known to stop at its base's end, so that a test need not try it first. */
export const provenDialects = { proven: { ...DIALECTS['generic-2.1'], name: 'proven', horizonSupported: true } };

/** A truck at home that nobody has heard of yet. */
export function truck(id: string, home: string): Equipment {
  return {
    id,
    kind: 'truck',
    block: null,
    home,
    technical: 'green',
    operational: 'automatic',
    link: 'never',
    barred: null,
    cell: home,
    route: null,
    holding: [],
    steps: [],
    past: [],
    load: null,
    charge: null,
    call: null,
  };
}
