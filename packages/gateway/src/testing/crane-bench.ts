import { milliseconds } from '@estiba/base';
import { containerId, portCode, type Site } from '@estiba/port';
import {
  type CraneCommand,
  type CraneOrder,
  type CraneState,
  craneTopicOf,
  decodeCraneCommand,
  decodeCraneOrder,
  decodePermit,
  encodeCraneState,
  encodeGateState,
  encodeShipState,
  encodeWeatherState,
  type GateState,
  type MachineKind,
  type Permit,
  readCraneTopic,
  type ShipState,
  type WeatherState,
} from '@estiba/messages/equipment';
import {
  type CallVisit,
  type Command,
  type CommandData,
  type CommandType,
  emptyState,
  type Equipment,
  type Job,
  type JobStep,
  type Place,
} from '@estiba/terminal';
import { EquipmentGateway } from '../equipment-gateway.ts';
import type { Outgoing } from '../link/link.ts';
import { START } from './fleet-bench.ts';
import { graphOf, smallSite } from './small-site.ts';

interface Bodies {
  readonly order: CraneOrder;
  readonly command: CraneCommand;
  readonly permit: Permit;
}

/** Something a machine was told. */
export interface Told {
  readonly kind: keyof Bodies;
  readonly id: string;
  readonly body: Bodies[keyof Bodies];
}

/** Crane control around one terminal state that the test writes; machines are the test itself. */
export class CraneBench {
  readonly site: Site = smallSite([]);
  readonly state = emptyState();
  gateway = new EquipmentGateway(this.site, { graph: graphOf(this.site) });
  now = START;
  told: Told[] = [];
  raw: Outgoing[] = [];
  commands: Command[] = [];
  #headerId = 0;

  constructor() {
    // Of a machine no more is looked at.
    for (const [id, kind, block] of [
      ['QC1', 'sts', null],
      ['YC1', 'armg', 'Y1'],
      ['LG1', 'lasher', null],
    ] as const)
      this.state.equipment.set(id, { id, kind, block, steps: [], past: [], holding: [], link: 'online' } as unknown as Equipment);
    this.state.calls.set('C1', call());
  }

  get time() {
    return milliseconds(this.now);
  }

  restart(): void {
    this.gateway = new EquipmentGateway(this.site, { graph: graphOf(this.site) });
  }

  /** A step of a job of one lift, given to a machine. */
  lift(id: string, machine: string, from: Place | 'truck', to: Place | 'truck', boxes: readonly string[] = ['TEST0000001']): JobStep {
    const step: JobStep = {
      id: `${id}#0`,
      machineKind: 'sts',
      work: { does: 'lift', from, to },
      boxes: boxes.map(containerId),
      after: [],
      meets: null,
      state: 'dispatched',
      machine,
      attempt: 1,
      reason: null,
    };
    this.state.jobs.set(id, {
      id,
      kind: 'discharge',
      call: 'C1',
      boxes: step.boxes,
      steps: [step],
      stage: 'planned',
      waits: null,
      // Of a job no more is looked at.
    } as unknown as Job);
    this.state.equipment.get(machine)!.steps.push(step.id);
    return step;
  }

  /** The lock in which the step meets its truck. */
  meet(
    step: JobStep,
    cell: string,
    truck: string,
    state: 'reserved' | 'truck-in' | 'crane-owns' | 'crane-clear' | 'hold',
    lease = 300_000,
  ): void {
    this.state.meetings.set(step.id, cell);
    const leaseUntil = milliseconds(this.now + lease);
    this.state.handovers.set(cell, {
      cell,
      truck,
      crane: step.machine!,
      craneStep: step.id,
      truckStep: null,
      state,
      leaseUntil,
      reason: null,
      heldFrom: null,
    } as never);
  }

  /** The step is over for the terminal, or taken back. */
  drop(step: JobStep): void {
    const machine = this.state.equipment.get(step.machine!)!;
    machine.steps.splice(machine.steps.indexOf(step.id), 1);
  }

