import { type Kilograms, kilograms } from '@estiba/base';
import type { SizeType } from './size-type.ts';

/** Usual tare [kg] by kind, for boxes up to 30' and longer ones. */
const TARES: Readonly<Record<SizeType['kind'], readonly [short: number, long: number]>> = {
  dry: [2250, 3800],
  reefer: [3050, 4700],
  'open-top': [2400, 4100],
  'flat-rack': [2800, 5100],
  platform: [2600, 5500],
  tank: [3700, 6000],
  bulk: [2500, 4200],
  ventilated: [2400, 3900],
  other: [2300, 4000],
};

/** Usual cargo [kg] of a laden box: short boxes carry the heavy goods. */
const CARGO: readonly [short: number, long: number] = [14000, 15000];

/** What such a box usually weighs empty. */
export function usualTare(sizeType: SizeType): Kilograms {
  const tare = TARES[sizeType.kind];
  const isLong = sizeType.lengthFt > 30;
  return kilograms(tare[isLong ? 1 : 0] + (sizeType.lengthFt >= 45 ? 900 : 0));
}

/** A stand-in for a gross mass nobody gave: the usual tare, and the usual cargo when laden. Marked `estimated` wherever used. */
export function usualGross(sizeType: SizeType, isEmpty: boolean): Kilograms {
  return kilograms(usualTare(sizeType) + (isEmpty ? 0 : CARGO[sizeType.lengthFt > 30 ? 1 : 0]));
}
