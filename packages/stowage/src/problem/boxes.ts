import type { Container, PortCode } from '@estiba/port';

/** Length classes. Boxes of other lengths cannot be loaded. */
export const FT20 = 0;
export const FT40 = 1;
export const FT45 = 2;
export const UNLOADABLE = 3;

/** Length of each class [m] (SPEC, box measures). */
export const LENGTH = [6.058, 12.192, 13.716, 12.192] as const;
/** Distance of a 20' box's centre from that of its bay [m]. */
export const HALF_OFFSET = 3.067;
/** Parts of a bay whose weight lies differently: fore half, aft half, 40' boxes, 45' boxes. */
export const PARTS = 4;
/** Width of every box [m]. */
export const WIDTH = 2.438;
/** Centre of gravity above the underside, as a share of the height. */
export const CENTRE = 0.45;

/** The containers as dense arrays. A box is its index. */
export interface Boxes {
  readonly containers: readonly Container[];
  readonly count: number;
  /** Gross mass [t]. */
  readonly mass: Float64Array;
  /** Height [m], without over-height. */
  readonly height: Float64Array;
  readonly overHeight: Float64Array;
  readonly length: Uint8Array;
  /** Index in the rotation, 0 the next port; -1 when its port is not in the rotation. */
  readonly pod: Int8Array;
  /** 1 for an active reefer. */
  readonly reefer: Uint8Array;
  /** Index of the kind of dangerous goods, -1 for none. */
  readonly danger: Int32Array;
  /** 1 for over-height, over-width or over-length cargo. */
  readonly odd: Uint8Array;
}

export function lengthClass(lengthFt: number): number {
  if (lengthFt === 20) return FT20;
  if (lengthFt === 40) return FT40;
  return lengthFt === 45 ? FT45 : UNLOADABLE;
}

export function compileBoxes(containers: readonly Container[], rotation: readonly PortCode[], danger: Int32Array): Boxes {
  const podIndex = new Map(rotation.map((port, i) => [port, i]));
  const field = (read: (container: Container) => number) => Float64Array.from(containers.map(read));
  const bytes = (read: (container: Container) => number) => Uint8Array.from(containers.map(read));
  return {
    containers,
    count: containers.length,
    mass: field((c) => c.weight.gross / 1000),
    height: field((c) => c.sizeType.height / 1000),
    overHeight: field((c) => (c.outOfGauge?.overHeight ?? 0) / 1000),
    length: bytes((c) => lengthClass(c.sizeType.lengthFt)),
    pod: Int8Array.from(containers.map((c) => podIndex.get(c.pod) ?? -1)),
    reefer: bytes((c) => (c.reefer?.isActive ? 1 : 0)),
    danger,
    odd: bytes((c) => (isOdd(c) ? 1 : 0)),
  };
}

function isOdd(container: Container): boolean {
  const over = container.outOfGauge;
  return over !== undefined && Math.max(over.overHeight, over.overFront, over.overRear, over.overLeft, over.overRight) > 0;
}
