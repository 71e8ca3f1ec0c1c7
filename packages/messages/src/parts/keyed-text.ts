import { segmentText } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { KeyedText } from '../words/place.ts';

/** Repetitions of one key that are kept apart; a message has no honest use for more. */
const REPEATS = 99;

/** The record a reader fills. */
export type KeyedDraft = Record<string, string>;

/**
 * Takes a segment that is a key and a text: RFF (`RFF+BN` → number), SEL (`SEL+CA` → number) or FTX (`FTX+AAA` → text, lines
 * parted by `\n`). Returns false for one that says more than that, which then must be kept as it is.
 */
export function takeKeyed(segment: Segment, into: KeyedDraft): boolean {
  switch (segment.tag) {
    case 'RFF':
      return segment.length === 1 && segment.components(1).length <= 2 && add(into, `RFF+${segment.at(1, 0)}`, segment.at(1, 1));
    case 'SEL':
      return takeSeal(segment, into);
    case 'FTX':
      return takeText(segment, into);
    default:
      return false;
  }
}

/** `SEL+850131++1` is kept under `SEL++1`: what follows the number is part of the key. `SEL+45545:CA` is a slip for `SEL+45545+CA`. */
function takeSeal(segment: Segment, into: KeyedDraft): boolean {
  const party = segment.at(2) || segment.at(1, 1);
  const condition = segment.at(3);
  if (segment.length > 3 || segment.components(2).length > 1) return false;
  return add(into, condition === '' ? (party === '' ? 'SEL' : `SEL+${party}`) : `SEL+${party}+${condition}`, segment.at(1));
}

function takeText(segment: Segment, into: KeyedDraft): boolean {
  if (segment.length > 4 || segment.at(2) !== '' || segment.at(3) !== '') return false;
  return add(into, `FTX+${segment.at(1)}`, segment.components(4).join('\n').trimEnd());
}

function add(into: KeyedDraft, key: string, text: string): boolean {
  if (/[#:?]/.test(key)) return false;
  if (!(key in into)) {
    into[key] = text;
    return true;
  }
  for (let i = 2; i <= REPEATS; i++) {
    const repeated = `${key}#${i}`;
    if (repeated in into) continue;
    into[repeated] = text;
    return true;
  }
  return false;
}

/** Writes the texts of one tag back as segments. */
export function writeKeyed(texts: KeyedText, tag: 'RFF' | 'SEL' | 'FTX', out: string[]): void {
  for (const [key, text] of Object.entries(texts)) {
    const [of, first = '', second = ''] = key.replace(/#\d+$/, '').split('+');
    if (of !== tag) continue;
    if (tag === 'RFF') out.push(segmentText('RFF', [first, text]));
    else if (tag === 'SEL') out.push(segmentText('SEL', text, first, second));
    else out.push(segmentText('FTX', first, '', '', text.split('\n')));
  }
}
