/**
 * Where columns and boxes disagree. An arc `from * ports + to` stands for a box, or a part of one, that stays in one cell from port `from` to port `to`.
 * The gap of an arc is how many of its kind the columns hold, less how many the boxes (whole or split) ask for. A plan stands where all gaps are 0.
 */
export class Gaps {
  readonly ports: number;
  readonly counts: Int32Array;
  /** The arcs whose gap is not 0 are the first `wrongs` of these. */
  readonly wrong: Int32Array;
  wrongs = 0;
  /** The sum of all gaps' sizes. */
  total = 0;
  readonly #place: Int32Array;

  constructor(ports: number) {
    this.ports = ports;
    this.counts = new Int32Array(ports * ports);
    this.wrong = new Int32Array(ports * ports);
    this.#place = new Int32Array(ports * ports);
  }

  /** One arc more. */
  raise(arc: number): void {
    const before = this.counts[arc]!;
    this.counts[arc] = before + 1;
    this.total += before >= 0 ? 1 : -1;
    if (before === 0) this.#enlist(arc);
    else if (before === -1) this.#strike(arc);
  }

  /** One arc less. */
  lower(arc: number): void {
    const before = this.counts[arc]!;
    this.counts[arc] = before - 1;
    this.total += before <= 0 ? 1 : -1;
    if (before === 0) this.#enlist(arc);
    else if (before === 1) this.#strike(arc);
  }

  /** The arcs from `from` to `at` and from `at` to `to` become one (`sign` 1, also where a box asks for two parts in place of one), or one becomes two (-1). */
  change(sign: number, from: number, at: number, to: number): void {
    const { ports } = this;
    if (sign > 0) {
      this.raise(from * ports + to);
      this.lower(from * ports + at);
      this.lower(at * ports + to);
    } else {
      this.lower(from * ports + to);
      this.raise(from * ports + at);
      this.raise(at * ports + to);
    }
  }

  /** What `change` would add to `total`. */
  priceOf(sign: number, from: number, at: number, to: number): number {
    const { ports, counts } = this;
    const whole = counts[from * ports + to]! * sign;
    const first = counts[from * ports + at]! * sign;
    const second = counts[at * ports + to]! * sign;
    return (whole >= 0 ? 1 : -1) + (first <= 0 ? 1 : -1) + (second <= 0 ? 1 : -1);
  }

  #enlist(arc: number): void {
    this.#place[arc] = this.wrongs;
    this.wrong[this.wrongs++] = arc;
  }

  #strike(arc: number): void {
    const place = this.#place[arc]!;
    const last = this.wrong[--this.wrongs]!;
    this.wrong[place] = last;
    this.#place[last] = place;
  }
}
