const KEPT = 8;

/** How far the server's clock is ahead of ours, from answers to pings: the one with the shortest way there and back is believed most. */
export class ClockOffset {
  readonly #samples: { readonly roundTrip: number; readonly offset: number }[] = [];

  /** An answer: when we asked and heard it by our clock, and what the server's said between [ms]. */
  note(sent: number, serverTime: number, heard: number): void {
    const roundTrip = heard - sent;
    if (!(roundTrip >= 0) || !Number.isFinite(serverTime)) return;
    this.#samples.push({ roundTrip, offset: serverTime - (sent + heard) / 2 });
    if (this.#samples.length > KEPT) this.#samples.shift();
  }

  /** Server's clock less ours [ms]; 0 before the first answer. */
  get offset(): number {
    if (this.#samples.length === 0) return 0;
    return this.#samples.reduce((best, sample) => (sample.roundTrip < best.roundTrip ? sample : best)).offset;
  }

  /** How wrong the offset may be [ms]. */
  get doubt(): number {
    return Math.min(...this.#samples.map(({ roundTrip }) => roundTrip / 2));
  }
}
