import { csv } from '@estiba/base';
import type { Box, BoxMessage } from '@estiba/messages';
import { formatSlot } from '@estiba/port';
import { jsonRows } from './json-rows.ts';

const columns = [
  'message',
  'container',
  'slot',
  'size_type',
  'empty',
  'gross_kg',
  'weight_source',
  'pol',
  'pod',
  'destination',
  'operator',
  'set_point_c',
  'imdg',
  'out_of_gauge_mm',
  'line',
];

/** The boxes of messages as a table, one line each; BBBRRTT slots, over-dimensions as top/front/rear/left/right. */
export function boxesCsv(messages: readonly BoxMessage[]): string {
  return csv(
    columns,
    messages.flatMap((message) => message.boxes.map((box) => [message.header.reference, ...boxFields(box)])),
  );
}

function boxFields({ container, slot, slotText, line }: Box): (string | number)[] {
  const { reefer, outOfGauge: out } = container;
  return [
    container.id,
    slot === undefined ? (slotText ?? '') : formatSlot(slot),
    container.sizeType.code,
    container.isEmpty ? 'yes' : 'no',
    container.weight.gross,
    container.weight.source,
    container.pol,
    container.pod,
    container.destination ?? '',
    container.operator,
    reefer === undefined ? '' : reefer.isActive ? (reefer.setPoint ?? 'active') : 'off',
    container.dangerousGoods.map((item) => [item.imdgClass, item.unNumber].filter(Boolean).join('/')).join(' '),
    out === undefined ? '' : [out.overHeight, out.overFront, out.overRear, out.overLeft, out.overRight].join('/'),
    line,
  ];
}

/** The boxes as JSON, a line each, with everything the message says of them. */
export function boxesJson(messages: readonly BoxMessage[]): string {
  return `${jsonRows({
    messages: messages.map(({ type, header, account }) => ({ type, header, account })),
    boxes: messages.flatMap((message) =>
      message.boxes.map(({ container, slot, details, line }) => ({
        message: message.header.reference,
        line,
        ...(slot !== undefined && { slot: formatSlot(slot) }),
        ...container,
        details,
      })),
    ),
  })}\n`;
}
