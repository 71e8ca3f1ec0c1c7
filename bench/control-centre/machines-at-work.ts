import { milliseconds, type Result } from '@estiba/base';
import {
  DIALECTS,
  encodeConnection,
  encodeCraneState,
  encodeCraneVisualization,
  encodeMachineConnection,
  encodeState,
  encodeVisualization,
  topicOf,
  vehicleAddress,
  type VehicleState,
} from '@estiba/messages/equipment';
import { compileLanes, type Site } from '@estiba/port';
import { machineRows, placesInSight } from './big-port.ts';
import type { RawMqtt } from './raw-mqtt.ts';

/** Each machine says five times a second where it is [ms]. */
const EVERY = 200;
/** They do not speak all at once: so many times in that. */
const SLOTS = 20;
/** Each says its whole state this often [ms]. */
const STATE = 20_000;
/** They drive to and fro by so much [m], in so long [ms]. */
const WAY = 30;
const ROUND = 20_000;

interface Machine {
  readonly id: string;
  readonly kind: 'sts' | 'armg' | 'truck';
  readonly home: string;
  readonly x: number;
  readonly y: number;
  readonly isStill: boolean;
}

/** Machines of a site that say what they would say at work, without doing any: the load a control centre has to bear. */
export class MachinesAtWork {
  readonly #site: string;
  readonly #wire: RawMqtt;
  readonly #machines: readonly Machine[];
  readonly #headerIds = new Map<string, number>();
  readonly #faults = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  #slot = 0;
  /** A truck that stands at home, where nobody else drives. */
  readonly watched: string;
  /** Messages said so far. */
  said = 0;

  constructor(site: Site, wire: RawMqtt) {
    this.#site = site.id;
    this.#wire = wire;
    const [first] = site.equipment.trucks;
    this.watched = first!.id;
    const places = placesInSight(site);
    const cranes = site.equipment.sts.length + site.equipment.armg.length;
    this.#machines = machineRows(site).map(({ id, kind, home, block }, i) => {
      const { y = 0 } = site.blocks.find((candidate) => candidate.id === block) ?? {};
      const isStill = id === this.watched;
      const place = (isStill ? homeOf(site, home!) : places[i - cranes]) ?? { x: 100 + 40 * i, y };
      return { id, kind: kind as Machine['kind'], home: home ?? '', ...place, isStill };
    });
    for (const machine of this.#machines) this.#wire.publish([this.#online(machine), this.#state(machine)]);
    this.#timer = setInterval(() => this.#speak(), EVERY / SLOTS);
  }

  /** Where a machine stands. */
  placeOf(id: string): { readonly x: number; readonly y: number } {
    const machine = this.#machines.find((candidate) => candidate.id === id);
    if (machine === undefined) throw new RangeError(`There is no machine ${id}.`);
    return machine;
  }

  /** A truck breaks down, or is well again, and says so at once. */
  setFault(id: string, isBroken: boolean): void {
    if (isBroken) this.#faults.add(id);
    else this.#faults.delete(id);
    this.#wire.publish([this.#state(this.#machines.find((machine) => machine.id === id)!)]);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #speak(): void {
    const slot = this.#slot++;
    const now = Date.now();
    const turn = Math.round((STATE / EVERY) * SLOTS);
    const messages = this.#machines.flatMap((machine, i) => [
      ...(i % SLOTS === slot % SLOTS ? [this.#seen(machine, now)] : []),
      ...(i % turn === slot % turn ? [this.#state(machine)] : []),
    ]);
    this.said += messages.length;
    this.#wire.publish(messages);
  }

  #seen(machine: Machine, now: number) {
    const way = machine.isStill ? 0 : WAY * Math.sin((2 * Math.PI * now) / ROUND + machine.y);
    const speed = machine.isStill ? 0 : 5;
    if (machine.kind !== 'truck') {
      const position = { gantry: machine.x + way, trolley: machine.y + 10, hoist: 10 };
      return this.#said(machine, 'visualization', encodeCraneVisualization({ position }, this.#head(machine, 'visualization')));
    }
    const position = { ...this.#position(machine), x: machine.x + way };
    const body = { position, velocity: { vx: speed } };
    return this.#said(machine, 'visualization', encodeVisualization(body, dialect, this.#head(machine, 'visualization')));
  }

  #online(machine: Machine) {
    const head = this.#head(machine, 'connection');
    const text =
      machine.kind === 'truck' ? encodeConnection({ state: 'ONLINE' }, dialect, head) : encodeMachineConnection({ state: 'online' }, head);
    return this.#said(machine, 'connection', text);
  }

  #state(machine: Machine) {
    const head = this.#head(machine, 'state');
    if (machine.kind === 'truck') return this.#said(machine, 'state', encodeState(this.#truckState(machine), dialect, head));
    const status = { technical: 'green', operational: 'automatic' } as const;
    return this.#said(machine, 'state', encodeCraneState({ ...status, orders: [], holding: [], faults: [] }, head));
  }

  #truckState(machine: Machine): VehicleState {
    return {
      orderId: '',
      orderUpdateId: 0,
      lastNodeId: machine.home,
      lastNodeSequenceId: 0,
      nodeStates: [],
      edgeStates: [],
      loads: [],
      driving: false,
      paused: false,
      newBaseRequest: false,
      actionStates: [],
      instantActionStates: [],
      zoneActionStates: [],
      battery: { charge: 80, charging: false },
      operatingMode: 'AUTOMATIC',
      errors: this.#faults.has(machine.id) ? [{ type: 'driveFailure', level: 'FATAL', references: [] }] : [],
      information: [],
      safety: { emergencyStop: 'NONE', fieldViolation: false },
      maps: [],
      zoneSets: [],
      zoneRequests: [],
      edgeRequests: [],
    };
  }

  #position({ x, y }: Machine) {
    return { x, y, theta: 0, mapId: this.#site, isLocalized: true };
  }

  #head({ id }: Machine, topic: string) {
    const key = `${id}/${topic}`;
    const headerId = this.#headerIds.get(key) ?? 0;
    this.#headerIds.set(key, headerId + 1);
    return { headerId, timestamp: milliseconds(Date.now()), manufacturer: 'bench', serialNumber: id };
  }

  #said({ id, kind }: Machine, topic: 'state' | 'visualization' | 'connection', text: Result<string>) {
    if (!text.ok) throw new Error(`${id} cannot say its ${topic}: ${JSON.stringify(text.reasons)}`);
    const ofTruck = topicOf(vehicleAddress('2.1', 'bench', id), topic);
    const name = kind !== 'truck' || !ofTruck.ok ? `estiba/v1/${this.#site}/${kind}/${id}/${topic}` : ofTruck.value;
    return { topic: name, payload: encoder.encode(text.value) };
  }
}

function homeOf(site: Site, home: string): { readonly x: number; readonly y: number } {
  const graph = compileLanes(site);
  const cell = graph.cellOf.get(home)!;
  return { x: graph.x[cell]!, y: graph.y[cell]! };
}

const encoder = new TextEncoder();
const dialect = { ...DIALECTS['estiba-emulator'], version: '2.1' } as const;
