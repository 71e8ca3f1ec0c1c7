import { millimetres } from '@estiba/base';
import type { ContainerKind, SizeType } from './size-type.ts';

/** What one character of a code says; `sure` is false where the standard leaves it open or it fits no usual cell. */
interface Length {
  readonly ft: SizeType['lengthFt'];
  readonly sure: boolean;
}
interface Height {
  readonly mm: number;
  readonly sure: boolean;
}

const sureLength = (ft: SizeType['lengthFt']): Length => ({ ft, sure: true });
/** Odd lengths take the next usual length that holds them. */
const oddLength = (ft: SizeType['lengthFt']): Length => ({ ft, sure: false });
const sureHeight = (mm: number): Height => ({ mm, sure: true });

/** First character (ISO 6346:2022, table D.1); `9` is the 45' box of the 1984 edition. */
const LENGTHS: Readonly<Record<string, Length>> = {
  1: sureLength(10),
  2: sureLength(20),
  3: sureLength(30),
  4: sureLength(40),
  9: sureLength(45),
  A: oddLength(30),
  B: oddLength(30),
  C: oddLength(30),
  D: oddLength(30),
  E: oddLength(30),
  F: oddLength(30),
  G: oddLength(45),
  H: oddLength(45),
  K: oddLength(45),
  L: sureLength(45),
  M: sureLength(48),
  N: oddLength(53),
  P: sureLength(53),
};

/** Second character of the 1995 generation (table D.2): height, and width where it is a letter. */
const HEIGHTS_1995: Readonly<Record<string, Height>> = {
  0: sureHeight(2438),
  2: sureHeight(2591),
  4: sureHeight(2743),
  5: sureHeight(2896),
  6: { mm: 3048, sure: false },
  8: sureHeight(1295),
  9: sureHeight(1219),
  C: sureHeight(2591),
  D: sureHeight(2743),
  E: sureHeight(2896),
  F: { mm: 3048, sure: false },
  L: sureHeight(2591),
  M: sureHeight(2743),
  N: sureHeight(2896),
  P: { mm: 3048, sure: false },
};

/** Second digit of the 1984 generation: the odd one of each pair has a gooseneck tunnel. */
const HEIGHTS_1984: readonly Height[] = [
  sureHeight(2438),
  sureHeight(2438),
  sureHeight(2591),
  sureHeight(2591),
  sureHeight(2896),
  sureHeight(2896),
  sureHeight(1295),
  sureHeight(1295),
  sureHeight(1295),
  sureHeight(1219),
];

/** Third character of the 1995 generation (table D.3); platforms and thermal boxes look at the fourth as well. */
const KINDS_1995: Readonly<Record<string, ContainerKind>> = {
  G: 'dry',
  V: 'ventilated',
  B: 'bulk',
  S: 'other',
  R: 'reefer',
  H: 'reefer',
  U: 'open-top',
  P: 'flat-rack',
  T: 'tank',
  K: 'tank',
  A: 'other',
};

/** Third digit of the 1984 generation. */
const KINDS_1984: readonly ContainerKind[] = ['dry', 'dry', 'other', 'reefer', 'reefer', 'open-top', 'flat-rack', 'tank', 'bulk', 'other'];

/** Trade names seen where a code should stand. They name no exact height, so they are never certain. */
const TRADE_KINDS: Readonly<Record<string, { readonly kind: ContainerKind; readonly mm: number }>> = {
  GP: { kind: 'dry', mm: 2591 },
  DV: { kind: 'dry', mm: 2591 },
  DC: { kind: 'dry', mm: 2591 },
  DR: { kind: 'dry', mm: 2591 },
  ST: { kind: 'dry', mm: 2591 },
  HC: { kind: 'dry', mm: 2896 },
  HQ: { kind: 'dry', mm: 2896 },
  RF: { kind: 'reefer', mm: 2591 },
  RE: { kind: 'reefer', mm: 2591 },
  RH: { kind: 'reefer', mm: 2896 },
  HR: { kind: 'reefer', mm: 2896 },
  RQ: { kind: 'reefer', mm: 2896 },
  OT: { kind: 'open-top', mm: 2591 },
  FR: { kind: 'flat-rack', mm: 2591 },
  FL: { kind: 'flat-rack', mm: 2591 },
  PL: { kind: 'platform', mm: 648 },
  PF: { kind: 'platform', mm: 648 },
  TK: { kind: 'tank', mm: 2591 },
  BU: { kind: 'bulk', mm: 2591 },
  VH: { kind: 'ventilated', mm: 2591 },
};

/** The usual deck of a platform without ends. */
const PLATFORM_HEIGHT = 648;

/** Codes read before: a ship's boxes share a few dozen. Bounded, so that hostile input cannot fill memory. */
const known = new Map<string, SizeType>();
const KNOWN_LIMIT = 4096;

/**
 * Reads a size-type code of either generation of ISO 6346 (`22G1`, `L5G1`; `2210`, `4363`), or a trade name (`40HC`).
 * A code that cannot be read gets the best reading there is and `isCertain: false`; nothing at all reads as a 20' dry box.
 */
export function sizeTypeOf(code: string): SizeType {
  const seen = known.get(code);
  if (seen !== undefined) return seen;
  const sizeType = read(code);
  if (known.size < KNOWN_LIMIT) known.set(code, sizeType);
  return sizeType;
}

function read(code: string): SizeType {
  const text = code.trim().toUpperCase();
  if (/^\d{4}$/.test(text)) return read1984(code, text);
  return readTradeName(code, text) ?? read1995(code, text);
}

function read1984(code: string, text: string): SizeType {
  const height = HEIGHTS_1984[Number(text[1])] as Height;
  const isPlatform = text.slice(2) === '60';
  const kind = isPlatform ? 'platform' : text.slice(2) === '13' ? 'ventilated' : (KINDS_1984[Number(text[2])] as ContainerKind);
  return build(code, LENGTHS[text[0] as string], isPlatform ? { mm: PLATFORM_HEIGHT, sure: false } : height, kind);
}

function read1995(code: string, text: string): SizeType {
  const kind = kind1995(text[2] ?? '', text[3] ?? '');
  const height = kind === 'platform' ? { mm: PLATFORM_HEIGHT, sure: false } : HEIGHTS_1995[text[1] ?? ''];
  return build(code, LENGTHS[text[0] ?? ''], height, kind);
}

function kind1995(group: string, detail: string): ContainerKind | undefined {
  if (group === 'P' && (detail === '0' || detail === 'L')) return 'platform';
  if (group === 'H' && (detail === '5' || detail === '6' || detail === 'I')) return 'other';
  return KINDS_1995[group];
}

/** `20GP`, `40HC`, `45HQ`: length in feet, then letters. `20G1` is no trade name. */
function readTradeName(code: string, text: string): SizeType | null {
  const match = /^(10|20|30|40|45|48|53)'?\s?([A-Z]{2})$/.exec(text);
  const trade = TRADE_KINDS[match?.[2] ?? ''];
  if (match === null || trade === undefined) return null;
  const lengthFt = Number(match[1]) as SizeType['lengthFt'];
  return { code, lengthFt, height: millimetres(trade.mm), kind: trade.kind, isCertain: false };
}

function build(code: string, length: Length | undefined, height: Height | undefined, kind: ContainerKind | undefined): SizeType {
  return {
    code,
    lengthFt: length?.ft ?? 20,
    height: millimetres(height?.mm ?? 2591),
    kind: kind ?? 'dry',
    isCertain: (length?.sure ?? false) && (height?.sure ?? false) && kind !== undefined,
  };
}
