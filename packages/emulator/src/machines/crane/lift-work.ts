import { type Random, type Reason, reason } from '@estiba/base';
import type { PhysicalBox } from '../../truth/box.ts';
import { isReason } from '../../truth/stacks.ts';
import { drawFactor, drawTriangular } from '../../world/chance.ts';
import type { Work } from '../../world/process.ts';
import type { Triangular } from '@estiba/port';
import type { Surroundings } from '../../world/surroundings.ts';
import type { Gear, Point, Spot } from './gear.ts';
import { heightOf } from './gear.ts';
import { Failure, type JobMachine } from './job-machine.ts';
import type { StoredOrder } from './order-store.ts';

/** Weighing cells tell full hundreds of kilograms [kg]. */
const WEIGHING_STEP = 100;

/** A hoisting straight up or down: how far [m], and when it ended [ms]. */
export interface Hoisted {
  readonly metres: number;
  readonly at: number;
}

/** A crane at a lift: what it moves and what it asks. */
export interface Lifter {
  readonly id: string;
  readonly around: Surroundings;
  readonly machine: JobMachine;
  readonly gear: Gear;
  readonly random: Random;
  readonly handover: Triangular;
  readonly spread: number;
  /** Could it ever work over this stretch of its rails? */
  readonly canReach: (low: number, high: number) => boolean;
  /** Waits until it has the rails from here over `low` to `high`, and the way to `x` is free. */
  readonly clearRails: (low: number, high: number, x: number) => Work;
  point: Point;
  /** How far and until when the spreader came up last, or down over a truck: what follows at once needs no new start. */
  risen: Hoisted;
  fallen: Hoisted;
  /** How long its twistlocks will stick the next time they are to turn [ms]; 0: not. */
  stuckFor: number;
  /** The spreader is on its way there until then; for reports. */
  moveTo(point: Point, duration: number): void;
}

/** One lift: fetch the boxes, carry them, put them down. Truth refuses what steel would refuse. */
export function* liftWork(crane: Lifter, stored: StoredOrder): Work {
  const boxes = heldFor(crane, stored) ?? (yield* fetch(crane, stored));
  yield* put(crane, stored, boxes);
  stored.phase = 'clear';
}

/** The boxes of the order, where they hang in the spreader already: it was given before and came to a stop. */
function heldFor(crane: Lifter, { order }: StoredOrder): readonly PhysicalBox[] | null {
  const held = crane.around.truth.carriedBy(crane.id);
  if (held.length === 0) return null;
  const wanted = order.boxes.map(({ id }) => held.find((box) => box.id === id));
  if (wanted.includes(undefined) || held.length !== wanted.length)
    throw new Failure(reason('order.box-in-spreader', { boxes: held.map(({ id }) => id).join(' ') }));
  return wanted as PhysicalBox[];
}

function* fetch(crane: Lifter, stored: StoredOrder): Work<readonly PhysicalBox[]> {
  const { machine, gear } = crane;
  for (;;) {
    machine.phase(stored, 'gantry');
    const spot = yield* approach(crane, stored, false);
    if (spot.carrier !== null && !(yield* awaitPermit(crane, stored, spot))) continue;
    machine.phase(stored, 'picking');
    const standing = spot.places.map((place, i) => crane.around.truth.boxAt(place, stored.order.boxes[i]?.id));
    const height = heightOf(standing.filter((box) => box !== null));
    if (!(yield* lower(crane, stored, spot, height, false))) continue;
    stored.boxesRead = standing.flatMap((box) => (box === null ? [] : [box.id]));
    const refusal = yield* grab(crane, stored, spot, standing);
    if (refusal !== null) {
      yield* raise(crane, spot, gear.times.clear);
      throw new Failure(refusal);
    }
    const boxes = standing as PhysicalBox[];
    const above = gear.above(spot);
    const rise = above - spot.z;
    yield* drive(crane, { ...crane.point, z: above }, nominal(crane, gear.hoist(rise, loadOf(crane), 0)));
    letGo(crane, spot);
    crane.risen = { metres: rise, at: crane.around.agenda.now };
    return boxes;
  }
}

function* put(crane: Lifter, stored: StoredOrder, boxes: readonly PhysicalBox[]): Work {
  const { machine, gear } = crane;
  for (;;) {
    machine.phase(stored, 'carrying');
    const spot = yield* approach(crane, stored, true);
    if (spot.carrier !== null && !(yield* awaitPermit(crane, stored, spot))) continue;
    machine.phase(stored, 'setting');
    if (!(yield* lower(crane, stored, spot, heightOf(boxes), true))) continue;
    yield* turnTwistlocks(crane, gear.times.unlock);
    const refusal = setDown(crane, spot, boxes);
    yield* raise(crane, spot, gear.times.clear);
    if (refusal === null) return;
    // The box hangs: nothing goes on until the order is updated with another place, or told to try again.
    yield* hang(crane, stored, refusal);
  }
}

