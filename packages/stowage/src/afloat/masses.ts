import type { MassSegment } from '@estiba/port';
import { FT20, FT40, FT45, HALF_OFFSET, LENGTH } from '../problem/boxes.ts';
import type { Problem } from '../problem/problem.ts';

/** A mass spread evenly from `from` to `to`. */
export interface Spread {
  readonly from: number;
  readonly to: number;
}

/** What weighs the ship down apart from the cargo planned here, and where the cargo's weight lies lengthwise. */
export interface Masses {
  /** Lightship, constants, tanks that are not ballast, boxes in slots the ship has not. */
  readonly fixed: readonly MassSegment[];
  /** Free surface moment of the fixed tanks [t·m]. */
  readonly fixedFreeSurface: number;
  /** Ballast tanks: index in `profile.tanks`. */
  readonly ballast: readonly number[];
  /** Content of each ballast tank on arrival [t]. */
  readonly arrival: Float64Array;
  /** Where each part of each bay lies: `parts[bay * PARTS + part]`. */
  readonly parts: readonly Spread[];
}

/** A tank is slack between these shares of its capacity. */
export const isSlack = (content: number, capacity: number): boolean => content > 0.02 * capacity && content < 0.98 * capacity;

export function compileMasses(problem: Problem): Masses {
  const { profile, bays } = problem.ship;
  const contentOf = (i: number): number => problem.call.tanks.get(profile.tanks[i].id) ?? profile.tanks[i].content;
  const all = profile.tanks.map((tank, i) => ({ tank, i }));
  const others = all.filter(({ tank }) => tank.kind !== 'ballast');
  const ballast = all.filter(({ tank }) => tank.kind === 'ballast').map(({ i }) => i);
  const middle = profile.particulars.lpp / 2;
  const strays: MassSegment[] = problem.strays.map(({ container }) => ({
    name: container.id,
    fromX: middle - LENGTH[FT20] / 2,
    toX: middle + LENGTH[FT20] / 2,
    mass: container.weight.gross / 1000,
    y: 0,
    z: profile.particulars.depth,
  }));
  const tanks: MassSegment[] = others.map(({ tank, i }) => ({
    name: tank.id,
    fromX: tank.fromX,
    toX: tank.toX,
    mass: contentOf(i),
    y: tank.y,
    z: tank.z,
  }));
  return {
    fixed: [...profile.lightship, ...profile.constants, ...tanks, ...strays],
    fixedFreeSurface: others.reduce((sum, { tank, i }) => sum + (isSlack(contentOf(i), tank.capacity) ? tank.freeSurface : 0), 0),
    ballast,
    arrival: Float64Array.from(ballast, contentOf),
    parts: Array.from(bays.x).flatMap((x, bay) => {
      const isOdd = bays.number[bay] % 2 !== 0;
      const half20 = LENGTH[FT20] / 2;
      const offset = isOdd ? 0 : HALF_OFFSET;
      return [
        { from: x + offset - half20, to: x + offset + half20 },
        { from: x - offset - half20, to: x - offset + half20 },
        { from: x - LENGTH[FT40] / 2, to: x + LENGTH[FT40] / 2 },
        { from: x - LENGTH[FT45] / 2, to: x + LENGTH[FT45] / 2 },
      ];
    }),
  };
}

/** Share of a spread mass aft of x, and its moment about x, for one tonne. */
export function unitAftOf(spread: Spread, x: number): [number, number] {
  const { from, to } = spread;
  if (x <= from) return [0, 0];
  if (x >= to) return [1, x - (from + to) / 2];
  const share = (x - from) / (to - from);
  return [share, (share * (x - from)) / 2];
}
