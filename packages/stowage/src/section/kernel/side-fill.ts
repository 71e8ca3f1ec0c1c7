import type { Room } from './room.ts';

/** A side of a stack while 20' boxes are dealt out to it. */
export interface SideFill {
  readonly boxes: Int16Array;
  count: number;
  /** Boxes it is to get. */
  size: number;
  /** Plugs left for reefers, and slots left that have none. */
  cold: number;
  plain: number;
}

/** Who is dealt out when: reefers, boxes only one side takes without an overstow, boxes that are one on either, the rest. */
export type Turn = number;

export const emptySide = (most: number): SideFill => ({ boxes: new Int16Array(most), count: 0, size: 0, cold: 0, plain: 0 });

export function begin(side: SideFill, size: number, plugs: number): void {
  side.count = 0;
  side.size = size;
  side.cold = plugs;
  side.plain = size - plugs;
}

export const accepts = (side: SideFill, isReefer: boolean): boolean => side.count < side.size && (!isReefer || side.cold > 0);

export function put(side: SideFill, box: number, isReefer: boolean): void {
  side.boxes[side.count++] = box;
  if (isReefer) side.cold--;
  else side.plain--;
}

/** Later than what is aboard on one side, but not on the other. */
export const isBetween = ({ fore, aft }: Pick<Room, 'fore' | 'aft'>, port: number): boolean =>
  port > Math.min(fore.limit, aft.limit) && port <= Math.max(fore.limit, aft.limit);

export function turnOf(room: Room, port: number, isReefer: boolean): Turn {
  if (isReefer) return 0;
  if (isBetween(room, port)) return 1;
  return port > Math.max(room.fore.limit, room.aft.limit) ? 2 : 3;
}
