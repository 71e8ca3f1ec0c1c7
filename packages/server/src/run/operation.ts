import { type Milliseconds, type Reason, reason, refuse, type Result, succeed } from '@estiba/base';
import type { Control } from '@estiba/control';
import type { EquipmentGateway, Outgoing } from '@estiba/gateway';
import { encodeState, STATE_FORM } from '@estiba/terminal';
import type { Command, EventLog, NewEntry, Terminal, TerminalEvent, TerminalState } from '@estiba/terminal';
import type { Submitted } from '../http/deps.ts';

export interface OperationParts {
  readonly terminal: Terminal;
  readonly log: EventLog;
  readonly gateway: EquipmentGateway;
  /** Made with `ask` and told every event before the operation answers. */
  readonly controlOf: (ask: Ask) => Control;
  readonly publish: (message: Outgoing) => void;
}

type Ask = ConstructorParameters<typeof Control>[2];

/** Thrown out of `flush` when the log refuses to take what was decided: what is in memory is then ahead of the log, and the process must end. */
export class LogLost extends Error {
  readonly reasons: readonly Reason[];
  constructor(reasons: readonly Reason[]) {
    super(`The log took no more entries (${reasons.map(({ code }) => code).join(', ')}). Maybe another process has become the writer.`);
    this.reasons = reasons;
  }
}

/** The state is saved whenever so many entries came: what lies behind the last snapshot is read in well under a second. */
const SNAPSHOT_EVERY = 50_000;

/** Entries decided and not yet durable, with those who wait for them. */
interface Waiting {
  readonly answer: (result: Result<Submitted>) => void;
  readonly result: Result<readonly TerminalEvent[]>;
}

/**
 * The one writer: commands come in one after the other, are decided in memory, and what they led to goes into the log in batches. Nothing
 * leaves the house, no answer and no order to a machine, before the log holds the events it rests on.
 */
export class Operation {
  readonly #parts: OperationParts;
  readonly #control: Control;
  #size: number;
  #now: Milliseconds;
  #snapshotAt: number;
  #entries: NewEntry[] = [];
  #events: TerminalEvent[] = [];
  #waiting: Waiting[] = [];
  #flushing: Promise<void> | null = null;
  #show: ((events: readonly TerminalEvent[], size: number) => void) | null = null;

  constructor(parts: OperationParts, size: number, now: Milliseconds) {
    this.#parts = parts;
    this.#size = size;
    this.#snapshotAt = size;
    this.#now = now;
    let count = 0;
    this.#control = parts.controlOf((type, data) =>
      // A decision's key names the place in the log it follows from, so that the same log gives the same keys.
      this.#execute({ type, data, key: `estiba:${this.#parts.terminal.state.size}:${count++ % 1_000_000}`, actor: 'estiba' } as Command),
    );
  }

  /** UTC, by the terminal's clock. */
  now(): Milliseconds {
    return this.#now;
  }

  /** Messages that are taken from now on belong to this moment. */
  setTime(now: Milliseconds): void {
    this.#now = now;
  }

  /** Who shows the terminal is told every event as soon as it is durable, and the size of the log with it. */
  onDurable(show: (events: readonly TerminalEvent[], size: number) => void): void {
    this.#show = show;
  }

  /** The terminal as it stands; only read. */
  get state(): TerminalState {
    return this.#parts.terminal.state;
  }

  /** Entries in the log. */
  get size(): number {
    return this.#size;
  }

  /** Plans that are being made; null when none. */
  get awaited(): Promise<unknown> | null {
    return this.#control.awaited;
  }

  /** A command of a person; answered when its events are durable. Refusals are answered as soon as decided. */
  submit(command: Command): Promise<Result<Submitted>> {
    const result = this.#execute(command);
    if (!result.ok && this.#entries.length === 0) return Promise.resolve(result);
    return new Promise((answer) => {
      this.#waiting.push({ answer, result });
      void this.flush().catch(() => answer(refuse(reason('log.lost', {}))));
    });
  }

  /** Messages of machines, in the order they are to be taken. */
  receive(topic: string, payload: Uint8Array): void {
    for (const command of this.#parts.gateway.receive(topic, payload, this.#now)) this.#execute(command);
  }

  /** Time goes on: machines that were silent, leases, decisions. */
  step(now: Milliseconds): void {
    this.#now = now;
    const { gateway, terminal } = this.#parts;
    for (const command of gateway.tick(terminal.state, now)) this.#execute(command);
    this.#execute({ type: 'passTime', data: {}, key: `time:${now}`, actor: 'estiba' });
    this.#control.step(now);
  }

  /** Before a terminal is closed: everything durable, and the state saved, so that it opens fast. */
  async close(): Promise<void> {
    await this.flush();
    await this.#keepSnapshot(1);
  }

  /** Makes durable what was decided, then tells machines and whoever waits. Batches that pile up meanwhile go together in the next. */
  async flush(): Promise<void> {
    while (this.#flushing !== null) await this.#flushing;
    if (this.#entries.length === 0 && this.#waiting.length === 0) return this.#send([]);
    this.#flushing = this.#append();
    try {
      await this.#flushing;
    } finally {
      this.#flushing = null;
    }
  }

  async #append(): Promise<void> {
    const [entries, events, waiting] = [this.#entries, this.#events, this.#waiting];
    this.#entries = [];
    this.#events = [];
    this.#waiting = [];
    if (entries.length > 0) {
      const appended = await this.#parts.log.append(this.#size, entries);
      if (!appended.ok) throw new LogLost(appended.reasons);
      this.#size = appended.value.size;
    }
    await this.#keepSnapshot(SNAPSHOT_EVERY);
    this.#send(events);
    for (const { answer, result } of waiting) {
      answer(result.ok ? succeed({ size: this.#size, events: result.value.map(({ type }) => type) }) : result);
    }
  }

  /** Saves the state when so many entries came since the last time, and nothing is decided that is not yet durable. */
  async #keepSnapshot(every: number): Promise<void> {
    const { terminal, log } = this.#parts;
    if (this.#size - this.#snapshotAt < every || terminal.state.size !== this.#size) return;
    this.#snapshotAt = this.#size;
    await log.saveSnapshot({ size: this.#size, form: STATE_FORM, text: encodeState(terminal.state) });
  }

  /** Tells the machines. What the gateway has to say of it (a machine that answers nobody) is decided at once and goes with the next batch. */
  #send(events: readonly TerminalEvent[]): void {
    const { gateway, terminal, publish } = this.#parts;
    this.#show?.(events, this.#size);
    const commands = gateway.follow(events, terminal.state, this.#now);
    for (const message of gateway.drain()) publish(message);
    for (const command of commands) this.#execute(command);
  }

  #execute(command: Command): Result<readonly TerminalEvent[]> {
    const result = this.#parts.terminal.execute(command, this.#now);
    if (!result.ok) {
      for (const entry of result.entries) this.#entries.push(entry);
      return result;
    }
    const { events, entries } = result.value;
    for (const event of events) this.#control.follow(event, this.#now);
    for (const event of events) this.#events.push(event);
    for (const entry of entries) this.#entries.push(entry);
    return succeed(events);
  }
}
