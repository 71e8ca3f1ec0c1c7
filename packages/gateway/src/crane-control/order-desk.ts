import type { Milliseconds, Reason } from '@estiba/base';
import type { OrderCommandName, OrderReport } from '@estiba/messages/equipment';
import type { WantedOrder } from './crane-orders.ts';
import { attemptOf, isOver, updateIdOf } from './observe-crane.ts';
import type { ProfileVoice } from './profile-voice.ts';

const RETRY = 5000;
const LONGEST_RETRY = 30_000;
/** Work that hangs for a cause of its own is told to try again this often. */
const TRY_AGAIN = 60_000;

interface Given {
  readonly content: string;
  readonly updateId: number;
  readonly at: number;
  readonly tries: number;
}

/**
 * Keeps the orders stored at one machine what the terminal wants them to be: gives what is missing, updates what changed, cancels what is
 * not wanted any more, clears what has ended and was understood. What the machine reports decides; a lost message is said again.
 */
export class OrderDesk {
  readonly #voice: ProfileVoice;
  readonly #given = new Map<string, Given>();
  /** Commands by order and name: when they were said last. */
  readonly #said = new Map<string, number>();

  constructor(voice: ProfileVoice) {
    this.#voice = voice;
  }

  /** `held`: orders the terminal counts as this machine's, also those that rest; it has understood that all others are over or taken back. */
  settle(
    wanted: ReadonlyMap<string, WantedOrder>,
    reports: ReadonlyMap<string, OrderReport>,
    held: ReadonlySet<string>,
    now: Milliseconds,
  ): readonly Reason[] {
    const reasons: Reason[] = [];
    for (const order of wanted.values()) reasons.push(...this.#bring(order, reports.get(order.orderId), now));
    for (const report of reports.values()) {
      if (!held.has(report.orderId)) this.#command(isOver(report) ? 'Clear' : 'Cancel', report.orderId, now);
      else if (report.state === 'Interrupted.Suspended' && wanted.has(report.orderId)) this.#command('Resume', report.orderId, now);
    }
    this.#forget(wanted, reports);
    return reasons;
  }

  #bring(order: WantedOrder, report: OrderReport | undefined, now: Milliseconds): readonly Reason[] {
    const { attempt, ...body } = order;
    if (report && isOver(report)) {
      // The giving before this one is over and stands in the way; this one's own end is for the terminal to understand first.
      if (attemptOf(report.orderUpdateId) < attempt) this.#command('Clear', order.orderId, now);
      return [];
    }
    const content = contentOf(order);
    const given = this.#given.get(order.orderId);
    const isSame = given?.content === content && attemptOf(given.updateId) === attempt;
    if (isSame && report && report.orderUpdateId >= given.updateId) return [];
    if (isSame && now - given.at < Math.min(LONGEST_RETRY, RETRY * 2 ** (given.tries - 1))) return [];
    const updateId = isSame ? given.updateId : nextUpdateId(attempt, given, report);
    this.#given.set(order.orderId, { content, updateId, at: now, tries: isSame ? given.tries + 1 : 1 });
    return this.#voice.order({ ...body, orderUpdateId: updateId, storing: report ? 'Update' : 'StoreAndStart' }, now);
  }

  /** What is over, or gone, and understood may be forgotten by the machine. */
  clear(orderId: string, now: Milliseconds): void {
    this.#command('Clear', orderId, now);
  }

  #command(command: OrderCommandName, orderId: string, now: Milliseconds): void {
    const key = `${command} ${orderId}`;
    if (now - (this.#said.get(key) ?? Number.NEGATIVE_INFINITY) < (command === 'Resume' ? TRY_AGAIN : RETRY)) return;
    this.#said.set(key, now);
    this.#voice.command({ command, orderId }, now);
  }

  #forget(wanted: ReadonlyMap<string, WantedOrder>, reports: ReadonlyMap<string, OrderReport>): void {
    for (const id of this.#given.keys()) if (!wanted.has(id)) this.#given.delete(id);
    for (const key of this.#said.keys()) if (!reports.has(key.slice(key.indexOf(' ') + 1))) this.#said.delete(key);
  }
}

/** Higher than anything the machine may hold of this giving. */
function nextUpdateId(attempt: number, given: Given | undefined, report: OrderReport | undefined): number {
  const first = updateIdOf(attempt, 0);
  const known = Math.max(given?.updateId ?? -1, report?.orderUpdateId ?? -1);
  return Math.max(first, known + 1);
}

/** Orders do not change: each is written out once to be compared. */
const contents = new WeakMap<WantedOrder, string>();

function contentOf(order: WantedOrder): string {
  const content = contents.get(order) ?? JSON.stringify(order);
  contents.set(order, content);
  return content;
}
