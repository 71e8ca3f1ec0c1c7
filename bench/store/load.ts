import { milliseconds, Random } from '@estiba/base';
import type { EventLog, NewEntry } from '@estiba/terminal';

/** An event as a terminal writes it, about 250 bytes. */
function event(number: number): NewEntry {
  return {
    at: milliseconds(1_790_000_000_000 + number * 40),
    type: 'stepDone',
    version: 1,
    actor: `truck-${number % 50}`,
    command: `4f1c2a6e-${number}`,
    data: {
      job: `J${number >> 2}`,
      step: number & 3,
      box: 'MSKU1234565',
      machine: `T${number % 50}`,
      place: { block: 'A3', bay: number % 40, row: number % 10, tier: 2 },
    },
  };
}

const events = (from: number, count: number): NewEntry[] => Array.from({ length: count }, (_, at) => event(from + at));

export interface Load {
  /** Events made durable in a second. */
  readonly eventsPerSecond: number;
  /** Milliseconds from asking to answer, of every command. */
  readonly latencies: Float64Array;
}

/**
 * Commands of `size` events from one loop, as a terminal sends them: at most `inFlight` unanswered, for `seconds`. With one in flight each waits for its own commit.
 */
export async function closedLoad(log: EventLog, inFlight: number, size: number, seconds: number): Promise<Load> {
  let next = (await log.head()).size;
  const from = next;
  const latencies: number[] = [];
  const start = performance.now();
  const until = start + seconds * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const expected = next;
      next += size;
      const asked = performance.now();
      await must(log, expected, size);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, client));
  return { eventsPerSecond: (next - from) / ((performance.now() - start) / 1000), latencies: Float64Array.from(latencies).sort() };
}

/** Commands of `size` events that come by chance, `perSecond` on average, whether or not those before are answered. */
export async function openLoad(log: EventLog, perSecond: number, size: number, seconds: number, seed: number): Promise<Load> {
  const random = new Random(seed);
  let next = (await log.head()).size;
  const from = next;
  const latencies: number[] = [];
  const answers: Promise<unknown>[] = [];
  const start = performance.now();
  let due: number = start;
  while (due < start + seconds * 1000) {
    due -= (Math.log(1 - random.next()) * 1000) / perSecond;
    while (performance.now() < due) await turn();
    const [expected, askedAt] = [next, due];
    next += size;
    answers.push(must(log, expected, size).then(() => latencies.push(performance.now() - askedAt)));
  }
  await Promise.all(answers);
  return { eventsPerSecond: (next - from) / ((performance.now() - start) / 1000), latencies: Float64Array.from(latencies).sort() };
}

/** Fills a log to `count` events, 500 at a time. */
export async function fill(log: EventLog, count: number): Promise<void> {
  for (let { size } = await log.head(); size < count; size += 500) await must(log, size, Math.min(500, count - size));
}

export const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function must(log: EventLog, expected: number, size: number): Promise<void> {
  const answer = await log.append(expected, events(expected + 1, size));
  if (!answer.ok) throw new Error(`An append was refused: ${JSON.stringify(answer.reasons)}. Maybe something else writes this log.`);
}
