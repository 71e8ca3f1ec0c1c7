import type { LaneGraph } from '@estiba/port';

/** How a truck drives, as far as its times are estimated. */
export interface TruckPace {
  readonly speedMetresPerSecond: number;
  readonly corneringMetresPerSecond: number;
  readonly accelerationMetresPerSecondSquared: number;
  readonly decelerationMetresPerSecondSquared: number;
}

/** Directions that differ by more than about 45° are a turn. */
const STRAIGHT = 0.7;
/** Length of the arc a truck turns on [m]. */
const TURN_METRES = 12;

/** Estimated times on the ways of a lane graph, whole milliseconds. Estimates order the traffic; its safety does not rest on them. */
export class Pace {
  readonly #graph: LaneGraph;
  readonly #truck: TruckPace;

  constructor(graph: LaneGraph, truck: TruckPace) {
    this.#graph = graph;
    this.#truck = truck;
  }

  /** Time from cell `at` to its successor `to`, of a truck that came from `from` (−1: it stood there); −1 where there is no such way. */
  step(from: number, at: number, to: number): number {
    const way = this.#way(at, to);
    if (way < 0) return -1;
    const { length, maxSpeed } = this.#graph.successors;
    const speed = Math.min(maxSpeed[way]!, this.#truck.speedMetresPerSecond);
    const turn = from >= 0 && this.#isTurn(from, at, to) ? this.#turnSeconds(speed) : 0;
    return Math.ceil((length[way]! / speed + turn) * 1000);
  }

  /** Time a truck that stands loses by speeding up on that way, against one that drives by. */
  startLoss(at: number, to: number): number {
    const way = this.#way(at, to);
    const speed = way < 0 ? 0 : Math.min(this.#graph.successors.maxSpeed[way]!, this.#truck.speedMetresPerSecond);
    return Math.ceil((speed / (2 * this.#truck.accelerationMetresPerSecondSquared)) * 1000);
  }

  /** Slow down to the speed of a turn, drive its arc, speed up again: time lost against driving straight on [s]. */
  #turnSeconds(speed: number): number {
    const { corneringMetresPerSecond, accelerationMetresPerSecondSquared, decelerationMetresPerSecondSquared } = this.#truck;
    const slow = Math.min(corneringMetresPerSecond, speed);
    const change = ((speed - slow) ** 2 / (2 * speed)) * (1 / accelerationMetresPerSecondSquared + 1 / decelerationMetresPerSecondSquared);
    return change + TURN_METRES * (1 / slow - 1 / speed);
  }

  #isTurn(from: number, at: number, to: number): boolean {
    const { x, y } = this.#graph;
    const [inX, inY] = [x[at]! - x[from]!, y[at]! - y[from]!];
    const [outX, outY] = [x[to]! - x[at]!, y[to]! - y[at]!];
    return inX * outX + inY * outY < STRAIGHT * Math.hypot(inX, inY) * Math.hypot(outX, outY);
  }

  #way(at: number, to: number): number {
    const { start, to: ends } = this.#graph.successors;
    for (let way = start[at]!; way < start[at + 1]!; way++) if (ends[way] === to) return way;
    return -1;
  }
}
