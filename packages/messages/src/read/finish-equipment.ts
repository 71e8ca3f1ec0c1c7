import { millimetres } from '@estiba/base';
import { checkDigitOf, parseIso6346, parseSlot, type SizeType, type Slot, sizeTypeOf } from '@estiba/port';
import type { MessageMap } from '../maps/message-map.ts';
import type { ReadContext } from '../parts/context.ts';
import type { BoxDraft } from './box-draft.ts';

/** Says what is wrong with the number of a box, or that there is none. */
export function checkNumber(id: string, draft: BoxDraft, context: ReadContext): void {
  const slot = draft.slotText ?? '';
  if (draft.equipment === null) context.find('warning', 'equipment.missing', { id, slot }, draft);
  else if (draft.equipment.id === '') context.find('info', 'id.missing', { taken: id, slot }, draft);
  else checkId(id, draft, context);
}

function checkId(id: string, draft: BoxDraft, context: ReadContext): void {
  const parsed = parseIso6346(id);
  if (parsed.ok) return;
  const isNumber = parsed.reasons.every((reason) => reason.code !== 'iso6346.form');
  if (isNumber && Number(id[10]) !== checkDigitOf(id)) {
    context.find('warning', 'id.check-digit', { id, given: Number(id[10]), expected: checkDigitOf(id) }, draft);
  } else if (draft.equipment?.qualifier === 'CN') context.find('info', 'id.not-iso', { id }, draft);
}

export function finishSlot(draft: BoxDraft, id: string, map: MessageMap, context: ReadContext): Slot | null {
  const text = draft.slotText ?? '';
  const slot = parseSlot(text);
  if (slot === null && text !== '') context.find('error', 'slot.unreadable', { id, given: text }, draft);
  else if (slot === null && map.needs.has('slot')) context.find('error', 'slot.missing', { id }, draft);
  return slot;
}

/** A 20' box stands in an odd bay, a longer one in an even bay (ISO 9711-1): what a missing code leaves open, the slot may tell. */
export function finishSizeType(draft: BoxDraft, id: string, slot: Slot | null, context: ReadContext): SizeType {
  const code = draft.equipment?.sizeType ?? '';
  const read = sizeTypeOf(code);
  const isEvenBay = slot !== null && slot.bay % 2 === 0;
  if (code === '') {
    const lengthFt = isEvenBay ? 40 : 20;
    context.find('warning', 'size.missing', { id, taken: lengthFt }, draft);
    return { ...read, lengthFt, height: millimetres(2591) };
  }
  if (!read.isCertain) context.find('warning', 'size.unknown', { id, given: code, length: read.lengthFt, height: read.height }, draft);
  else if (slot !== null && isEvenBay !== read.lengthFt > 30) {
    context.find('warning', 'slot.bay-parity', { id, slot: draft.slotText ?? '', bay: slot.bay, length: read.lengthFt }, draft);
  }
  return read;
}
