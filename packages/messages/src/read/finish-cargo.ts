import type { Reefer, SizeType } from '@estiba/port';
import type { MessageMap } from '../maps/message-map.ts';
import type { ReadContext } from '../parts/context.ts';
import { stowageOf } from '../parts/dangerous-goods.ts';
import type { BoxDraft } from './box-draft.ts';

/** Handling codes of the box say where its dangerous goods may stand, where these do not say so themselves. */
export function finishStowage(draft: BoxDraft): void {
  if (draft.dangerousGoods.length === 0) return;
  const demanded = [draft.references?.['FTX+HAN'] ?? '', ...draft.handlingCodes].map(stowageOf).find((stowage) => stowage !== undefined);
  if (demanded === undefined) return;
  for (const item of draft.dangerousGoods) item.stowage ??= demanded;
}

export function finishReefer(draft: BoxDraft, id: string, sizeType: SizeType, map: MessageMap, context: ReadContext): Reefer | null {
  const isReefer = sizeType.kind === 'reefer';
  if (draft.hasTemperature) {
    if (!isReefer) context.find('warning', 'reefer.not-a-reefer', { id, code: sizeType.code, setPoint: draft.setPoint ?? '' }, draft);
    return { isActive: true, ...(draft.setPoint === undefined ? {} : { setPoint: draft.setPoint }) };
  }
  if (!isReefer) return null;
  if (draft.equipment?.isEmpty === false && map.needs.has('pod')) context.find('info', 'reefer.no-temperature', { id }, draft);
  return { isActive: false };
}
