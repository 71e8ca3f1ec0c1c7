import { type Container, containerId, portCode } from '@estiba/port';
import type { MessageMap } from '../maps/message-map.ts';
import type { ReadContext } from '../parts/context.ts';
import type { Box, BoxDetails } from '../words/box.ts';
import type { BoxDraft } from './box-draft.ts';
import { finishReefer, finishStowage } from './finish-cargo.ts';
import { checkNumber, finishSizeType, finishSlot } from './finish-equipment.ts';
import { finishOperator, finishPorts, type Inherited } from './finish-ports.ts';
import { finishWeight } from './finish-weight.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Makes a box of the segments of one group. `syntheticId` is used where the message gives no number. */
export function finishBox(draft: BoxDraft, map: MessageMap, inherited: Inherited, syntheticId: string, context: ReadContext): Box {
  const given = draft.equipment?.id ?? '';
  const id = given === '' ? syntheticId : given;
  checkNumber(id, draft, context);
  const slot = finishSlot(draft, id, map, context);
  finishStowage(draft);
  const sizeType = finishSizeType(draft, id, slot, context);
  const { pol, pod } = finishPorts(draft, id, map, inherited, context);
  const container: Writable<Container> = {
    id: containerId(id),
    sizeType,
    isEmpty: draft.equipment?.isEmpty ?? false,
    weight: finishWeight(draft, id, sizeType, map, context),
    pol,
    pod,
    operator: finishOperator(draft, map, inherited, id, context),
    dangerousGoods: draft.dangerousGoods,
  };
  const reefer = finishReefer(draft, id, sizeType, map, context);
  if (reefer !== null) container.reefer = reefer;
  addWhatThereIs(container, draft);
  const box: Writable<Box> = {
    container,
    details: finishDetails(draft),
    hasSyntheticId: given === '',
    raw: draft.raw,
    line: draft.line,
    segment: draft.segment,
  };
  if (slot !== null) box.slot = slot;
  if (draft.slotText !== null) box.slotText = draft.slotText;
  return box;
}

function addWhatThereIs(container: Writable<Container>, draft: BoxDraft): void {
  const { destination, overhang, references } = draft;
  if (destination !== null && destination !== '') container.destination = portCode(destination.toUpperCase());
  if (overhang !== null && Object.values(overhang).some((side) => side > 0)) container.outOfGauge = overhang;
  if (references !== null && Object.keys(references).length > 0) container.references = references;
}

function finishDetails(draft: BoxDraft): BoxDetails {
  const { times, places, parties, legs, damages, bundled, others } = draft;
  const equipment = draft.equipment?.qualifier ?? 'CN';
  const details: Writable<BoxDetails> = { equipment, times, places, parties, legs, damages, bundled, others };
  const status = draft.equipment?.status ?? '';
  if (status !== '') details.status = status;
  if (draft.handling !== '') details.handling = draft.handling;
  if (draft.tare !== null) details.tare = draft.tare;
  return details;
}
