import { celsius } from '@estiba/base';
import type { DangerousGoods } from '@estiba/port';
import { segmentText } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { ReadContext } from './context.ts';
import { readNumber } from './number.ts';
import { temperatureText } from './temperature.ts';

export type DangerousGoodsDraft = { -readonly [K in keyof DangerousGoods]: DangerousGoods[K] };

const CLASS = /^[1-9](\.[1-6])?[A-S]?$/;
const PACKING_GROUPS: ReadonlyMap<string, 'I' | 'II' | 'III'> = new Map([
  ['1', 'I'],
  ['2', 'II'],
  ['3', 'III'],
  ['I', 'I'],
  ['II', 'II'],
  ['III', 'III'],
]);

/** Reads DGS: `DGS+IMD+3+1263+023:CEL+3+F-E,S-E++++6.1`. */
export function readDangerousGoods(segment: Segment, context: ReadContext): DangerousGoodsDraft {
  const imdgClass = segment.at(2).replace(/\s/g, '').toUpperCase();
  if (!CLASS.test(imdgClass)) context.find('warning', 'dangerous.class', { class: imdgClass }, segment);
  const item: DangerousGoodsDraft = { imdgClass, subsidiary: segment.components(10).filter((label) => CLASS.test(label)) };
  const unNumber = segment.at(3).replace(/^UN ?/i, '');
  if (/^\d{1,4}$/.test(unNumber)) item.unNumber = unNumber.padStart(4, '0');
  else context.find('warning', 'dangerous.un-number', { class: imdgClass, given: unNumber }, segment);
  const group = segment.at(5).toUpperCase();
  const packingGroup = PACKING_GROUPS.get(group);
  if (packingGroup !== undefined) item.packingGroup = packingGroup;
  else if (group !== '') context.find('info', 'dangerous.packing-group', { given: group }, segment);
  takeFlashPoint(segment, item, context);
  const schedule = segment.at(6);
  if (schedule !== '') item.emergencySchedule = schedule;
  return item;
}

function takeFlashPoint(segment: Segment, item: DangerousGoodsDraft, context: ReadContext): void {
  const text = segment.at(4, 0) || segment.at(3, 1);
  if (text === '') return;
  const value = readNumber(text);
  const isFahrenheit = segment.at(4, 1).toUpperCase().startsWith('F');
  if (Number.isNaN(value)) context.find('info', 'dangerous.flash-point', { given: text }, segment);
  else item.flashPoint = celsius(isFahrenheit ? Math.round(((value - 32) * 500) / 9) / 100 : value);
}

/** What text about dangerous goods can say that Estiba acts on, and the phrase written for it. */
const PHRASES = [
  { phrase: 'MARINE POLLUTANT', pattern: /MARINE POLL/, apply: (item: DangerousGoodsDraft) => (item.isMarinePollutant = true) },
  { phrase: 'LIMITED QUANTITY', pattern: /LIMITED QUANT|LTD QTY/, apply: (item: DangerousGoodsDraft) => (item.isLimitedQuantity = true) },
  { phrase: 'ON DECK ONLY', pattern: /^ON DECK ONLY$/, apply: (item: DangerousGoodsDraft) => (item.stowage = 'deck') },
  { phrase: 'UNDER DECK ONLY', pattern: /^UNDER DECK ONLY$/, apply: (item: DangerousGoodsDraft) => (item.stowage = 'hold') },
] as const;

/** Takes the FTX that follows a DGS. */
export function takeDangerousText(segment: Segment, item: DangerousGoodsDraft): void {
  const text = segment.components(4).join('\n').trimEnd();
  let isPhrase = false;
  for (const { phrase, pattern, apply } of PHRASES) {
    if (!pattern.test(text.toUpperCase())) continue;
    apply(item);
    isPhrase ||= text === phrase;
  }
  if (text !== '' && !isPhrase) item.remarks = item.remarks === undefined ? text : `${item.remarks}\n${text}`;
}

/** Stowage demanded by a handling code of the box: `OD` on deck, `UD` under deck, as tokens of two letters (SMDG). */
export function stowageOf(handling: string): 'deck' | 'hold' | undefined {
  if (/^(..)*OD/.test(handling)) return 'deck';
  if (/^(..)*UD/.test(handling)) return 'hold';
  return undefined;
}

export function writeDangerousGoods(item: DangerousGoods, out: string[]): void {
  const flashPoint = item.flashPoint === undefined ? '' : [temperatureText(item.flashPoint), 'CEL'];
  const group = item.packingGroup === undefined ? '' : String(['I', 'II', 'III'].indexOf(item.packingGroup) + 1);
  const head = ['IMD', item.imdgClass, item.unNumber ?? '', flashPoint, group, item.emergencySchedule ?? ''];
  out.push(segmentText('DGS', ...head, '', '', '', item.subsidiary));
  if (item.isMarinePollutant === true) out.push(segmentText('FTX', 'AAC', '', '', 'MARINE POLLUTANT'));
  if (item.isLimitedQuantity === true) out.push(segmentText('FTX', 'AAC', '', '', 'LIMITED QUANTITY'));
  if (item.stowage === 'deck') out.push(segmentText('FTX', 'AAC', '', '', 'ON DECK ONLY'));
  if (item.stowage === 'hold') out.push(segmentText('FTX', 'AAC', '', '', 'UNDER DECK ONLY'));
  if (item.remarks !== undefined) out.push(segmentText('FTX', 'AAD', '', '', item.remarks.split('\n')));
}
