import { type Celsius, celsius } from '@estiba/base';
import { numberText, segmentText } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { ReadContext } from './context.ts';
import { readNumber } from './number.ts';

/**
 * Reads TMP: `TMP+2+-020:CEL`, `TMP+2+07.0:CEL`, `TMP+2+:CEL` (plugged, no set point given). Fahrenheit is converted.
 * Returns undefined when there is no set point, or none that can be read.
 */
export function readTemperature(segment: Segment, context: ReadContext): Celsius | undefined {
  const text = segment.at(2, 0);
  const unit = segment.at(2, 1).toUpperCase();
  const value = readNumber(text);
  if (text === '' || Number.isNaN(value)) {
    context.find('warning', 'temperature.unreadable', { text: segment.text.slice(0, 40) }, segment);
    return undefined;
  }
  if (unit === 'FAH' || unit === 'F') return celsius(Math.round(((value - 32) * 5 * 100) / 9) / 100);
  if (unit !== 'CEL' && unit !== 'C') context.find('warning', 'temperature.unit', { unit, taken: 'CEL' }, segment);
  return celsius(value === 0 ? 0 : value);
}

export function temperatureSegment(setPoint: Celsius | undefined): string {
  return segmentText('TMP', '2', [setPoint === undefined ? '' : temperatureText(setPoint), 'CEL']);
}

/** Three places, as messages write degrees: `-018`, `002`, `00.5`, `13.6`. */
export function temperatureText(degrees: Celsius): string {
  const [whole = '', fraction] = numberText(Math.abs(degrees), 2).split('.');
  const text = fraction === undefined ? whole.padStart(3, '0') : `${whole.padStart(2, '0')}.${fraction}`;
  return degrees < 0 ? `-${text}` : text;
}