/** Drives over the place, the gantry first; waits above it. */
function* approach(crane: Lifter, stored: StoredOrder, isLaden: boolean): Work<Spot> {
  const { gear } = crane;
  for (;;) {
    const place = isLaden ? stored.order.to : stored.order.from;
    const spot = reachable(crane, gear.locate(place, stored.order.boxes.length, partnerOf(stored)));
    if (isReason(spot)) {
      if (!isLaden) throw new Failure(spot);
      yield* hang(crane, stored, spot);
      continue;
    }
    const other = isLaden ? spot : gear.locate(stored.order.to, stored.order.boxes.length, null);
    const x = bestX(crane, spot);
    const far = isReason(other) || Math.abs(other.x - x) <= gear.sideReach || !crane.canReach(other.x, other.x) ? x : other.x;
    yield* crane.clearRails(Math.min(x, far), Math.max(x, far), x);
    const to = { x, y: spot.y, z: gear.above(spot) };
    const fall = Math.max(0, crane.point.z - to.z);
    yield* drive(crane, to, nominal(crane, gear.travel(crane.point, to, loadOf(crane), withoutStop(crane, crane.risen))));
    crane.fallen = { metres: spot.carrier === null ? 0 : fall, at: crane.around.agenda.now };
    return spot;
  }
}

/** Waits above the truck until the lock is ours. False: the order was changed meanwhile. */
function* awaitPermit(crane: Lifter, stored: StoredOrder, spot: Spot): Work<boolean> {
  const { machine } = crane;
  const { order } = stored;
  machine.phase(stored, 'awaiting-handover');
  for (;;) {
    const isChanged = (): boolean => stored.order !== order || partnerOf(stored) !== spot.carrier;
    yield { until: () => isChanged() || isGranted(crane, stored) };
    if (isChanged()) return false;
    if (standsUnder(crane, spot)) {
      machine.suspend(stored, null);
      return true;
    }
    machine.suspend(stored, reason('truck.absent', { truck: spot.carrier! }));
    yield { until: () => isChanged() || (isGranted(crane, stored) && standsUnder(crane, spot)) };
  }
}

/** Goes down. Over a truck only as long as the permit holds; false when it had to come up again. */
function* lower(crane: Lifter, stored: StoredOrder, spot: Spot, height: number, isLaden: boolean): Work<boolean> {
  const { gear, around, random } = crane;
  const carrier = spot.carrier === null ? null : around.carriers.get(spot.carrier)!;
  carrier?.engage(crane.id);
  const depth = crane.point.z - spot.z - (isLaden ? 0 : height);
  const align = carrier === null ? nominal(crane, gear.times.align) : drawTriangular(random, crane.handover);
  const down = nominal(crane, gear.hoist(depth, loadOf(crane), withoutStop(crane, crane.fallen)));
  const isLost = (): boolean => carrier !== null && !isGranted(crane, stored);
  yield* drive(crane, { ...crane.point, z: spot.z + (isLaden ? 0 : height) }, down + align, isLost);
  if (!isLost()) return true;
  yield* raise(crane, spot, gear.times.clear);
  return false;
}

/** Reads the numbers, closes the twistlocks, takes the load and weighs it; or says what is in the way. */
function* grab(crane: Lifter, stored: StoredOrder, spot: Spot, standing: readonly (PhysicalBox | null)[]): Work<Reason | null> {
  const { truth } = crane.around;
  const { boxes } = stored.order;
  for (const [i, box] of standing.entries()) {
    const expected = boxes[i]?.id ?? '';
    if (box !== null && expected !== '' && box.id !== expected) return reason('box.wrong', { expected, read: box.id });
  }
  yield* turnTwistlocks(crane, crane.gear.times.lock);
  const lifted: PhysicalBox[] = [];
  for (const [i, place] of spot.places.entries()) {
    const box = truth.lift(place, crane.id, standing[i]?.id);
    if (isReason(box)) {
      for (const [k, taken] of lifted.entries()) truth.set(taken, crane.id, spot.places[k]!);
      return box;
    }
    lifted.push(box);
  }
  stored.weighedKg = Math.round(lifted.reduce((sum, { grossKg }) => sum + grossKg, 0) / WEIGHING_STEP) * WEIGHING_STEP;
  if (spot.carrier !== null) crane.around.carriers.get(spot.carrier)!.loadChanged();
  return null;
}

