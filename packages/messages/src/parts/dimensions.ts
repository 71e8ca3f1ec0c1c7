import { type Millimetres, millimetres } from '@estiba/base';
import type { OutOfGauge } from '@estiba/port';
import { numberText, segmentText } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { ReadContext } from './context.ts';
import { readNumber } from './number.ts';

/** Sides by dimension qualifier (code list 6145) and the component of C211 that belongs to each: length, width, height. */
const SIDES: ReadonlyMap<string, { readonly side: keyof OutOfGauge; readonly component: 1 | 2 | 3 }> = new Map([
  ['5', { side: 'overFront', component: 1 }],
  ['6', { side: 'overRear', component: 1 }],
  ['7', { side: 'overRight', component: 2 }],
  ['8', { side: 'overLeft', component: 2 }],
  ['9', { side: 'overHeight', component: 3 }],
  ['13', { side: 'overHeight', component: 3 }],
]);

/** Millimetres in one unit of code list 6411. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['CMT', 10],
  ['MMT', 1],
  ['MTR', 1000],
  ['INH', 25.4],
  ['FOT', 304.8],
]);

/** More than this sticking out is more likely a slip in the unit. */
const PLAUSIBLE = 2500;

export type OutOfGaugeDraft = { -readonly [K in keyof OutOfGauge]: OutOfGauge[K] };

export function noOverhang(): OutOfGaugeDraft {
  const none = millimetres(0);
  return { overHeight: none, overFront: none, overRear: none, overLeft: none, overRight: none };
}

/** Takes DIM where it says an over-dimension, `DIM+9+CMT:::30`; false for another dimension, which then must be kept as it is. */
export function takeDimension(segment: Segment, into: OutOfGaugeDraft, context: ReadContext): boolean {
  const rule = SIDES.get(segment.at(1));
  if (rule === undefined) return false;
  const text = segment.at(2, rule.component) || segment.at(2, 1) || segment.at(2, 2) || segment.at(2, 3);
  const value = readNumber(text);
  const unit = segment.at(2, 0);
  const factor = UNITS.get(unit);
  if (Number.isNaN(value) || value < 0) {
    context.find('warning', 'dimension.unreadable', { text: segment.text.slice(0, 40) }, segment);
    return false;
  }
  if (factor === undefined) context.find('warning', 'dimension.unit', { unit, taken: 'CMT' }, segment);
  const overhang = Math.round(value * (factor ?? 10));
  if (overhang > PLAUSIBLE)
    context.find('warning', 'dimension.implausible', { side: rule.side, millimetres: overhang, limit: PLAUSIBLE }, segment);
  into[rule.side] = millimetres(Math.max(into[rule.side], overhang));
  return true;
}

/** Writes the sides that stick out. `heightQualifier` is `9` in D.95B plans and `13` elsewhere. */
export function writeDimensions(outOfGauge: OutOfGauge, heightQualifier: '9' | '13', out: string[]): void {
  const write = (qualifier: string, component: 1 | 2 | 3, overhang: Millimetres): void => {
    if (overhang === 0) return;
    const value = ['CMT', '', '', ''];
    value[component] = numberText(overhang / 10);
    out.push(segmentText('DIM', qualifier, value));
  };
  write('5', 1, outOfGauge.overFront);
  write('6', 1, outOfGauge.overRear);
  write('7', 2, outOfGauge.overRight);
  write('8', 2, outOfGauge.overLeft);
  write(heightQualifier, 3, outOfGauge.overHeight);
}
