import {
  columnsOfBoxes,
  encodePicture,
  encodePoses,
  FRAME_VERSION,
  type BoxRow,
  type Changes,
  type ServerMessage,
  writeFrame,
  writeMessage,
} from '@estiba/messages/frames';
import { LiveLink, type SocketEvents } from './live-link.ts';
import { LiveStore } from './live-store.ts';

export const boxRow = (id: string, more: Partial<BoxRow> = {}): BoxRow => ({
  id,
  at: 'yard',
  of: 'Y1',
  bay: 1,
  row: 1,
  tier: 1,
  pod: 'CNSHA',
  type: '22G1',
  line: 'EST',
  kg: 12_000,
  flags: [],
  temperature: null,
  imdg: '',
  ...more,
});

export const hello = (run = 'run-1'): ServerMessage => ({
  type: 'hello',
  version: FRAME_VERSION,
  run,
  site: 'small',
  machines: ['QC1', 'AT1'],
});

export const visitor = (id: string) => [id, { id, purpose: 'collect', box: 'B', exchange: null, phase: 'at-gate' }] as const;

export function picture(size: number, rows: Omit<Changes, 'boxes'> = {}, boxes: readonly BoxRow[] = []): Uint8Array {
  const header = { kind: 'snapshot', isCompressed: false, isPast: false, size, at: size * 1000 } as const;
  return writeFrame(header, encodePicture({ rows, boxes: columnsOfBoxes(boxes) }));
}

export function poses(): Uint8Array {
  const header = { kind: 'poses', isCompressed: false, isPast: false, size: 1, at: 1000 } as const;
  return writeFrame(header, encodePoses([{ machine: 1, x: 1, y: 2, heading: 0, trolley: 0, hoist: 0, speed: 3, age: 0 }]));
}

/** A server and a browser made of lists: what was said, and what waits for its time. */
export class FakeLine {
  readonly store = new LiveStore((run) => run());
  readonly said: unknown[] = [];
  readonly pauses: number[] = [];
  lost = 0;
  opened = 0;
  #events: SocketEvents | null = null;
  readonly #waiting = new Set<{ readonly run: () => void; readonly delay: number }>();
  readonly link = new LiveLink(this.store, {
    open: (events) => {
      this.#events = events;
      this.opened += 1;
      return { send: (text) => void this.said.push(JSON.parse(text)), close: () => undefined };
    },
    unpack: async (bytes) => bytes,
    now: () => 0,
    later: (run, delay) => {
      const entry = { run, delay };
      this.#waiting.add(entry);
      return () => void this.#waiting.delete(entry);
    },
    onLost: () => void (this.lost += 1),
  });

  get events(): SocketEvents {
    return this.#events!;
  }

  async tell(...messages: readonly (ServerMessage | Uint8Array | string)[]): Promise<void> {
    for (const message of messages) {
      this.events.message(typeof message === 'string' || message instanceof Uint8Array ? message : writeMessage(message));
    }
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets the time of what waits come; keeps how long it would have been. */
  wait(): void {
    const [entry] = this.#waiting;
    if (entry === undefined) return;
    this.#waiting.delete(entry);
    this.pauses.push(entry.delay);
    entry.run();
  }
}