/** Opens the twistlocks over the place; says why the boxes cannot stand there. All are set, or none. */
function setDown(crane: Lifter, spot: Spot, boxes: readonly PhysicalBox[]): Reason | null {
  const { truth, carriers, statistics, agenda } = crane.around;
  const carrier = spot.carrier === null ? null : carriers.get(spot.carrier)!;
  if (carrier !== null && carrier.standsAt() === null) {
    const { x, y } = spot;
    statistics.violations.push({ kind: 'set-on-moving-truck', at: agenda.now, between: [crane.id, carrier.id], x, y });
    return reason('truck.absent', { truck: carrier.id });
  }
  for (const [i, box] of boxes.entries()) {
    const refusal = truth.set(box, crane.id, spot.places[i]!);
    if (refusal === null) continue;
    for (const [k, set] of boxes.slice(0, i).entries()) truth.lift(spot.places[k]!, crane.id, set.id);
    return refusal;
  }
  carrier?.loadChanged();
  return null;
}

/** Boxes hang in the spreader and cannot be set: waits for another place, or to be told to try again. */
function* hang(crane: Lifter, stored: StoredOrder, why: Reason): Work {
  const { order, resumed } = stored;
  stored.permit = null;
  crane.machine.suspend(stored, why);
  yield { until: () => stored.order !== order || stored.resumed > resumed };
  crane.machine.suspend(stored, null);
}

function* raise(crane: Lifter, spot: Spot, time: number): Work {
  const z = Math.max(spot.z + SAFE_RISE, crane.gear.above(spot));
  const rest = crane.gear.hoist(z - spot.z - SAFE_RISE, loadOf(crane), SAFE_RISE);
  yield* drive(crane, { ...crane.point, z }, nominal(crane, time + rest));
  letGo(crane, spot);
  crane.risen = { metres: z - spot.z, at: crane.around.agenda.now };
}

/** Above this the spreader is out of the way of what it stood on [m]. */
const SAFE_RISE = 4;

function letGo(crane: Lifter, spot: Spot): void {
  if (spot.carrier !== null) crane.around.carriers.get(spot.carrier)?.disengage(crane.id);
}

/** Closes or opens the twistlocks; those that stick hold everything up until somebody has freed them. */
function* turnTwistlocks(crane: Lifter, time: number): Work {
  if (crane.stuckFor > 0) {
    crane.machine.breakDown('machine.twistlock-stuck', crane.stuckFor);
    crane.stuckFor = 0;
  }
  yield { for: nominal(crane, time) };
}

function* drive(crane: Lifter, to: Point, duration: number, unless?: () => boolean): Work {
  crane.moveTo(to, duration);
  yield unless === undefined ? { for: duration } : { for: duration, unless };
  crane.point = to;
}

function reachable(crane: Lifter, spot: Spot | Reason): Spot | Reason {
  if (isReason(spot)) return spot;
  const x = bestX(crane, spot);
  return crane.canReach(x, x) ? spot : reason('place.out-of-reach', { x: Math.round(x) });
}

/** Where the gantry stands to serve a spot: a truck near enough is served from where it is. */
function bestX(crane: Lifter, spot: Spot): number {
  return spot.carrier !== null && Math.abs(spot.x - crane.point.x) <= crane.gear.sideReach ? crane.point.x : spot.x;
}

const withoutStop = (crane: Lifter, { metres, at }: Hoisted): number => (at === crane.around.agenda.now ? metres : 0);
const loadOf = (crane: Lifter): number => crane.around.truth.carriedBy(crane.id).reduce((sum, { grossKg }) => sum + grossKg, 0);
const nominal = (crane: Lifter, duration: number): number => duration * drawFactor(crane.random, crane.spread);
const partnerOf = ({ permit, order }: StoredOrder): string | null => permit?.partner ?? order.partner ?? null;

function isGranted(crane: Lifter, { permit }: StoredOrder): boolean {
  return permit !== null && permit.grant === 'granted' && (permit.leaseUntil ?? Number.POSITIVE_INFINITY) > crane.around.agenda.now;
}

function standsUnder(crane: Lifter, spot: Spot): boolean {
  const at = crane.around.carriers.get(spot.carrier!)?.standsAt() ?? null;
  return at !== null && Math.abs(at.x - crane.point.x) <= crane.gear.sideReach && Math.abs(at.y - crane.point.y) <= 1;
}
