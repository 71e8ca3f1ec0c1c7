import { milliseconds, type Milliseconds } from '@estiba/base';
import { decodeState, type EventLog, type Ground, STATE_FORM, Terminal } from '@estiba/terminal';

export interface Recovered {
  readonly terminal: Terminal;
  /** Entries in the log. */
  readonly size: number;
  /** When the last of them was decided; 0 for an empty log. */
  readonly lastAt: Milliseconds;
}

/** The terminal as its log tells: the newest snapshot, and what came after it. */
export async function recover(ground: Ground, log: EventLog): Promise<Recovered> {
  const { size } = await log.head();
  const snapshot = await log.latestSnapshot(STATE_FORM, size);
  const terminal = new Terminal(ground, snapshot === null ? undefined : decodeState(snapshot.text));
  let lastAt = milliseconds(0);
  const from = snapshot === null ? 1 : snapshot.size;
  if (size >= from && size > 0) {
    for await (const entries of log.read(Math.max(1, from), size)) {
      terminal.replay(entries.filter(({ seq }) => snapshot === null || seq > snapshot.size));
      lastAt = entries.at(-1)?.at ?? lastAt;
    }
  }
  return { terminal, size, lastAt };
}
