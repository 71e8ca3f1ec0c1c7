import type { Random } from '@estiba/base';
import type { Split } from '../solution.ts';
import type { ShiftProblem } from '../problem.ts';

/**
 * The boxes, whole or split, by port of origin: `parts[(origin * ports + from) * ports + to]`. Which box of an origin a part belongs to is left open: what
 * comes into a port and goes on from it can always be matched, so a box from `origin` may have any two of its parts joined.
 */
export class Routes {
  readonly ports: number;
  readonly parts: Int32Array;
  /** Splits, all told and by port. */
  splits = 0;
  readonly splitsAt: Int32Array;
  /** Set by `find`. */
  from = 0;
  to = 0;
  origin = 0;

  constructor({ ports, transport, air }: ShiftProblem) {
    this.ports = ports;
    this.parts = new Int32Array(ports ** 3);
    this.splitsAt = new Int32Array(ports);
    for (let o = 0; o < ports - 1; o++) {
      for (let d = o + 1; d < ports; d++) this.parts[(o * ports + o) * ports + d] = transport[o * ports + d]!;
      this.parts[(o * ports + o) * ports + o + 1]! += air[o]!;
    }
  }

  copy(problem: ShiftProblem): Routes {
    const copy = new Routes(problem);
    copy.parts.set(this.parts);
    copy.splits = this.splits;
    copy.splitsAt.set(this.splitsAt);
    return copy;
  }

  /** Looks for a box from `from` to `to` to split at `at` (`sign` 1) or one whose parts can be joined there (-1), of any origin. */
  find(sign: number, from: number, at: number, to: number, random: Random): boolean {
    let origin = random.int(from + 1);
    for (let tried = 0; tried <= from; tried++) {
      if (this.#can(sign, origin, from, at, to)) {
        this.from = from;
        this.to = to;
        this.origin = origin;
        return true;
      }
      origin = origin === from ? 0 : origin + 1;
    }
    return false;
  }

  /** Splits (`sign` 1) or joins (-1). */
  change(sign: number, origin: number, from: number, at: number, to: number): void {
    const { ports, parts } = this;
    const head = (origin * ports + from) * ports;
    parts[head + to]! -= sign;
    parts[head + at]! += sign;
    parts[(origin * ports + at) * ports + to]! += sign;
    this.splits += sign;
    this.splitsAt[at]! += sign;
  }

  #can(sign: number, origin: number, from: number, at: number, to: number): boolean {
    const { ports, parts } = this;
    const head = (origin * ports + from) * ports;
    if (sign > 0) return parts[head + to]! > 0;
    return parts[head + at]! > 0 && parts[(origin * ports + at) * ports + to]! > 0;
  }
}

/** The splits that lead from the problem's boxes to these parts: port after port, what goes on from there is joined to what came from its origin. */
export function splitsOf(routes: Routes): Split[] {
  const { ports } = routes;
  const parts = routes.parts.slice();
  const splits: Split[] = [];
  for (let from = 0; from < ports; from++)
    for (let at = from + 1; at < ports; at++)
      for (let to = at + 1; to < ports; to++) {
        const count = parts[(from * ports + at) * ports + to]!;
        if (count === 0) continue;
        parts[(from * ports + from) * ports + to]! += count;
        splits.push({ from, at, to, count });
      }
  return splits;
}
