import { setTimeout as sleep } from 'node:timers/promises';
import type { Scenario } from '@estiba/port';
import type { ProcessDay } from './process-day.ts';

const PASSWORD = 'a long sentence nobody types twice';
/** Between two commands, and before one that got no answer is sent again [ms]. */
const PAUSE = 25;
/** An answer is waited for so long; on a machine with much else to do one takes a while [ms]. */
const PATIENCE = 60_000;

interface Sent {
  readonly key: string;
  readonly type: 'placeHold' | 'releaseHold';
  readonly event: 'holdPlaced' | 'holdReleased';
  readonly box: string;
}

/**
 * A person's script that gives commands all the time, one after the other: holds on boxes that nobody wants, placed and released. It remembers
 * what was acknowledged, and sends again, under the same key, what got no answer.
 */
export class Clerk {
  readonly acknowledged: Sent[] = [];
  /** Answers there should never have been, in words. */
  readonly problems: string[] = [];
  readonly #day: ProcessDay;
  readonly #boxes: readonly string[];
  #token = '';

  constructor(day: ProcessDay, scenario: Scenario) {
    this.#day = day;
    this.#boxes = idleBoxes(scenario);
    if (this.#boxes.length === 0) throw new Error('Every box ashore is wanted by somebody. Maybe take a smaller call.');
  }

  async signIn(): Promise<void> {
    const { oneTimePassword } = this.#day;
    const first = await this.#ask('POST', 'session', { user: 'administrator', password: oneTimePassword });
    this.#token = await tokenIn(first);
    const changed = await this.#ask('PUT', 'session/password', { current: oneTimePassword, next: PASSWORD });
    if (!changed.ok) throw new Error(`The password cannot be changed: ${await changed.text()}`);
    this.#token = await tokenIn(changed);
  }

  async work(over: AbortSignal): Promise<void> {
    for (let number = 0; !over.aborted; number++) {
      const round = Math.floor(number / this.#boxes.length);
      const box = this.#boxes[number % this.#boxes.length]!;
      const key = `clerk-${String(number).padStart(6, '0')}`;
      if (round % 2 === 0) await this.#give({ key, type: 'placeHold', event: 'holdPlaced', box }, over);
      else await this.#give({ key, type: 'releaseHold', event: 'holdReleased', box }, over);
      await sleep(PAUSE);
    }
  }

  /** Acknowledged commands whose event is not in the log exactly once, in words. */
  missing(answers: ReadonlyMap<string, readonly string[]>): string[] {
    const byKey = new Map([...answers].map(([command, events]) => [command.split('/')[1] ?? '', events]));
    return this.acknowledged.flatMap(({ key, event }) => {
      const events = byKey.get(key) ?? [];
      return events.length === 1 && events[0] === event ? [] : [`${key}: ${event} wanted once, the log has [${events.join()}]`];
    });
  }

  /** Sends a command until it is answered, or the day is over. */
  async #give(sent: Sent, over: AbortSignal): Promise<void> {
    const { key, type, box } = sent;
    const data = { box, hold: 'damage', ...(type === 'placeHold' && { note: key }) };
    for (; !over.aborted; await sleep(PAUSE)) {
      const answer = await this.#ask('POST', 'commands', { type, data }, { 'idempotency-key': key }).catch(() => null);
      if (answer?.ok === true) return void this.acknowledged.push(sent);
      if (answer === null || answer.status === 503 || answer.status === 429) continue;
      this.problems.push(`${key}: ${answer.status} ${await answer.text()}`);
      return;
    }
  }

  #ask(method: string, path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.#day.url}/api/v1/${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(this.#token && { authorization: `Bearer ${this.#token}` }), ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  }
}

async function tokenIn(answer: Response): Promise<string> {
  const { token }: { token?: unknown } = JSON.parse(await answer.text());
  if (typeof token !== 'string') throw new Error(`Signing in was answered with ${answer.status} and no token.`);
  return token;
}

/** Boxes ashore that neither a ship nor a road truck comes for. */
function idleBoxes({ inventory, calls, visitors }: Scenario): string[] {
  const wanted = new Set([
    ...calls.flatMap(({ loadList }) => loadList.map(({ id }) => id)),
    ...visitors.map(({ container }) => container.id),
  ]);
  return inventory.flatMap(({ container: { id } }) => (wanted.has(id) ? [] : [id]));
}
