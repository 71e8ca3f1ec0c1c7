import { milliseconds, type Reason, reason } from '@estiba/base';
import type { CraneCommand, CraneOrder, MachineFault, MovePhase, Permit, TechnicalStatus } from '@estiba/messages/equipment';
import { type Appointment, cancel } from '../../world/agenda.ts';
import { Process, type Work } from '../../world/process.ts';
import type { Surroundings } from '../../world/surroundings.ts';
import { abort, OrderStore, type StoredOrder } from './order-store.ts';

/** Work that cannot be done, and why. */
export class Failure extends Error {
  readonly reason: Reason;

  constructor(why: Reason) {
    super(why.code);
    this.reason = why;
  }
}

/** What a kind of machine does with its orders. */
export interface Trade {
  /** The work of one order. Throws `Failure` where it cannot be done. */
  readonly work: (stored: StoredOrder) => Work;
  /** May the work be given up now? Not with a box in the spreader. */
  readonly refuseAbort: () => Reason | null;
  /** Comes after the work, however it ended. */
  readonly tidy: (stored: StoredOrder) => void;
  /** It stood still for a cause that is gone. */
  readonly revive?: () => void;
}

/** What every machine under the job-control profile has in common: stored orders, one at work, faults, and reasons to stand still. */
export class JobMachine {
  readonly id: string;
  readonly store = new OrderStore();
  readonly #around: Surroundings;
  readonly #trade: Trade;
  readonly #faults = new Map<string, MachineFault>();
  /** When each fault will be repaired [ms]. */
  readonly #repairs = new Map<string, number>();
  /** Why it stands still: wind, a fault, an operator. */
  readonly #halts = new Map<string, Reason>();
  #running: StoredOrder | null = null;
  #process: Process | null = null;
  #alarm: Appointment | null = null;
  #clockedAt = 0;
  onChange: () => void = () => undefined;

  constructor(id: string, around: Surroundings, trade: Trade) {
    this.id = id;
    this.#around = around;
    this.#trade = trade;
  }

  get running(): StoredOrder | null {
    return this.#running;
  }

