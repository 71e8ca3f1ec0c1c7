import type { Clock } from '@estiba/base';

/** A value that is dear to make and need not be of this very moment: made anew when it is older than `age` [ms] and somebody asks. */
export class Lately<T> {
  readonly #wall: Clock;
  readonly #age: number;
  readonly #make: () => T;
  #held: { readonly value: T; readonly at: number } | null = null;

  constructor(wall: Clock, age: number, make: () => T) {
    this.#wall = wall;
    this.#age = age;
    this.#make = make;
  }

  get(): T {
    const now = this.#wall.now();
    if (this.#held === null || now - this.#held.at >= this.#age) this.#held = { value: this.#make(), at: now };
    return this.#held.value;
  }
}
