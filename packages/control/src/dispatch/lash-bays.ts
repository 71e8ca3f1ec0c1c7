import { reason } from '@estiba/base';
import { isDeckTier, type WorkInstruction } from '@estiba/port';
import { type CallVisit, isAtQuay, type QueueState, unlashedBays } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';

/** Bays are unlashed this many lines before a crane comes to them. */
const AHEAD = 25;

/** Phase 2: lashing gangs free bays that cranes will soon work on deck, and secure those that are done. */
export function lashBays(context: Context): void {
  for (const call of context.state.calls.values()) {
    if (call.phase === 'complete') secureAll(context, call);
    if (!isAtQuay(call)) continue;
    const { soon, open, worked } = deckBays(call);
    for (const bay of soon) {
      if (call.lashed.has(bay) && !isAsked(context, call, bay)) ask(context, call, bay, 'unlash');
    }
    for (const bay of worked) {
      if (!open.has(bay) && !call.lashed.has(bay) && !isAsked(context, call, bay)) ask(context, call, bay, 'lash');
    }
  }
}

/** When the cranes are through, no deck may stay as it is, also one that was unlashed for a plan that was changed. */
function secureAll(context: Context, call: CallVisit): void {
  for (const bay of unlashedBays(context.state, call)) if (!isAsked(context, call, bay)) ask(context, call, bay, 'lash');
}

function ask(context: Context, call: CallVisit, bay: number, does: 'lash' | 'unlash'): void {
  context.ask('lashBay', { call: call.call, bay, does, reasons: [reason(`dispatch.${does}-bay`, { bay })] });
}

function isAsked({ state }: Context, call: CallVisit, bay: number): boolean {
  for (const job of state.jobs.values()) {
    if (job.call !== call.call || (job.kind !== 'lash' && job.kind !== 'unlash')) continue;
    if (job.steps.some(({ work }) => (work.does === 'lash' || work.does === 'unlash') && work.bay === bay)) return true;
  }
  return false;
}

/** Deck bays by where the cranes are in their queues. */
interface DeckBays {
  /** In lines of any crane that come soon, those wanted soonest first. */
  readonly soon: readonly number[];
  /** With lines to go. */
  readonly open: ReadonlySet<number>;
  /** Worked by lines done so far. */
  readonly worked: ReadonlySet<number>;
}

/** What was found for a call last, good until a line is done or another plan comes. */
const last = new WeakMap<CallVisit, { readonly at: readonly (readonly [readonly WorkInstruction[], number])[]; readonly bays: DeckBays }>();

function deckBays(call: CallVisit): DeckBays {
  const known = last.get(call);
  const queues = [...call.queues.values()];
  const isGood = known?.at.length === queues.length && queues.every((queue, i) => isSame(queue, known.at[i]!));
  if (known !== undefined && isGood) return known.bays;
  const bays = findDeckBays(queues);
  last.set(call, { at: queues.map(({ instructions, done }) => [instructions, done]), bays });
  return bays;
}

const isSame = ({ instructions, done }: QueueState, [lines, count]: readonly [readonly WorkInstruction[], number]): boolean =>
  instructions === lines && done === count;

function findDeckBays(queues: readonly QueueState[]): DeckBays {
  const wait = new Map<number, number>();
  const [open, worked] = [new Set<number>(), new Set<number>()];
  for (const { instructions, done } of queues) {
    for (const [i, line] of instructions.entries()) {
      if (!isOnDeck(line)) continue;
      (i < done ? worked : open).add(line.bay);
      if (i >= done && i < done + AHEAD) wait.set(line.bay, Math.min(i - done, wait.get(line.bay) ?? AHEAD));
    }
  }
  return { soon: [...wait].sort(([, a], [, b]) => a - b).map(([bay]) => bay), open, worked };
}

const isOnDeck = (line: WorkInstruction): boolean => 'boxes' in line && line.boxes.some(({ slot }) => isDeckTier(slot.tier));