  get faults(): readonly MachineFault[] {
    return [...this.#faults.values()];
  }

  get technical(): TechnicalStatus {
    const severities = this.faults.map(({ severity }) => severity);
    return severities.includes('critical') ? 'red' : severities.length > 0 ? 'yellow' : 'green';
  }

  get isHalted(): boolean {
    return this.#halts.size > 0;
  }

  get process(): Process | null {
    return this.#process;
  }

  order(order: CraneOrder): void {
    this.store.store(order);
    this.#process?.poke();
    this.#next();
    this.onChange();
  }

  permit(permit: Permit): void {
    const stored = this.store.permit(permit);
    if (stored === null) return;
    this.#process?.poke();
    // A lease that runs out is noticed when it does.
    if (permit.grant === 'granted' && permit.leaseUntil !== undefined)
      this.#around.agenda.at(permit.leaseUntil + 1, () => this.#process?.poke());
  }

  command(command: CraneCommand): void {
    if (command.command !== 'report' && command.command !== 'Berth') {
      const asked = this.store.command(command);
      const why = asked === 'abort' ? this.#abort() : null;
      if (asked === 'pause') this.halt('operator', reason('order.paused'));
      if (asked === 'resume') this.unhalt('operator');
      if (asked === 'resume') this.#process?.poke();
      if (why !== null && this.#running !== null) this.#running.reason = why;
      this.#next();
    }
    this.onChange();
  }

  /** Stands still for a named cause until that cause is gone. */
  halt(cause: string, why: Reason): void {
    if (this.#halts.has(cause)) return;
    this.#clock();
    this.#halts.set(cause, why);
    this.#process?.hold();
    this.#showHalts();
  }

  unhalt(cause: string): void {
    this.#clock();
    if (!this.#halts.delete(cause)) return;
    this.#showHalts();
    if (this.#halts.size > 0) return;
    this.#process?.resume();
    this.#next();
    this.#trade.revive?.();
  }

  /** A fault that stops the machine for so many ms. */
  breakDown(code: string, duration: number): void {
    this.#faults.set(code, { code, severity: 'critical', since: milliseconds(this.#around.agenda.now) });
    this.halt(code, reason(code));
    const repaired = this.#around.agenda.now + Math.ceil(duration);
    this.#repairs.set(code, Math.max(repaired, this.#repairs.get(code) ?? 0));
    this.#around.agenda.at(repaired, () => {
      if (this.#repairs.get(code)! > this.#around.agenda.now) return;
      this.#faults.delete(code);
      this.unhalt(code);
      this.onChange();
    });
    this.onChange();
  }

  /** Something this machine waits for may have changed. */
  poke(): void {
    this.#process?.poke();
    this.#next();
  }

  phase(stored: StoredOrder, phase: MovePhase): void {
    this.#clock();
    stored.phase = phase;
    this.onChange();
  }

  /** Shows that the work waits for somebody else, or goes on. */
  suspend(stored: StoredOrder, why: Reason | null): void {
    stored.reason = why;
    if (this.#halts.size === 0) stored.state = why === null ? 'Running' : 'Interrupted.Suspended';
    this.onChange();
  }

  #next(): void {
    if (this.#running !== null || this.#halts.size > 0) return;
    const { agenda } = this.#around;
    const stored = this.store.next(agenda.now);
    if (stored === null) return this.#setAlarm();
    this.#running = stored;
    stored.state = 'Running';
    this.#clockedAt = agenda.now;
    this.#around.statistics.crane(this.id).firstAt ??= agenda.now;
    this.#process = new Process(agenda, this.#guarded(stored), () => this.#finish(stored));
    this.#process.start();
    this.onChange();
  }

  *#guarded(stored: StoredOrder): Work {
    try {
      yield* this.#trade.work(stored);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      abort(stored, error.reason);
    }
  }

  #finish(stored: StoredOrder): void {
    const figures = this.#around.statistics.crane(this.id);
    this.#clock();
    figures.lastAt = this.#around.agenda.now;
    if (stored.state === 'Aborted') figures.aborted += 1;
    else {
      stored.state = 'Ended';
      figures.lifts += 1;
      figures.moves += stored.order.boxes.length;
    }
    this.#trade.tidy(stored);
    this.#running = null;
    this.#process = null;
    this.onChange();
    this.#next();
  }

  /** Gives the running order up; says why not where that cannot be. */
  #abort(): Reason | null {
    const stored = this.#running;
    if (stored === null) return null;
    const refusal = this.#trade.refuseAbort();
    if (refusal !== null) return refusal;
    this.#process?.stop();
    abort(stored, reason('order.aborted'));
    this.#halts.delete('operator');
    this.#finish(stored);
    return null;
  }

  #showHalts(): void {
    if (this.#running === null) return this.onChange();
    const [cause, why] = [...this.#halts][0] ?? [null, null];
    this.#running.state = cause === null ? 'Running' : cause === 'operator' ? 'Interrupted.Held' : 'Interrupted.Suspended';
    this.#running.reason = why;
    this.onChange();
  }

  #setAlarm(): void {
    const { agenda } = this.#around;
    const time = this.store.nextTime();
    this.#alarm = cancel(this.#alarm);
    if (time !== null && time > agenda.now) this.#alarm = agenda.at(time, () => this.#next());
  }

  /** Books the time since the last look under what the machine did in it. */
  #clock(): void {
    const { agenda, statistics } = this.#around;
    const figures = statistics.crane(this.id);
    const spent = agenda.now - this.#clockedAt;
    this.#clockedAt = agenda.now;
    if (this.#running === null) return;
    figures.working += spent;
    if (this.#halts.size > 0) figures.held += spent;
    else if (this.#running.phase === 'awaiting-handover') figures.waiting += spent;
  }
}
