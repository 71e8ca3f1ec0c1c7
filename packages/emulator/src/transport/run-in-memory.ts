import type { FaultScript } from '../faults/fault-script.ts';
import type { Message, Outgoing } from '../world/post.ts';
import type { World } from '../world/world.ts';
import { inOrder } from './in-order.ts';
import { networkNoise } from './noise.ts';
import { Router } from './router.ts';

/** A message to or from the terminal; `sender` and receiver follow from the topic. */
export type Letter = Pick<Message, 'topic' | 'payload'>;

/** A terminal in the same process. */
export interface Endpoint {
  /** What the machines said up to `now`; it acts before this returns. */
  readonly receive: (letters: readonly Letter[], now: number) => void;
  /** What it wants to tell the machines. */
  readonly drain: () => readonly Letter[];
  /** When it wants to be called even if no machine says anything; null: never. */
  readonly wakeAt?: () => number | null;
}

export interface MemoryRun {
  readonly until: number;
  /** Length of a step [ms]; default 1000. */
  readonly step?: number;
  readonly faults?: FaultScript | null;
  readonly seed?: number;
  /** Ends the run early. */
  readonly shouldStop?: () => boolean;
}

/** Runs a world against a terminal in the same process, as fast as both go: the same bytes as over a broker, without one. */
export function runInMemory(
  world: World,
  endpoint: Endpoint,
  { until, step = 1000, faults = null, seed = 0, shouldStop }: MemoryRun,
): void {
  const router = new Router();
  const wills = new Map<string, Letter>();
  const { outward, inward } = networkNoise(world, faults, seed);
  let inbox: readonly Message[] = [];
  let to = world.now;
  while (to <= until && shouldStop?.() !== true) {
    const said = world.advance(to, inbox);
    router.learn(said);
    const letters = outward.pass(said, to).flatMap((message) => letterOf(message, wills));
    endpoint.receive(letters, to);
    const answers = endpoint.drain().flatMap(({ topic, payload }) => router.address(topic, payload) ?? []);
    inbox = inward.pass(inOrder(answers), to);
    const isBusy = inbox.length > 0 || outward.isHolding || inward.isHolding;
    to = nextStep(to, step, isBusy ? null : [world.nextEventAt, endpoint.wakeAt?.() ?? null]);
  }
}

/** The next step; over idle time it leaps to where something happens. */
export function nextStep(now: number, step: number, wakes: readonly (number | null)[] | null): number {
  if (wakes === null) return now + step;
  const next = Math.min(...wakes.map((wake) => wake ?? Number.POSITIVE_INFINITY));
  if (!Number.isFinite(next)) return now + step;
  return now + Math.max(1, Math.ceil((next - now) / step)) * step;
}

/** What the terminal gets of it: a message, or the will of one that was lost. */
function letterOf(message: Outgoing, wills: Map<string, Letter>): Letter[] {
  if (message.do === 'publish') return [message];
  if (message.do === 'connect') {
    wills.set(message.client, message.will);
    return [];
  }
  if (message.do === 'leave') return [];
  const will = wills.get(message.client);
  return will === undefined ? [] : [will];
}
