import { milliseconds } from '@estiba/base';
import {
  type CraneTopicKind,
  decodeCraneCommand,
  decodeCraneOrder,
  decodePermit,
  encodeMachineConnection,
  type MachineConnection,
} from '@estiba/messages/equipment';
import type { Outgoing } from '../link/link.ts';
import { WaitingQueue } from '../link/waiting-queue.ts';
import { type CraneSession, openCraneSession } from './crane-session.ts';
import { stateTextOf } from './crane-values.ts';
import type { OpcuaMachine } from './machine.ts';
import type { TerminalPki } from './terminal-pki.ts';

const WAITING_BOUND = 1000;
/** A state is looked for at least this often [ms]; that is also how a server that fell silent is found out. */
const LOOK = 5000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** A message that breaks the connection each time is given up. */
const TRIES = 3;

/** A message to the crane, with its topic's last word. */
export interface ToCrane extends Outgoing {
  readonly kind: Extract<CraneTopicKind, 'order' | 'command' | 'permit'>;
}

export type FromCrane = (kind: 'state' | 'connection', bytes: Uint8Array) => void;

/** One crane over OPC UA, for as long as it is open: what is said to it goes in order, one at a time; what it shows comes as messages of the profile. */
export class CraneLine {
  readonly #machine: OpcuaMachine;
  readonly #pki: () => Promise<TerminalPki>;
  readonly #tell: FromCrane;
  readonly #problem: (text: string) => void;
  readonly #waiting = new WaitingQueue(WAITING_BOUND);
  /** Taken from the queue and not answered yet. */
  #saying: (ToCrane & { tries: number })[] = [];
  #isChanged = false;
  readonly #stop = new AbortController();
  #shown = '';
  #headerId = 0;
  #wake: () => void = () => undefined;
  readonly #ended: Promise<void>;

  constructor(machine: OpcuaMachine, pki: () => Promise<TerminalPki>, tell: FromCrane, problem: (text: string) => void) {
    this.#machine = machine;
    this.#pki = pki;
    this.#tell = tell;
    this.#problem = problem;
    this.#ended = this.#run();
  }

  say(message: ToCrane): void {
    this.#waiting.add(message);
    this.#wake();
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#wake();
    await this.#ended;
  }

  get #isOpen(): boolean {
    return !this.#stop.signal.aborted;
  }

  async #run(): Promise<void> {
    let wait = FIRST_WAIT;
    let last = '';
    while (this.#isOpen) {
      const from = Date.now();
      try {
        await this.#work();
      } catch (error) {
        const text = (error as Error).message;
        if (text !== last && this.#isOpen) this.#problem(`${this.#machine.id}: ${text}`);
        last = text;
      }
      wait = Date.now() - from > LONGEST_WAIT ? FIRST_WAIT : Math.min(LONGEST_WAIT, wait * 2);
      if (this.#isOpen) await this.#sleep(wait, false);
    }
  }

  /** One session from sign-in to loss. */
  async #work(): Promise<void> {
    const line = { isLost: false };
    const ears = {
      changed: (): void => {
        this.#isChanged = true;
        this.#wake();
      },
      lost: (): void => {
        line.isLost = true;
        this.#wake();
      },
    };
    const session = await openCraneSession(this.#machine, await this.#pki(), ears, this.#stop.signal);
    try {
      this.#tellConnection('online');
      this.#shown = '';
      while (this.#isOpen) {
        await this.#look(session);
        await this.#sayAll(session, line);
        if (line.isLost) throw new Error(`The connection to ${this.#machine.url} was lost. Maybe its server restarts.`);
        if (!this.#isChanged && this.#waiting.size === 0) await this.#sleep(LOOK, true);
      }
    } finally {
      this.#tellConnection(this.#isOpen ? 'broken' : 'offline');
      await session.close();
    }
  }

  async #look(session: CraneSession): Promise<void> {
    this.#isChanged = false;
    const text = stateTextOf(await session.read());
    if (text === this.#shown) return;
    this.#shown = text;
    this.#tell('state', new TextEncoder().encode(text));
  }

  async #sayAll(session: CraneSession, line: { readonly isLost: boolean }): Promise<void> {
    this.#saying.push(...(this.#waiting.takeAll() as readonly ToCrane[]).map((message) => ({ ...message, tries: 0 })));
    for (let next = this.#saying[0]; next && !line.isLost; next = this.#saying[0]) {
      if (++next.tries > TRIES) this.#problem(`${this.#machine.id}: what broke the connection ${TRIES} times is given up: ${next.topic}`);
      else await this.#say(session, next);
      this.#saying.shift();
    }
  }

  async #say(session: CraneSession, { kind, payload }: ToCrane): Promise<void> {
    const refusal = await this.#sayWord(session, kind, payload);
    if (refusal !== null) this.#problem(`${this.#machine.id} took no ${kind}: ${refusal}`);
  }

  async #sayWord(session: CraneSession, kind: ToCrane['kind'], payload: Uint8Array): Promise<string | null> {
    if (kind === 'order') {
      const read = decodeCraneOrder(payload);
      return read.ok ? session.give(read.value.body) : UNREADABLE;
    }
    if (kind === 'permit') {
      const read = decodePermit(payload);
      return read.ok ? session.permit(read.value.body) : UNREADABLE;
    }
    const read = decodeCraneCommand(payload);
    if (!read.ok) return UNREADABLE;
    const { body } = read.value;
    if (body.command === 'Berth') return UNREADABLE;
    if (body.command !== 'report') return session.command(body.command, body.orderId);
    this.#shown = '';
    this.#isChanged = true;
    return null;
  }

  #tellConnection(state: MachineConnection['state']): void {
    const text = encodeMachineConnection({ state }, { headerId: this.#headerId++, timestamp: milliseconds(Date.now()) });
    if (text.ok) this.#tell('connection', new TextEncoder().encode(text.value));
  }

  /** Until there is something to do, or the time is over. */
  async #sleep(ms: number, endsByWork: boolean): Promise<void> {
    if (!this.#isOpen) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        if (this.#isOpen && !endsByWork) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = () => undefined;
  }
}

const UNREADABLE = 'it cannot be read. Maybe the gateway and this bridge are of different versions.';
