import { type Agenda, type Appointment, cancel } from './agenda.ts';

/** What a step of work waits for: a time [ms], a condition, or a time cut short by a condition. */
export type Wait = { readonly for: number; readonly unless?: () => boolean } | { readonly until: () => boolean };

/** Work in steps, read from top to bottom: it yields what it waits for. */
export type Work<Result = void> = Generator<Wait, Result, void>;

/**
 * Carries out one piece of work. It may be held, as by wind or a breakdown, and goes on where it was. Conditions are looked at when `poke` is
 * called, because only then something can have changed.
 */
export class Process {
  readonly #agenda: Agenda;
  readonly #work: Work;
  readonly #onEnd: () => void;
  #wait: Wait | null = null;
  #timer: Appointment | null = null;
  #remaining = 0;
  #isHeld = false;
  #isOver = false;

  constructor(agenda: Agenda, work: Work, onEnd: () => void) {
    this.#agenda = agenda;
    this.#work = work;
    this.#onEnd = onEnd;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** What is left of the present timed wait [ms]. */
  get remaining(): number {
    return this.#timer === null ? this.#remaining : this.#timer.at - this.#agenda.now;
  }

  start(): void {
    this.#advance();
  }

  hold(): void {
    if (this.#isHeld || this.#isOver) return;
    this.#remaining = this.remaining;
    this.#timer = cancel(this.#timer);
    this.#isHeld = true;
  }

  resume(): void {
    if (!this.#isHeld || this.#isOver) return;
    this.#isHeld = false;
    if (this.#wait !== null && 'for' in this.#wait) this.#startTimer(this.#remaining);
    this.poke();
  }

  /** Something has changed: go on if it was what the work waits for. */
  poke(): void {
    const wait = this.#wait;
    if (this.#isHeld || this.#isOver || wait === null) return;
    const isMet = 'until' in wait ? wait.until() : (wait.unless?.() ?? false);
    if (!isMet) return;
    this.#timer = cancel(this.#timer);
    this.#advance();
  }

  /** Gives the work up where it is. */
  stop(): void {
    this.#timer = cancel(this.#timer);
    this.#isOver = true;
  }

  #startTimer(duration: number): void {
    this.#timer = this.#agenda.after(duration, () => {
      this.#timer = null;
      this.#advance();
    });
  }

  #advance(): void {
    this.#wait = null;
    this.#remaining = 0;
    for (let step = this.#work.next(); ; step = this.#work.next()) {
      if (this.#isOver) return;
      if (step.done === true) {
        this.#isOver = true;
        this.#onEnd();
        return;
      }
      this.#wait = step.value;
      if (this.#isHeld) {
        this.#remaining = 'for' in step.value ? step.value.for : 0;
        return;
      }
      if ('for' in step.value) {
        if (step.value.unless?.() === true) continue;
        this.#startTimer(step.value.for);
        return;
      }
      if (!step.value.until()) return;
    }
  }
}
