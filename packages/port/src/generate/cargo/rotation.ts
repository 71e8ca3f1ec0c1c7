import type { Random } from '@estiba/base';
import { type PortCode, portCode } from '../../container/container.ts';

/** Chancay. */
export const HOME: PortCode = portCode('PECHY');
/** Ports after Chancay in sailing order, and the order they join a rotation as it grows. */
const ONWARD = ['ECPSJ', 'MXZLO', 'JPYOK', 'KRPUS', 'CNTAO', 'CNSHA', 'CNNGB', 'CNXMN', 'CNYTN', 'HKHKG'];
const JOINING = ['CNSHA', 'KRPUS', 'CNNGB', 'CNYTN', 'CNTAO', 'MXZLO', 'CNXMN', 'JPYOK', 'HKHKG', 'ECPSJ'];
/** Ports called before Chancay that load for Asia, and those in Asia that load for Chancay. */
export const COAST: readonly PortCode[] = ['CLSAI', 'CLSVE', 'CLLQN', 'PECLL'].map(portCode);
export const ASIA: readonly PortCode[] = ['CNSHA', 'CNNGB', 'CNTAO', 'CNYTN', 'KRPUS'].map(portCode);
/** Shanghai's share of what Chancay loads; the rest is for the other ports. */
const SHANGHAI_SHARE = 0.6;

/** The ports still to come after Chancay, 1 to 10 of them. Throws RangeError for another number. */
export function rotationOf(ports: number): PortCode[] {
  if (!Number.isInteger(ports) || ports < 1 || ports > ONWARD.length) {
    throw new RangeError(`rotationOf: ${ports} ports. Maybe a number from 1 to ${ONWARD.length} was meant.`);
  }
  const joined = new Set(JOINING.slice(0, ports));
  return ONWARD.filter((code) => joined.has(code)).map(portCode);
}

/** Draws ports of discharge: with `isFromChancay` mostly Shanghai, else spread unevenly over the rotation. */
export function portPicker(rotation: readonly PortCode[], isFromChancay: boolean, random: Random): () => PortCode {
  const shares = rotation.map(() => random.between(0.4, 1.6));
  const shanghai = rotation.indexOf(portCode('CNSHA'));
  if (isFromChancay && shanghai !== -1) {
    const others = shares.reduce((sum, share, i) => (i === shanghai ? sum : sum + share), 0);
    shares[shanghai] = others > 0 ? (others * SHANGHAI_SHARE) / (1 - SHANGHAI_SHARE) : 1;
  }
  return () => pickByShare(rotation, shares, random);
}

/** One of the items, each as likely as its share. */
export function pickByShare<T>(items: readonly T[], shares: readonly number[], random: Random): T {
  let left = random.next() * shares.reduce((sum, share) => sum + share, 0);
  for (let i = 0; i < items.length - 1; i++) {
    left -= shares[i] as number;
    if (left < 0) return items[i] as T;
  }
  return items[items.length - 1] as T;
}
