import type { TankProfile } from '../vessel/profile.ts';
import { BAY_PITCH, type HoldSpan, type Span } from './arrangement.ts';
import { doubleBottom, HALF_WIDTH } from './heights.ts';
import type { Hull } from './hull.ts';
import { round } from './hydrostatics.ts';

const SEA_WATER = 1.025;
const FUEL = 0.96;
/** What frames and pipes leave of a tank. */
const PERMEABILITY = 0.95;
/** Wing tanks reach up to this share of the depth, and are no tanks when narrower than this [m]. */
const WING_TOP = 0.62;
const LEAST_WING = 0.8;
/** Fuel and fresh water as shares of the greatest displacement, and how full they are on a usual day. */
const FUEL_SHARE = 0.035;
const FRESH_SHARE = 0.003;
const USUAL_FILLING = 0.6;

/** Stacks that begin higher stand above the wing tanks' middle [m]. */
export function wingMiddle(beam: number, depth: number): number {
  return (doubleBottom(beam) + WING_TOP * depth) / 2;
}

/** Where tanks can be. */
export interface TankSpaces {
  readonly holds: readonly HoldSpan[];
  readonly house: Span;
  readonly engineRoom: Span;
  readonly sternX: number;
  readonly maxDisplacement: number;
  /** Greatest distance of a stack's centre from the centre line in each hold, by id, of those low enough to stand beside a wing tank [m]. */
  readonly holdReach: ReadonlyMap<string, number>;
}

/** Peaks, double-bottom and wing tanks for each hold on either side, fuel under the house and by the engine, fresh water. */
export function tanksOf(hull: Hull, spaces: TankSpaces): TankProfile[] {
  const bottoms = spaces.holds.flatMap((hold) => bottomPair(hull, hold));
  const wings = spaces.holds.flatMap((hold) => wingPair(hull, hold, spaces.holdReach.get(hold.id) ?? 0));
  return [...peaks(hull, spaces), ...bottoms, ...wings, ...supplies(hull, spaces)];
}

/** The fore peak reaches under the raised floor of the foremost bay. */
function peaks(hull: Hull, spaces: TankSpaces): TankProfile[] {
  const { lpp, depth, beam } = hull.form;
  const foremost = Math.max(...spaces.holds.map((hold) => hold.toX));
  const fore = { fromX: Math.max(Math.min(foremost, lpp) - BAY_PITCH, 0.88 * lpp), toX: lpp };
  const aft = { fromX: Math.max(0, spaces.sternX), toX: 0.035 * lpp };
  const [foreTop, aftTop] = [0.45 * depth, 0.55 * depth];
  return [
    ballast(
      'FP',
      fore,
      PERMEABILITY * volume(hull, fore, 0, foreTop),
      0,
      0.28 * depth,
      moment(fore, 0.4 * hull.breadth(0.96 * lpp, foreTop)),
    ),
    ballast('AP', aft, PERMEABILITY * volume(hull, aft, 0, aftTop), 0, 0.42 * depth, moment(aft, 0.4 * beam)),
  ];
}

function bottomPair(hull: Hull, hold: HoldSpan): TankProfile[] {
  const height = doubleBottom(hull.form.beam);
  const half = (PERMEABILITY * volume(hull, hold, 0, height)) / 2;
  const breadth = (2 * half) / PERMEABILITY / (hold.toX - hold.fromX) / height;
  return [
    ballast(`${hold.id}-DB-P`, hold, half, -breadth / 4, height / 2, moment(hold, breadth / 2)),
    ballast(`${hold.id}-DB-S`, hold, half, breadth / 4, height / 2, moment(hold, breadth / 2)),
  ];
}

function wingPair(hull: Hull, hold: HoldSpan, reach: number): TankProfile[] {
  const bottom = doubleBottom(hull.form.beam);
  const top = WING_TOP * hull.form.depth;
  const inner = reach + HALF_WIDTH + 0.15;
  const length = hold.toX - hold.fromX;
  const outer = volume(hull, hold, bottom, top) / length / (top - bottom) / 2;
  const width = outer - inner;
  if (width < LEAST_WING) return [];
  const content = PERMEABILITY * length * width * (top - bottom);
  const y = inner + width / 2;
  const z = (bottom + top) / 2;
  return [
    ballast(`${hold.id}-W-P`, hold, content, -y, z, moment(hold, width)),
    ballast(`${hold.id}-W-S`, hold, content, y, z, moment(hold, width)),
  ];
}

function supplies(hull: Hull, spaces: TankSpaces): TankProfile[] {
  const { beam, depth } = hull.form;
  const { house, engineRoom } = spaces;
  const tank = (
    id: string,
    kind: TankProfile['kind'],
    room: Span,
    capacity: number,
    y: number,
    z: number,
    width: number,
    density: number,
  ): TankProfile => ({
    id,
    kind,
    capacity: Math.round(capacity),
    content: Math.round(capacity * USUAL_FILLING),
    fromX: round(room.fromX, 2),
    toX: round(room.toX, 2),
    y: round(y, 2),
    z: round(z, 2),
    freeSurface: Math.round(moment(room, width) * density),
  });
  const fuel = (FUEL_SHARE * spaces.maxDisplacement) / 4;
  const fresh = (FRESH_SHARE * spaces.maxDisplacement) / 2;
  return [
    tank('FO1-P', 'fuel', house, fuel, -0.3 * beam, 0.4 * depth, 0.15 * beam, FUEL),
    tank('FO1-S', 'fuel', house, fuel, 0.3 * beam, 0.4 * depth, 0.15 * beam, FUEL),
    tank('FO2-P', 'fuel', engineRoom, fuel, -0.3 * beam, 0.4 * depth, 0.15 * beam, FUEL),
    tank('FO2-S', 'fuel', engineRoom, fuel, 0.3 * beam, 0.4 * depth, 0.15 * beam, FUEL),
    tank('FW-P', 'fresh-water', engineRoom, fresh, -0.35 * beam, 0.7 * depth, 0.08 * beam, 1),
    tank('FW-S', 'fresh-water', engineRoom, fresh, 0.35 * beam, 0.7 * depth, 0.08 * beam, 1),
  ];
}

/** Volume of the hull between two heights [m³]. */
function volume(hull: Hull, span: Span, bottom: number, top: number): number {
  const slices = 8;
  const step = (span.toX - span.fromX) / slices;
  let sum = 0;
  for (let i = 0; i < slices; i++) {
    const x = span.fromX + (i + 0.5) * step;
    sum += (hull.area(x, top) - hull.area(x, bottom)) * step;
  }
  return sum;
}

/** Free surface moment of a rectangular tank, for a density of 1 [t·m]. */
function moment(span: Span, width: number): number {
  return ((span.toX - span.fromX) * width ** 3) / 12;
}

function ballast(id: string, span: Span, cubicMetres: number, y: number, z: number, surface: number): TankProfile {
  const capacity = Math.round(cubicMetres * SEA_WATER);
  const [fromX, toX] = [round(span.fromX, 2), round(span.toX, 2)];
  return {
    id,
    kind: 'ballast',
    capacity,
    content: 0,
    fromX,
    toX,
    y: round(y, 2),
    z: round(z, 2),
    freeSurface: Math.round(surface * SEA_WATER),
  };
}
