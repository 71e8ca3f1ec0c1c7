import type { Random } from '@estiba/base';
import type { CraneState } from '@estiba/messages/equipment';
import { reason } from '@estiba/base';
import type { Triangular } from '@estiba/port';
import type { Work } from '../../world/process.ts';
import type { Surroundings } from '../../world/surroundings.ts';
import type { Gear, Point } from './gear.ts';
import { JobMachine } from './job-machine.ts';
import { lidWork } from './lid-work.ts';
import { type Hoisted, liftWork, type Lifter } from './lift-work.ts';
import { reportOf } from './order-store.ts';
import type { Rail, RailMember } from './rail.ts';

/** What a crane is made of. */
export interface CraneParts {
  readonly id: string;
  readonly kind: 'sts' | 'armg';
  readonly gear: Gear;
  readonly rail: Rail;
  readonly width: number;
  readonly from: number;
  readonly to: number;
  readonly at: Point;
  readonly handover: Triangular;
  /** Null for a crane that works no ships. */
  readonly hatchCover: Triangular | null;
  readonly spread: number;
}

/** A crane under the job-control profile, over ships or over a block. */
export class Crane implements Lifter {
  readonly id: string;
  readonly kind: 'sts' | 'armg';
  readonly around: Surroundings;
  readonly gear: Gear;
  readonly random: Random;
  readonly handover: Triangular;
  readonly spread: number;
  readonly machine: JobMachine;
  point: Point;
  risen: Hoisted = { metres: 0, at: 0 };
  fallen: Hoisted = { metres: 0, at: 0 };
  stuckFor = 0;
  readonly #rail: Rail;
  readonly #member: RailMember;
  #target: Point;
  #moveTime = 0;
  #movedAside = 0;
  /** How far it is seen to drive to make way, how long and until when [m, ms]. */
  #aside = { metres: 0, time: 0, until: 0 };

  constructor(parts: CraneParts, around: Surroundings) {
    this.id = parts.id;
    this.kind = parts.kind;
    this.around = around;
    this.gear = parts.gear;
    this.random = around.streamOf(`crane ${parts.id}`);
    this.handover = parts.handover;
    this.spread = parts.spread;
    this.point = parts.at;
    this.#target = parts.at;
    this.machine = new JobMachine(parts.id, around, {
      work: (stored) => (isLidOrder(stored.order.moveType) ? lidWork(this, stored, parts.hatchCover) : liftWork(this, stored)),
      refuseAbort: () => (around.truth.carriedBy(this.id).length > 0 ? reason('order.box-in-spreader') : null),
      tidy: () => this.#tidy(),
      revive: () => this.#rail.tellOthers(this.#member),
    });
    this.#rail = parts.rail;
    this.#member = {
      id: parts.id,
      width: parts.width,
      from: parts.from,
      to: parts.to,
      x: () => this.point.x,
      canMove: () => !this.machine.isHalted,
      makeWay: (x) => this.#makeWay(x),
      onRelease: () => this.machine.poke(),
    };
    parts.rail.add(this.#member);
  }

  /** What it says of itself. */
  state(): CraneState {
    const { truth, weather } = this.around;
    const held = truth.carriedBy(this.id);
    const size = held.length === 1 && held[0]!.isForty ? 40 : held.length > 0 ? 20 : 40;
    return {
      technical: this.machine.technical,
      operational: 'automatic',
      position: this.place(),
      spreader: { locked: held.length > 0, landed: false, size },
      wind: round(weather.gust()),
      orders: this.machine.store.all.map(reportOf),
      holding: held.map(({ id }) => id),
      faults: this.machine.faults,
    };
  }

  /** Where it is to be seen. One that makes way counts as out of it at once, and drives there all the same: fast at first, as who needs the room comes near. */
  place(): NonNullable<CraneState['position']> {
    const { x, y, z } = this.#position();
    const left = Math.max(0, this.#aside.until - this.around.agenda.now);
    const behind = left === 0 ? 0 : this.#aside.metres * (left / this.#aside.time) ** 2;
    return { gantry: round(x - behind), trolley: round(y), hoist: round(z) };
  }

  canReach(low: number, high: number): boolean {
    return this.#rail.canReach(this.#member, low, high);
  }

  *clearRails(low: number, high: number, x: number): Work {
    let others: number | null = null;
    yield {
      until: () => {
        // Another may have moved it aside meanwhile.
        others = this.#rail.claim(this.#member, Math.min(low, this.point.x), Math.max(high, this.point.x));
        return others !== null;
      },
    };
    const ahead = Math.max(others!, this.#movedAside - this.around.agenda.now) - this.gear.gantry(x - this.point.x);
    if (ahead > 0) yield { for: ahead };
  }

  moveTo(point: Point, duration: number): void {
    this.#target = point;
    this.#moveTime = duration;
  }

  /** Another crane needs the room: drives out of its way. */
  #makeWay(x: number): number {
    const time = this.gear.gantry(x - this.point.x);
    const shown = IN_TIME * time;
    this.#aside = { metres: x - this.place().gantry, time: shown, until: this.around.agenda.now + shown };
    this.point = { ...this.point, x };
    this.#target = this.point;
    this.#movedAside = this.around.agenda.now + time;
    return time;
  }

  #tidy(): void {
    // A spreader stopped on its way is where it has come to.
    this.point = this.#position();
    this.#target = this.point;
    for (const carrier of this.around.carriers.values()) carrier.disengage(this.id);
    this.#rail.release(this.#member);
  }

  #position(): Point {
    const left = this.machine.process?.remaining ?? 0;
    const share = this.#moveTime <= 0 ? 1 : Math.min(1, Math.max(0, 1 - left / this.#moveTime));
    const from = this.point;
    const to = this.#target;
    return {
      x: from.x + share * (to.x - from.x),
      y: from.y + share * (to.y - from.y),
      z: from.z + share * (to.z - from.z),
    };
  }
}

/** Who needs the room drives quicker than reckoned at times: by then it is clear. */
const IN_TIME = 0.7;

const isLidOrder = (moveType: string): boolean => moveType === 'open-lid' || moveType === 'close-lid';
const round = (value: number): number => Math.round(value * 100) / 100;
