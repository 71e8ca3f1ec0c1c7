import { type Kilograms, kilograms } from '@estiba/base';
import { numberText, segmentText } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { ReadContext } from './context.ts';
import { readNumber } from './number.ts';

/** How a version writes gross mass. */
export interface WeightForm {
  /** `MEA+WT++KGM:100` (short), `MEA+AAE+G+KGM:100` (long). */
  readonly isShort: boolean;
  readonly declared: string;
  /** Qualifier for a verified gross mass; null where the version has none. */
  readonly vgm: string | null;
}

/** What one MEA says of the mass of a box. */
export interface Mass {
  readonly of: 'vgm' | 'gross' | 'tare';
  readonly kilograms: Kilograms;
}

const QUALIFIERS: ReadonlyMap<string, Mass['of']> = new Map([
  ['VGM', 'vgm'],
  ['WT', 'gross'],
  ['G', 'gross'],
  ['AET', 'gross'],
  ['EGW', 'gross'],
  ['AAD', 'gross'],
  ['ABS', 'gross'],
  ['T', 'tare'],
]);

/** Kilograms in one unit of code list 6411. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['KGM', 1],
  ['KG', 1],
  ['KGS', 1],
  ['TNE', 1000],
  ['MT', 1000],
  ['LBR', 0.45359237],
  ['LBS', 0.45359237],
]);

/**
 * Reads MEA where it says a mass, in the forms real files use: `MEA+WT++KGM:4600`, `MEA+VGM++KGM:4600`, `MEA+AAE+VGM+KGM:4600`,
 * `MEA+WT+KGM+4600`, `MEA+WT++24.5:TNE`. Returns null for another measurement and, with a finding, for a mass that is no number.
 */
export function readMass(segment: Segment, context: ReadContext): Mass | null {
  const of = QUALIFIERS.get(segment.at(2)) ?? QUALIFIERS.get(segment.at(1));
  if (of === undefined) return null;
  let value = Number.NaN;
  let factor: number | undefined;
  for (let element = 2; element <= Math.min(segment.length, 4); element++) {
    for (const part of [segment.at(element, 0), segment.at(element, 1)]) {
      if (part === '') continue;
      factor ??= UNITS.get(part.toUpperCase());
      if (Number.isNaN(value)) value = readNumber(part);
    }
  }
  if (Number.isNaN(value)) {
    context.find('error', 'weight.unreadable', { text: segment.text.slice(0, 40) }, segment);
    return null;
  }
  if (factor === undefined) context.find('warning', 'weight.unit', { value, unit: segment.at(3, 0), taken: 'KGM' }, segment);
  return { of, kilograms: kilograms(rounded(value * (factor ?? 1))) };
}

/** Whole grams: pounds and tonnes must read back as they were written. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export function massSegment(form: WeightForm, qualifier: string, mass: Kilograms): string {
  const value = ['KGM', numberText(mass)];
  return form.isShort ? segmentText('MEA', qualifier, '', value) : segmentText('MEA', 'AAE', qualifier, value);
}
