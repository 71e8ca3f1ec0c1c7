import { type Milliseconds, type Reason, reason } from '@estiba/base';
import {
  type CraneState,
  decodeCraneState,
  decodeCraneVisualization,
  type MachineAddress,
  type OrderReport,
} from '@estiba/messages/equipment';
import type { Command, StepState, TerminalState } from '@estiba/terminal';
import { commandOf } from '../command-key.ts';
import { FaultLog } from '../fault-log.ts';
import { LinkTeller } from '../link-teller.ts';
import type { Outbox } from '../outbox.ts';
import { handoverOf, wantedOrder, type WantedOrder } from './crane-orders.ts';
import type { CranePose } from './crane-pose.ts';
import { MachineEar, unreadable } from './machine-ear.ts';
import { observeCrane } from './observe-crane.ts';
import { OrderDesk } from './order-desk.ts';
import type { OrderPlaces } from './order-places.ts';
import type { PoseBook } from '../poses/pose-book.ts';
import { PermitDesk } from './permit-desk.ts';
import { ProfileVoice } from './profile-voice.ts';
import { findStep } from '../fleet-control/wish.ts';

const REPEAT = 10_000;

/** Control of one crane or lashing gang: what the terminal wants stored there, and what it says of itself. No I/O; time is passed in. */
export class MachineControl {
  readonly id: string;
  readonly #places: OrderPlaces;
  readonly #voice: ProfileVoice;
  readonly #ear = new MachineEar<CraneState>(decodeCraneState);
  readonly #orders: OrderDesk;
  readonly #permits: PermitDesk;
  readonly #faults: FaultLog;
  readonly #worded = new Map<string, { readonly of: string; readonly order: WantedOrder | null }>();
  readonly #link = new LinkTeller();
  readonly #pose: CranePose | null;
  readonly #poses: PoseBook;
  #told: { readonly state: CraneState | null; readonly text: string; readonly at: number } = {
    state: null,
    text: '',
    at: Number.NEGATIVE_INFINITY,
  };

  constructor(address: MachineAddress, places: OrderPlaces, outbox: Outbox, pose: CranePose | null, poses: PoseBook) {
    this.id = address.id;
    this.#places = places;
    this.#pose = pose;
    this.#poses = poses;
    this.#voice = new ProfileVoice(address, outbox);
    this.#orders = new OrderDesk(this.#voice);
    this.#permits = new PermitDesk(this.#voice);
    this.#faults = new FaultLog(address.id);
  }

  receive(kind: 'state' | 'connection', bytes: Uint8Array, now: Milliseconds, heardAt: Milliseconds): readonly Command[] {
    const before = this.#ear.state;
    const faults = this.#ear.hear(kind, bytes, now).flatMap((fault) => this.#faults.tell(fault, false, now));
    const { state, sentAt } = this.#ear;
    if (state !== before && state?.position !== undefined) this.#place(state.position, sentAt!, heardAt);
    return [...faults, ...this.#tell(now)];
  }

  /** Takes in where it is, for the eye; answers with what was wrong with it. */
  see(bytes: Uint8Array, heardAt: Milliseconds): readonly Reason[] {
    const read = decodeCraneVisualization(bytes);
    if (!read.ok) return [unreadable('visualization', read.reasons)];
    this.#place(read.value.body.position, read.value.header.timestamp, heardAt);
    return [];
  }

  #place(position: NonNullable<CraneState['position']>, sentAt: Milliseconds, heardAt: Milliseconds): void {
    if (this.#pose !== null) this.#poses.note(this.#pose(position, heardAt), sentAt);
  }

  /** Brings what is stored at the machine in line with the terminal's state. */
  settle(state: TerminalState, now: Milliseconds): readonly Command[] {
    if (this.#ear.link.shouldAsk(now)) this.#voice.command({ command: 'report' }, now);
    this.#link.known = state.equipment.get(this.id)?.link ?? 'never';
    const faults =
      this.#ear.state !== null && this.#ear.link.status(now) === 'online' ? this.#settleOrders(this.#ear.state, state, now) : [];
    return [...faults, ...this.#tell(now)];
  }

  #settleOrders(reported: CraneState, state: TerminalState, now: Milliseconds): readonly Command[] {
    const reports = new Map(reported.orders.map((order): [string, OrderReport] => [order.orderId, order]));
    const wanted = new Map<string, WantedOrder>();
    const commands: Command[] = [];
    const steps = state.equipment.get(this.id)?.steps ?? [];
    for (const id of steps) {
      if (!isAtWork(findStep(state, id)?.state)) continue;
      const order = this.#wanted(id, state);
      if (order) wanted.set(id, order);
      // Its truck is gone already, and the crane only has to come clear: there is nothing to say any more.
      else if (!reports.has(id)) commands.push(...this.#faults.tell(reason('machine.order-unsayable', { step: id }), false, now));
    }
    const held = new Set(steps);
    for (const id of this.#worded.keys()) if (!held.has(id)) this.#worded.delete(id);
    const reasons = this.#orders.settle(wanted, reports, held, now);
    const handovers = [...state.handovers.values()].filter(({ crane, craneStep }) => crane === this.id && held.has(craneStep));
    this.#permits.settle(handovers, reports, now);
    return [...commands, ...reasons.flatMap((why) => this.#faults.tell(why, false, now))];
  }

  /** An order is worded once for each giving of its step and each meeting with a truck. */
  #wanted(id: string, state: TerminalState): WantedOrder | null {
    const job = state.jobs.get(id.slice(0, Math.max(0, id.lastIndexOf('#'))));
    const step = findStep(state, id);
    if (!job || !step) return null;
    const handover = handoverOf(state, id);
    const of = `${step.attempt} ${handover?.cell} ${handover?.truck}`;
    const known = this.#worded.get(id);
    if (known?.of === of) return known.order;
    const order = wantedOrder(job, step, state, this.#places);
    this.#worded.set(id, { of, order });
    return order;
  }

  #tell(now: Milliseconds): readonly Command[] {
    const link = this.#ear.link.status(now);
    const commands = [...this.#link.tell(this.id, link, now)];
    const { state } = this.#ear;
    if (state === null || link !== 'online') return commands;
    const isDue = now - this.#told.at >= REPEAT;
    if (state === this.#told.state && !isDue) return commands;
    const observation = observeCrane(this.id, state);
    const text = JSON.stringify(observation);
    const isNews = text !== this.#told.text || isDue;
    this.#told = { state, text, at: isNews ? now : this.#told.at };
    if (!isNews) return commands;
    return [...commands, commandOf('observeCrane', observation, this.id, now)];
  }
}

/** Steps that rest (suspended, refused) are neither given again nor taken back: an operator decides first. */
const isAtWork = (state: StepState | undefined): boolean =>
  state === 'dispatched' || state === 'accepted' || state === 'running' || state === 'at-handover';
