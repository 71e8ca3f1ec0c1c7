import { segmentText } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { ReadContext } from './context.ts';

/** What EQD says of a box. */
export interface Equipment {
  readonly qualifier: string;
  /** Number without blanks and dashes, in capitals; empty when the message gives none. */
  readonly id: string;
  readonly sizeType: string;
  readonly status: string;
  readonly isEmpty: boolean;
}

/** Reads EQD: `EQD+CN+BMOU2945190+22G1:102:5++2+5`, `EQD+CN+CONTAINER+:::2210+++5`. */
export function readEquipment(segment: Segment, context: ReadContext): Equipment {
  const given = segment.at(2);
  const id = given.replace(/[\s\-./]/g, '').toUpperCase();
  if (id !== given) context.find('info', 'id.normalised', { given, taken: id }, segment);
  const qualifier = segment.at(1) || 'CN';
  if (qualifier !== 'CN') context.find('warning', 'equipment.not-a-container', { id, qualifier }, segment);
  return { qualifier, id, sizeType: segment.at(3, 0) || segment.at(3, 3), status: segment.at(5), isEmpty: readEmpty(segment, id, context) };
}

function readEmpty(segment: Segment, id: string, context: ReadContext): boolean {
  const indicator = segment.at(6);
  if (indicator === '4') return true;
  if (indicator !== '5') context.find('warning', 'equipment.full-empty', { id, given: indicator, taken: '5' }, segment);
  return false;
}

export function equipmentSegment(equipment: Equipment, sizeTypeList: readonly string[]): string {
  const sizeType = equipment.sizeType === '' ? '' : [equipment.sizeType, ...sizeTypeList];
  return segmentText('EQD', equipment.qualifier, equipment.id, sizeType, '', equipment.status, equipment.isEmpty ? '4' : '5');
}
