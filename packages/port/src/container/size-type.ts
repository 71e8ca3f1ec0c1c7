import type { Millimetres } from '@estiba/base';

/** What a size-type code says, whichever generation of ISO 6346 it was written in. */
export interface SizeType {
  /** The code as received: `45G1` (1995) or `4510` (1984). */
  readonly code: string;
  /** Nominal length in feet. */
  readonly lengthFt: 10 | 20 | 30 | 40 | 45 | 48 | 53;
  /** Outside height: 2,591 for a standard box, 2,896 for a high cube, as low as 648 for a flat bed. */
  readonly height: Millimetres;
  readonly kind: ContainerKind;
  /** False when the code was unknown and length or height had to be assumed. */
  readonly isCertain: boolean;
}

/** What the box is, as far as stowage cares. */
export type ContainerKind = 'dry' | 'reefer' | 'open-top' | 'flat-rack' | 'platform' | 'tank' | 'bulk' | 'ventilated' | 'other';

/** Open units let the cargo out: segregation (IMDG 7.4.3) is one step stricter for them. */
export function isOpenUnit(kind: ContainerKind): boolean {
  return kind === 'open-top' || kind === 'flat-rack' || kind === 'platform';
}
