import type { Segment } from '../syntax/segment.ts';

/** Segments without a message head that are held back until it is clear what they are of. */
export const GUESS_LIMIT = 200;

const BY_DOCUMENT: ReadonlyMap<string, string> = new Map([
  ['45', 'COPRAR'],
  ['121', 'COPRAR'],
  ['43', 'COPRAR'],
  ['44', 'COARRI'],
  ['46', 'COARRI'],
  ['98', 'COARRI'],
  ['270', 'COARRI'],
  ['34', 'CODECO'],
  ['36', 'CODECO'],
  ['749', 'VERMAS'],
]);

/** Segments that follow the equipment in a plan before the next place begins. */
const AFTER_EQUIPMENT = new Set(['EQD', 'EQA', 'NAD', 'DGS', 'FTX']);

/**
 * The type of a message whose head is missing, told from its first segments; null while they leave it open and
 * `isLast` is false. A plan puts the place first, lists and reports the equipment.
 */
export function guessType(segments: readonly Segment[], isLast: boolean): string | null {
  for (const [i, segment] of segments.entries()) {
    if (segment.tag === 'ERC') return 'APERAK';
    if (segment.tag === 'UCI') return 'CONTRL';
    if (segment.tag === 'LOC' && segment.at(1) === '147') return planType(segments);
    if (segment.tag === 'EQD') {
      const document = segments.find((s) => s.tag === 'BGM')?.at(1) ?? '';
      return BY_DOCUMENT.get(document) ?? listType(segments, i, isLast);
    }
  }
  return isLast ? 'other' : null;
}

function planType(segments: readonly Segment[]): string {
  return segments.some((segment) => segment.tag === 'HAN') ? 'MOVINS' : 'BAPLIE';
}

/** The list starts with an equipment: of a plan cut off inside a group, a report with places, or a load list. */
function listType(segments: readonly Segment[], first: number, isLast: boolean): string | null {
  const place = segments.findIndex((segment, i) => i > first && segment.tag === 'LOC' && segment.at(1) === '147');
  if (place >= 0) return segments.slice(first, place).every((segment) => AFTER_EQUIPMENT.has(segment.tag)) ? 'BAPLIE' : 'COARRI';
  const isComplete = segments.some((segment, i) => i > first && segment.tag === 'EQD');
  return isComplete || isLast ? 'COPRAR' : null;
}
