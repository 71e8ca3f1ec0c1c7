import { CellKind, type LaneGraph, poseOnWay, type TruckKinematics } from '@estiba/port';
import { type Agenda, type Appointment, cancel } from '../../world/agenda.ts';
import type { WayPoint } from './order-book.ts';
import { driveAt, planDrive, planStop, type SpeedProfile, type Stretch } from './speed-profile.ts';

export interface Pose {
  readonly x: number;
  readonly y: number;
  /** [rad] */
  readonly theta: number;
  /** [m/s] */
  readonly speed: number;
}

/** Told when the next node is passed, and when the truck has come to a stop. */
export interface DriveEvents {
  readonly passed: (metres: number) => void;
  readonly stopped: () => void;
}

/** Headings that differ by more than this are a corner [rad]. */
const CORNER = 0.3;

/** Wheels and brakes: moves the truck along a way and knows where it is at any moment. */
export class Drivetrain {
  readonly #lanes: LaneGraph;
  readonly #agenda: Agenda;
  readonly #kinematics: TruckKinematics;
  readonly #events: DriveEvents;
  #way: readonly WayPoint[] = [];
  #reached = 0;
  #profile: SpeedProfile | null = null;
  #startedAt = 0;
  /** Metres of the way before the profile's first stretch that belong to passed stretches. */
  #behind = 0;
  /** Passes of the profile already told. */
  #told = 0;
  /** Metres driven from the last node; only kept while it stands between nodes. */
  #driven = 0;
  #cell: number;
  #theta: number;
  #timer: Appointment | null = null;

  constructor(lanes: LaneGraph, agenda: Agenda, kinematics: TruckKinematics, cell: number, events: DriveEvents) {
    this.#lanes = lanes;
    this.#agenda = agenda;
    this.#kinematics = kinematics;
    this.#events = events;
    this.#cell = cell;
    this.#theta = lanes.heading[cell]!;
  }

  get isMoving(): boolean {
    return this.#profile !== null;
  }

  /** The cell it stands on; null between cells or on the move. */
  get cell(): number | null {
    return this.#profile === null && this.#driven === 0 ? this.#cell : null;
  }

  /** [m] since the last node. */
  get sinceNode(): number {
    return this.#profile === null ? this.#driven : Math.max(0, this.#now().at - this.#behind);
  }

  /** Drives on to a point of the way, or plans anew how to, when the way has become longer. `factor`: its times against the nominal ones. */
  go(way: readonly WayPoint[], reached: number, stopAt: number, factor: number): void {
    this.#set(way, reached, (stretches, driven, speed) => planDrive(stretches, driven, speed, this.#pace(factor)), stopAt, factor);
  }

  /** Brakes to a stop where it is. */
  brake(): void {
    if (this.#profile === null) return;
    this.#set(
      this.#way,
      this.#reached,
      (stretches, driven, speed) => planStop(stretches, driven, speed, this.#pace(1)),
      this.#way.length - 1,
      1,
    );
  }

  pose(): Pose {
    const next = this.#way[this.#reached + 1];
    const driven = this.sinceNode;
    const speed = this.#profile === null ? 0 : this.#now().speed;
    const { x, y } = this.#lanes;
    if (next === undefined || driven === 0 || next.length === 0) return { x: x[this.#cell]!, y: y[this.#cell]!, theta: this.#theta, speed };
    const { heading, ...at } = poseOnWay(this.#lanes, this.#cell, next.cell, driven / next.length);
    return { ...at, theta: heading, speed };
  }

  #set(
    way: readonly WayPoint[],
    reached: number,
    plan: (stretches: readonly Stretch[], driven: number, speed: number) => SpeedProfile,
    stopAt: number,
    factor: number,
  ): void {
    const driven = this.sinceNode;
    const speed = this.#profile === null ? 0 : this.#now().speed;
    this.#timer = cancel(this.#timer);
    this.#way = way;
    this.#reached = reached;
    this.#cell = way[reached]!.cell;
    this.#profile = plan(this.#stretches(stopAt, factor), driven, speed);
    this.#startedAt = this.#agenda.now;
    this.#behind = 0;
    this.#told = 0;
    this.#await();
  }

  #await(): void {
    const profile = this.#profile!;
    const next = profile.passes[this.#told];
    const at = this.#startedAt + 1000 * (next ?? profile.duration);
    this.#timer = this.#agenda.at(at, () => (next === undefined ? this.#stop() : this.#pass()));
  }

  #pass(): void {
    this.#told += 1;
    this.#reached += 1;
    const point = this.#way[this.#reached]!;
    this.#behind += point.length;
    if (point.length > 0) this.#theta = this.#headingAt(point.cell);
    this.#cell = point.cell;
    this.#await();
    this.#events.passed(point.length);
  }

  /** On a road and in a pocket it turns, if it must, as one lies there; at a junction it stays as it came. */
  #headingAt(cell: number): number {
    const { kind, heading } = this.#lanes;
    return kind[cell] === CellKind.junction ? poseOnWay(this.#lanes, this.#cell, cell, 1).heading : heading[cell]!;
  }

  #stop(): void {
    const driven = this.sinceNode;
    this.#profile = null;
    this.#timer = null;
    this.#driven = driven < 0.01 ? 0 : driven;
    this.#events.stopped();
  }

  #now(): { readonly at: number; readonly speed: number } {
    return driveAt(this.#profile!, (this.#agenda.now - this.#startedAt) / 1000);
  }

  #pace(factor: number): { readonly acceleration: number; readonly deceleration: number } {
    return {
      acceleration: this.#kinematics.accelerationMetresPerSecondSquared / factor,
      deceleration: this.#kinematics.decelerationMetresPerSecondSquared,
    };
  }

  #stretches(stopAt: number, factor: number): Stretch[] {
    const stretches: Stretch[] = [];
    for (let i = this.#reached + 1; i <= stopAt; i++) {
      const { length, limit } = this.#way[i]!;
      const speed = Math.min(limit, this.#kinematics.speedMetresPerSecond / factor);
      const isCorner = i < stopAt && this.#isCorner(i);
      const endLimit = i === stopAt ? 0 : isCorner ? this.#kinematics.corneringMetresPerSecond : Number.POSITIVE_INFINITY;
      stretches.push({ length, limit: speed, endLimit });
    }
    return stretches;
  }

  #isCorner(i: number): boolean {
    const [from, corner, to] = [this.#way[i - 1]!.cell, this.#way[i]!.cell, this.#way[i + 1]!.cell];
    if (from === corner || corner === to) return false;
    const turn = poseOnWay(this.#lanes, corner, to, 0).heading - poseOnWay(this.#lanes, from, corner, 1).heading;
    return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))) > CORNER;
  }
}
