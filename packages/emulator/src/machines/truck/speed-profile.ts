/** A stretch of the way from one node to the next. */
export interface Stretch {
  /** [m] */
  readonly length: number;
  /** [m/s] */
  readonly limit: number;
  /** Speed at which its end may be passed [m/s]; 0: stop there. */
  readonly endLimit: number;
}

/** A time of constant acceleration; all in metres and seconds from the beginning of the profile. */
interface Piece {
  readonly from: number;
  readonly duration: number;
  readonly at: number;
  readonly speed: number;
  readonly acceleration: number;
}

/** How a truck will drive a number of stretches. */
export interface SpeedProfile {
  readonly pieces: readonly Piece[];
  /** When the end of each stretch is reached [s]; stretches that are not driven to their end are left out. */
  readonly passes: readonly number[];
  /** [s] */
  readonly duration: number;
}

export interface Pace {
  /** [m/s²] */
  readonly acceleration: number;
  /** [m/s²] */
  readonly deceleration: number;
}

/**
 * The quickest drive over stretches that keeps every limit, from `driven` metres into the first of them at `speed`. Speeds at nodes follow
 * backwards from braking, the drive forwards from accelerating.
 */
export function planDrive(stretches: readonly Stretch[], driven: number, speed: number, pace: Pace): SpeedProfile {
  const exits = exitSpeeds(stretches, pace);
  const pieces: Piece[] = [];
  const passes: number[] = [];
  let time = 0;
  let at = driven;
  let v = speed;
  const add = (duration: number, acceleration: number): void => {
    if (duration <= 0) return;
    pieces.push({ from: time, duration, at, speed: v, acceleration });
    time += duration;
    at += v * duration + 0.5 * acceleration * duration * duration;
    v = Math.max(0, v + acceleration * duration);
  };
  let end = 0;
  for (const [i, { length, limit }] of stretches.entries()) {
    end += length;
    const room = Math.max(0, end - at);
    const target = Math.min(exits[i]!, Math.sqrt(v * v + 2 * pace.acceleration * room));
    const meet =
      (2 * pace.acceleration * pace.deceleration * room + pace.deceleration * v * v + pace.acceleration * target * target) /
      (pace.acceleration + pace.deceleration);
    const top = Math.max(v, target, Math.min(limit, Math.sqrt(meet)));
    const rising = (top * top - v * v) / (2 * pace.acceleration);
    const falling = (top * top - target * target) / (2 * pace.deceleration);
    add((top - v) / pace.acceleration, pace.acceleration);
    const cruising = room - rising - falling;
    if (cruising > 0 && top > 0) add(cruising / top, 0);
    if (top > target) add(top - target > 1e-9 ? fallTime(top, target, end - at) : 0, fallRate(top, target, end - at));
    at = end;
    passes.push(time);
  }
  if (pieces.length === 0) pieces.push({ from: 0, duration: 0, at: driven, speed: 0, acceleration: 0 });
  return { pieces, passes, duration: time };
}

/** Braking to a stop wherever that is. */
export function planStop(stretches: readonly Stretch[], driven: number, speed: number, pace: Pace): SpeedProfile {
  const duration = speed / pace.deceleration;
  const reach = driven + (speed * speed) / (2 * pace.deceleration);
  const passes: number[] = [];
  let end = 0;
  for (const { length } of stretches) {
    end += length;
    if (end > reach + 1e-6) break;
    const away = Math.min(end, reach) - driven;
    passes.push((speed - Math.sqrt(Math.max(0, speed * speed - 2 * pace.deceleration * away))) / pace.deceleration);
  }
  return { pieces: [{ from: 0, duration, at: driven, speed, acceleration: -pace.deceleration }], passes, duration };
}

/** Where it is [m from the beginning of the first stretch] and how fast [m/s] after so many seconds. */
export function driveAt(profile: SpeedProfile, seconds: number): { readonly at: number; readonly speed: number } {
  const piece = profile.pieces.findLast(({ from }) => from <= seconds) ?? profile.pieces[0]!;
  const t = Math.min(Math.max(0, seconds - piece.from), piece.duration);
  return {
    at: piece.at + piece.speed * t + 0.5 * piece.acceleration * t * t,
    speed: Math.max(0, piece.speed + piece.acceleration * t),
  };
}

/** The speed at which each stretch may be left so that every later limit can still be kept. */
function exitSpeeds(stretches: readonly Stretch[], { deceleration }: Pace): number[] {
  const exits = stretches.map(({ limit, endLimit }, i) => Math.min(limit, endLimit, stretches[i + 1]?.limit ?? 0));
  for (let i = exits.length - 2; i >= 0; i--)
    exits[i] = Math.min(exits[i]!, Math.sqrt(exits[i + 1]! ** 2 + 2 * deceleration * stretches[i + 1]!.length));
  return exits;
}

/** Braking over exactly what is left, harder than in service where a limit came too late. */
const fallTime = (from: number, to: number, room: number): number => (from + to > 0 ? (2 * Math.max(0, room)) / (from + to) : 0);
const fallRate = (from: number, to: number, room: number): number => {
  const time = fallTime(from, to, room);
  return time > 0 ? (to - from) / time : 0;
};
