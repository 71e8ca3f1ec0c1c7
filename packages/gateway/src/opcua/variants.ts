import type { Variant } from 'node-opcua';
import type { Opcua } from './load-opcua.ts';
import type { WireValue } from './wire.ts';

/** A value of the profile as node-opcua's own. */
export const variantOf = ({ Variant }: Opcua, { dataType, arrayType, value }: WireValue): Variant =>
  new Variant({ dataType, arrayType: arrayType ?? 0, value });

/** A structure of the profile with every value within it made node-opcua's own. */
export function variantsWithin(ua: Opcua, given: unknown): unknown {
  if (Array.isArray(given)) return given.map((one) => variantsWithin(ua, one));
  if (typeof given !== 'object' || given === null || Object.getPrototypeOf(given) !== Object.prototype) return given;
  if ('dataType' in given && 'value' in given) return variantOf(ua, given as WireValue);
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, variantsWithin(ua, one)]));
}
