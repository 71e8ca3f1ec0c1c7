/** Something that will happen; `cancel` takes it off the agenda. */
export interface Appointment {
  readonly at: number;
  isCancelled: boolean;
}

interface Entry extends Appointment {
  readonly order: number;
  readonly happen: () => void;
}

/**
 * What is to happen when, to the millisecond. Things of the same moment happen in the order they were put down, so that a day depends on
 * nothing but its seed.
 */
export class Agenda {
  #now: number;
  #count = 0;
  readonly #heap: Entry[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  /** The moment the world has come to, UTC [ms]. */
  get now(): number {
    return this.#now;
  }

  /** Puts something down for a moment; one that has passed means now. */
  at(moment: number, happen: () => void): Appointment {
    const entry: Entry = { at: Math.max(this.#now, Math.round(moment)), order: this.#count++, happen, isCancelled: false };
    this.#heap.push(entry);
    this.#rise(this.#heap.length - 1);
    return entry;
  }

  /** Puts something down for so many milliseconds from now. */
  after(duration: number, happen: () => void): Appointment {
    return this.at(this.#now + Math.max(0, duration), happen);
  }

  /** When the next thing happens; null when nothing is left. */
  nextAt(): number | null {
    while (this.#heap[0]?.isCancelled === true) this.#shift();
    return this.#heap[0]?.at ?? null;
  }

  /** Lets everything happen up to and including a moment. */
  runUntil(moment: number): void {
    for (let next = this.nextAt(); next !== null && next <= moment; next = this.nextAt()) {
      const entry = this.#shift()!;
      this.#now = entry.at;
      entry.happen();
    }
    this.#now = Math.max(this.#now, moment);
  }

  #shift(): Entry | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (last !== undefined && last !== first) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first;
  }

  #rise(index: number): void {
    const heap = this.#heap;
    for (let i = index; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!isBefore(heap[i]!, heap[parent]!)) return;
      [heap[i], heap[parent]] = [heap[parent]!, heap[i]!];
      i = parent;
    }
  }

  #sink(index: number): void {
    const heap = this.#heap;
    for (let i = index; ; ) {
      const left = 2 * i + 1;
      if (left >= heap.length) return;
      const child = left + 1 < heap.length && isBefore(heap[left + 1]!, heap[left]!) ? left + 1 : left;
      if (!isBefore(heap[child]!, heap[i]!)) return;
      [heap[i], heap[child]] = [heap[child]!, heap[i]!];
      i = child;
    }
  }
}

const isBefore = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Takes an appointment off the agenda; one that has been is left as it is. */
export function cancel(appointment: Appointment | null): null {
  if (appointment !== null) appointment.isCancelled = true;
  return null;
}
