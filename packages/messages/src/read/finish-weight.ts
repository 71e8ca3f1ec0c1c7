import { type Kilograms, kilograms } from '@estiba/base';
import { type SizeType, type Weight, usualGross, usualTare } from '@estiba/port';
import type { ReadContext } from '../parts/context.ts';
import type { MessageMap } from '../maps/message-map.ts';
import type { BoxDraft } from './box-draft.ts';

/** More than any box of the kind may weigh (ISO 668 allows 36 t; flat racks and platforms carry up to 70 t and more). */
const HEAVIEST = { boxed: 40_000, open: 80_000 };
/** Two masses of one box that differ by more than this share are worth a look. */
const DIFFERENCE = 0.05;
/** A gross mass below this share of the usual tare is hardly one. */
const LIGHTEST = 0.7;

/** Chooses the mass of a box: verified, else declared, else estimated with a finding. What was given is never altered. */
export function finishWeight(draft: BoxDraft, id: string, sizeType: SizeType, map: MessageMap, context: ReadContext): Weight {
  const { vgm, gross } = draft;
  const given = vgm !== null && vgm > 0 ? vgm : gross;
  if (given === null || given <= 0) return estimate(draft, id, sizeType, map, context);
  checkWeight(given, draft, id, sizeType, context);
  if (given !== vgm) return { gross: given, source: draft.isEstimated ? 'estimated' : 'declared' };
  if (gross !== null && Math.abs(gross - vgm) > DIFFERENCE * vgm) {
    context.find('info', 'weight.vgm-differs', { id, vgm, declared: gross, taken: vgm }, draft);
  }
  return { gross: vgm, source: 'vgm', ...(draft.vgmMethod === null ? {} : { vgmMethod: draft.vgmMethod }) };
}

function estimate(draft: BoxDraft, id: string, sizeType: SizeType, map: MessageMap, context: ReadContext): Weight {
  const taken = usualGross(sizeType, draft.equipment?.isEmpty ?? false);
  const given = draft.vgm ?? draft.gross;
  if (given !== null) context.find('error', 'weight.zero', { id, given, taken }, draft);
  else context.find(map.needs.has('weight') ? 'warning' : 'info', 'weight.missing', { id, taken }, draft);
  return { gross: taken, source: 'estimated' };
}

function checkWeight(given: Kilograms, draft: BoxDraft, id: string, sizeType: SizeType, context: ReadContext): void {
  const isOpen = sizeType.kind === 'flat-rack' || sizeType.kind === 'platform' || sizeType.kind === 'other';
  const limit = isOpen ? HEAVIEST.open : HEAVIEST.boxed;
  if (given > limit) context.find('error', 'weight.implausible', { id, given, limit }, draft);
  const least = kilograms(Math.round(draft.tare ?? LIGHTEST * usualTare(sizeType)));
  if (given < least) context.find('warning', 'weight.below-tare', { id, given, tare: least }, draft);
}
