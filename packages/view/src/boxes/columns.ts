import { BOX_AT, BOX_FLAGS, type BoxAt, type BoxColumns, type BoxFlag } from '@estiba/messages/frames';

/** Boxes as a struct of arrays, a box an index: the columns of the live stream without the numbers painted on the boxes. */
export type BoxView = Omit<BoxColumns, 'prefixes' | 'oddIds' | 'prefix' | 'serial'>;

const numberOf = (at: BoxAt): number => BOX_AT.indexOf(at);
/** What `BoxView.at` holds of a box aboard a ship, ashore, on a road truck, gone. */
export const AT_SHIP = numberOf('ship');
export const AT_YARD = numberOf('yard');
export const AT_VISITOR = numberOf('visitor');
export const AT_GONE = numberOf('gone');

/** The bit of a flag in `BoxView.flags`. */
export const flagBit = (flag: BoxFlag): number => 1 << BOX_FLAGS.indexOf(flag);
