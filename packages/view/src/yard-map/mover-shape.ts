import type { Site } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import { MOVER_KINDS, type Movers, type MoverKind } from '../poses/movers.ts';
import { blockRect } from './places.ts';

/** A machine on the plane: a rectangle about its middle, and for cranes the girder across. Metres, radians. */
export interface MoverShape {
  readonly kind: MoverKind;
  readonly x: number;
  readonly y: number;
  readonly heading: number;
  readonly length: number;
  readonly width: number;
  /** From and to y; null for what has none. */
  readonly girder: readonly [number, number] | null;
}

/** Legs of a yard crane stand so far outside its block [m]. */
const LEG = 3;
const ARMG_WIDTH = 10;
const TROLLEY = 6;
const PERSON = 3;

export function moverRect(site: Site, movers: Movers, machine: number): MoverShape {
  const kind = MOVER_KINDS[movers.kind[machine]!]!;
  const [x, y, heading] = [movers.x[machine]!, movers.y[machine]!, movers.heading[machine]!];
  if (kind === 'truck') {
    const { lengthMetres, widthMetres } = site.kinematics.truck;
    return { kind, x, y, heading, length: lengthMetres, width: widthMetres, girder: null };
  }
  const trolley = { kind, x, y: movers.spreaderY[machine]!, heading: 0, length: TROLLEY, width: TROLLEY };
  if (kind === 'sts') {
    const crane = site.equipment.sts.find(({ id }) => id === movers.ids[machine]);
    const { seaRail, landRail } = site.quay;
    return { ...trolley, girder: [seaRail - (crane?.outreachMetres ?? 0), landRail + (crane?.backreachMetres ?? 0)] };
  }
  const block = site.blocks.find(({ id }) => id === movers.rowOf(machine)?.block);
  if (kind === 'armg' && block !== undefined) {
    const { y0, y1 } = blockRect(block);
    return { ...trolley, width: ARMG_WIDTH, length: TROLLEY, girder: [y0 - LEG, y1 + LEG] };
  }
  return { kind, x, y, heading, length: PERSON, width: PERSON, girder: null };
}

/** The part of the site a machine covers, for picking and marking. */
export function coverOf(shape: MoverShape): Rect {
  const reach = shape.kind === 'truck' ? Math.max(Math.abs(Math.cos(shape.heading)) * shape.length, shape.width) / 2 : shape.width / 2;
  const depth = shape.kind === 'truck' ? Math.max(Math.abs(Math.sin(shape.heading)) * shape.length, shape.width) / 2 : shape.length / 2;
  const [y0, y1] = shape.girder ?? [shape.y - depth, shape.y + depth];
  return { x0: shape.x - reach, x1: shape.x + reach, y0, y1 };
}