  run(seconds: number): void {
    for (let i = 0; i < seconds; i++) {
      this.#hear(this.gateway.tick(this.state, this.time));
      this.now += 1000;
    }
  }

  crane(id: string, kind: 'sts' | 'armg' | 'lasher', orders: CraneState['orders'] = [], rest: Partial<CraneState> = {}): void {
    const body: CraneState = { technical: 'green', operational: 'automatic', orders, holding: [], faults: [], ...rest };
    this.#say(kind, id, encodeCraneState(body, this.#head()));
  }

  gate(body: Partial<GateState>): void {
    this.#say(
      'gate',
      'gate',
      encodeGateState({ technical: 'green', operational: 'automatic', visitors: [], orders: [], faults: [], ...body }, this.#head()),
    );
  }

  ship(body: ShipState): void {
    this.#say('ship', 'C1', encodeShipState(body, this.#head()));
  }

  weather(body: WeatherState): void {
    this.#say('weather', 'weather', encodeWeatherState(body, this.#head()));
  }

  of<K extends keyof Bodies>(kind: K, id: string): Bodies[K][] {
    return this.told.filter((one) => one.kind === kind && one.id === id).map(({ body }) => body as Bodies[K]);
  }

  heard<T extends CommandType>(type: T): CommandData[T][] {
    return this.commands.filter((command) => command.type === type).map(({ data }) => data as CommandData[T]);
  }

  #head() {
    return { headerId: this.#headerId++, timestamp: this.time };
  }

  #say(kind: MachineKind, id: string, text: { ok: true; value: string } | { ok: false; reasons: unknown }): void {
    const topic = craneTopicOf({ terminal: this.site.id, kind, id }, 'state');
    if (!text.ok || !topic.ok) throw new Error(JSON.stringify(text));
    this.#hear(this.gateway.receive(topic.value, new TextEncoder().encode(text.value), this.time));
    this.#hear(this.gateway.tick(this.state, this.time));
  }

  #hear(commands: readonly Command[]): void {
    this.commands.push(...commands);
    for (const message of this.gateway.drain()) {
      this.raw.push(message);
      const read = readCraneTopic(message.topic);
      if (!read.ok) continue;
      const { machine, topic } = read.value;
      const decoded =
        topic === 'order'
          ? decodeCraneOrder(message.payload)
          : topic === 'command'
            ? decodeCraneCommand(message.payload)
            : decodePermit(message.payload);
      if (!decoded.ok) throw new Error(JSON.stringify(decoded.reasons));
      this.told.push({ kind: topic, id: machine.id, body: decoded.value.body } as Told);
    }
  }
}

function call(): CallVisit {
  const stack = (level: 'deck' | 'hold', row: number, y: number, z: number, bottomTier: number) => ({
    level,
    row,
    y,
    z,
    bottomTier,
    tiers: 5,
    lid: null,
  });
  return {
    call: 'C1',
    vessel: 'class:1100',
    outline: {
      name: 'Test',
      loa: 150,
      bays: [{ number: 2, fromBow: 20, stacks: [stack('deck', 0, 0, 20, 82), stack('deck', 1, 2.5, 20, 82), stack('hold', 0, 0, 2, 2)] }],
    },
    port: portCode('NOLAN'),
    voyage: '1',
    rotation: [],
    berth: 'B1',
    bowAt: 300,
    eta: milliseconds(START),
    etd: null,
    phase: 'working',
    isListed: true,
    plan: null,
    cranes: [],
    queues: new Map(),
    loadList: [],
    leftOut: [],
    whyLeftOut: [],
    without: [],
    planWanted: null,
    planFailed: null,
    revision: 0,
    paused: new Map(),
    openLids: new Set(),
    lashed: new Set(),
    aboard: new Map(),
  } as CallVisit;
}
