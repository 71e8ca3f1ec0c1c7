import { milliseconds } from '@estiba/base';
import { Control, type PlanSettings } from '@estiba/control';
import { type FaultScript, type Message, type Outgoing, truthReport, World } from '@estiba/emulator';
import { EquipmentGateway, matches, type Outgoing as Order } from '@estiba/gateway';
import type { CallPlan, Scenario, Site } from '@estiba/port';
import { openingCommands, Operation, vesselFinder } from '@estiba/server';
import { planCall } from '@estiba/stowage';
import { groundOf, Terminal } from '@estiba/terminal';
import { compareWitnesses, type Findings } from './findings.ts';
import { LogWitness } from './log-witness.ts';
import { MemoryLog } from './memory-log.ts';

const STEP = 1000;

export interface DayWish {
  readonly site: Site;
  readonly scenario: Scenario;
  readonly faults?: FaultScript | null;
  readonly effort?: number;
}

/** A terminal and an emulated port in one process, with the same messages between them as over a broker. */
export class MemoryDay {
  readonly log = new MemoryLog();
  readonly terminal: Terminal;
  readonly world: World;
  operation: Operation;
  readonly scenario: Scenario;
  readonly plans = new Map<string, CallPlan>();
  /** Called with all that machines are told. */
  onTold: (order: Order) => void = () => undefined;
  readonly #settings: PlanSettings;
  readonly #hears = new Map<string, readonly string[]>();
  readonly #wills = new Map<string, Pick<Message, 'topic' | 'payload'>>();
  #orders: Order[] = [];
  #inbox: Message[] = [];
  #at: number;

  constructor({ site, scenario, faults = null, effort = 0 }: DayWish) {
    const ground = groundOf(site);
    this.scenario = scenario;
    this.#at = scenario.start;
    this.terminal = new Terminal(ground);
    this.world = new World(site, scenario, { faults });
    const pool = {
      plan: async (...[call, options]: Parameters<typeof planCall>) => {
        const plan = planCall(call, options);
        this.plans.set(call.id, plan);
        return plan;
      },
    };
    this.#settings = { pool, vesselOf: vesselFinder('vessels'), seed: scenario.seed, effort };
    this.operation = this.#newOperation();
  }

  /** As after a restart: policies and gateway are made anew, from the state alone. */
  renewPolicies(): void {
    this.operation = this.#newOperation();
  }

  #newOperation(): Operation {
    const { ground, state } = this.terminal;
    return new Operation(
      {
        terminal: this.terminal,
        log: this.log,
        gateway: new EquipmentGateway(ground.site),
        publish: (order) => this.#tell(order),
        controlOf: (ask) => new Control(ground, state, ask, this.#settings, milliseconds(this.#at)),
      },
      this.log.entries.length,
      milliseconds(this.#at),
    );
  }

  #tell(order: Order): void {
    this.onTold(order);
    this.#orders.push(order);
  }

  async open(): Promise<void> {
    for (const command of openingCommands(this.terminal.ground.site, this.scenario)) {
      const told = await this.operation.submit(command);
      if (!told.ok)
        throw new Error(`The day cannot begin: ${command.key}, ${JSON.stringify(told.reasons)}. Maybe its scenario is not of this site.`);
    }
  }

  /** Lets the day pass for so many hours, or until `isOver`. */
  async run(hours: number, isOver: () => boolean = () => false): Promise<void> {
    const end = this.#at + hours * 3_600_000;
    while (this.#at < end && !isOver()) {
      this.#hear(this.world.advance(this.#at, this.#inbox));
      await this.#think(this.#at);
      this.#at += STEP;
    }
  }

  /** The witnesses of the day so far, held against each other once no box is in the air: the log learns of a lift a moment after the steel. */
  async findings(): Promise<Findings> {
    await this.run(1, () => !this.#isLifting);
    const witness = new LogWitness(this.scenario);
    witness.take(this.log.entries);
    return compareWitnesses(witness, this.terminal.state, truthReport(this.world));
  }

  get #isLifting(): boolean {
    return [...this.terminal.state.jobs.values()].some(({ steps }) =>
      steps.some(({ work, state }) => work.does === 'lift' && (state === 'running' || state === 'at-handover')),
    );
  }

  #hear(said: readonly Outgoing[]): void {
    this.operation.setTime(milliseconds(this.#at));
    for (const message of said) {
      if (message.do === 'publish') this.operation.receive(message.topic, message.payload);
      if (message.do === 'connect') {
        this.#hears.set(message.client, message.hears);
        this.#wills.set(message.client, message.will);
      }
      if (message.do === 'lose' || message.do === 'leave') this.#hears.delete(message.client);
      const will = message.do === 'lose' ? this.#wills.get(message.client) : undefined;
      if (will !== undefined) this.operation.receive(will.topic, will.payload);
    }
  }

  async #think(at: number): Promise<void> {
    this.operation.step(milliseconds(at));
    for (let plans = this.operation.awaited; plans !== null; plans = this.operation.awaited) {
      await plans;
      this.operation.step(milliseconds(at));
    }
    await this.operation.flush();
    this.#inbox = this.#orders.flatMap(({ topic, payload }) =>
      [...this.#hears].flatMap(([client, filters]) =>
        filters.some((filter) => matches(filter, topic)) ? [{ client, topic, payload }] : [],
      ),
    );
    this.#orders = [];
  }
}
