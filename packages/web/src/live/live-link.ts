import {
  FRAME_VERSION,
  decodePicture,
  decodePoses,
  readFrame,
  readServerMessage,
  type ServerMessage,
  writeMessage,
} from '@estiba/messages/frames';
import type { LiveStore } from './live-store.ts';

/** What the link needs of a WebSocket. */
export interface Socket {
  send(text: string): void;
  close(): void;
}

export interface SocketEvents {
  opened(): void;
  message(data: string | Uint8Array): void;
  closed(): void;
}

/** What the link needs of the browser. */
export interface LinkParts {
  readonly open: (events: SocketEvents) => Socket;
  readonly unpack: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly now: () => number;
  /** Runs later; returns what calls it off. */
  readonly later: (run: () => void, delay: number) => () => void;
  /** The line was lost: maybe the session has ended. */
  readonly onLost: () => void;
}

const decoder = new TextDecoder();
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** A ping goes out this often, so that a silent line is known as one [ms]. */
const PING = 5000;

/**
 * The line to the terminal: connects again by itself with growing pauses, goes on from the entry it has, and asks for everything anew where
 * something is missing or cannot be read. Nothing that came is ever half applied.
 */
export class LiveLink {
  readonly #store: LiveStore;
  readonly #parts: LinkParts;
  #socket: Socket | null = null;
  #callOff: () => void = () => undefined;
  #wait = FIRST_WAIT;
  #run = '';
  #machines = 0;
  /** Counts connections: what an old one still brings is passed over. */
  #turn = 0;
  /** Messages are applied in the order they came, though unpacking takes its time. */
  #queue: Promise<void> = Promise.resolve();

  constructor(store: LiveStore, parts: LinkParts) {
    this.#store = store;
    this.#parts = parts;
  }

  start(): void {
    const turn = ++this.#turn;
    this.#store.setLine({ at: this.#store.size === 0 ? 'connecting' : this.#store.line.at });
    this.#socket = this.#parts.open({
      opened: () => undefined,
      message: (data) => {
        this.#queue = this.#queue.then(() => (turn === this.#turn ? this.#take(data) : undefined)).catch(() => this.#begin(0));
      },
      closed: () => turn === this.#turn && this.#lost(),
    });
    this.#ping(turn);
  }

  stop(): void {
    this.#turn += 1;
    this.#callOff();
    this.#socket?.close();
    this.#socket = null;
  }

  #lost(): void {
    this.#turn += 1;
    this.#socket = null;
    this.#store.setLine({ at: 'lost' });
    this.#parts.onLost();
    this.#callOff();
    this.#callOff = this.#parts.later(() => this.start(), this.#wait);
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
  }

  #ping(turn: number): void {
    this.#callOff();
    this.#callOff = this.#parts.later(() => {
      if (turn !== this.#turn) return;
      this.#socket?.send(writeMessage({ type: 'ping', sent: this.#parts.now() }));
      this.#ping(turn);
    }, PING);
  }

  /** Goes on where it stood if the server is still the same, else begins anew. */
  #greet(run: string): void {
    const isSame = run === this.#run;
    this.#run = run;
    const { past, at, size } = this.#store;
    if (past !== null && at !== null) return this.showPast(at, past.speed);
    this.#begin(isSame ? size : 0);
  }

  /** Shows the port as it was at a moment, and goes on from there at so many times its speed. */
  showPast(at: number, speed: number): void {
    this.#store.setLine({ refused: null });
    this.#socket?.send(writeMessage({ type: 'replay', at, speed }));
  }

  /** The past goes on at another speed; 0 stands still. */
  setSpeed(speed: number): void {
    this.#socket?.send(writeMessage({ type: 'speed', speed }));
  }

  /** Back to the port as it is now. */
  showLive(): void {
    this.#begin(0);
  }

  #begin(have: number): void {
    this.#socket?.send(writeMessage({ type: 'live', run: have === 0 ? '' : this.#run, have }));
  }

  async #take(data: string | Uint8Array): Promise<void> {
    this.#store.line = { ...this.#store.line, heardAt: this.#parts.now() };
    if (typeof data === 'string') {
      const read = readServerMessage(data);
      if (read.ok) this.#hear(read.value);
      else this.#malformed();
    } else if (!(await this.#look(data))) this.#malformed();
  }

  /** What came cannot be read: it is told, and everything is fetched anew. */
  #malformed(): void {
    this.#store.setLine({ fault: 'malformed' });
    this.#run = '';
    this.#socket?.close();
    if (this.#socket !== null) this.#lost();
  }

  #hear(message: ServerMessage): void {
    switch (message.type) {
      case 'hello':
        if (message.version !== FRAME_VERSION) return this.#store.setLine({ fault: 'version' });
        this.#machines = message.machines.length;
        this.#store.machines = message.machines;
        this.#store.site = message.site;
        this.#greet(message.run);
        return;
      case 'changes':
        if (message.from > this.#store.size)
          return this.#store.past === null ? this.#begin(0) : this.showPast(message.at, this.#store.past.speed);
        // The past goes on though nothing happens in it.
        if (message.size >= this.#store.size) this.#store.change(message.rows, message.size, message.at);
        this.#isWell();
        return;
      case 'pong':
        // The terminal's own time is no news to who looks at the past.
        if (this.#store.past === null) this.#store.at = message.at;
        return this.#store.tell();
      case 'replay':
        return this.#store.setPast({ speed: message.speed, first: message.first, last: message.last });
      case 'refused':
        this.#store.setLine({ refused: message.reason });
        return this.#begin(0);
    }
  }

  /** Poses and whole pictures; false: it could not be read. */
  async #look(bytes: Uint8Array): Promise<boolean> {
    const frame = readFrame(bytes);
    if (!frame.ok) return false;
    const { header, body } = frame.value;
    const plain = header.isCompressed ? await this.#parts.unpack(body) : body;
    if (header.kind === 'poses') {
      const poses = decodePoses(plain, this.#machines);
      if (!poses.ok) return false;
      if (this.#store.past === null) this.#store.pose(poses.value);
      return true;
    }
    const picture = decodePicture(plain, (bytes) => decoder.decode(bytes));
    if (!picture.ok) return false;
    if (!header.isPast) this.#store.setPast(null);
    this.#store.replace(picture.value, header.size, header.at);
    this.#isWell();
    return true;
  }

  #isWell(): void {
    this.#wait = FIRST_WAIT;
    const { at, fault } = this.#store.line;
    if (at !== 'live' || fault !== null) this.#store.setLine({ at: 'live', fault: null });
  }
}
