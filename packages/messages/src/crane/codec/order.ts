import { oneOf, variant } from '../../json/choice.ts';
import { type Codec, defaulted, described, object, optional, required, under } from '../../json/codec.ts';
import { timestamp } from '../../json/timestamp.ts';
import { identifier, integer, list, number } from '../../json/values.ts';
import { type CraneCommand, type CraneOrder, MOVE_TYPES, type OrderBox, type OrderPlace, type Permit } from '../words/order.ts';

const metres = (of: string) => described(`${of} [m], in the site's frame`, number());
const name = (of: string) => described(of, identifier);
const count = integer({ minimum: 0 });

const position = {
  bay: required('bay', described('ISO 9711 aboard; of the block ashore', count)),
  row: required('row', count),
  tier: required('tier', count),
  x: required('x', metres('Along the quay')),
  y: required('y', metres('Inland from the waterside rail')),
  z: required('z', metres('Height of the spreader above the quay')),
};

const place: Codec<OrderPlace> = variant<OrderPlace, 'at'>('at', 'at', {
  ship: object({ call: required('call', name('The ship’s call')), ...position }),
  yard: object({ block: required('block', name('Yard block')), ...position }),
  truck: object({
    vehicle: required('vehicle', name('Truck of the terminal, or visitor')),
    cell: required('cell', name('Cell of the lane it stands in')),
    x: position.x,
    y: position.y,
  }),
  lid: object({
    call: required('call', name('The ship’s call')),
    lid: required('lid', name('Hatch cover')),
    bay: position.bay,
    x: position.x,
    to: required('to', oneOf(['quay', 'ship'] as const)),
  }),
  bay: object({ call: required('call', name('The ship’s call')), bay: position.bay, x: position.x }),
  gate: object({ x: position.x, y: position.y }),
});

const end = oneOf(['fore', 'aft'] as const);

const box = object<OrderBox>({
  id: required('id', described('ISO 6346', identifier)),
  sizeType: required('isocode', described('ISO 6346 size-type code', identifier)),
  grossKg: required('weight', under('gross', described('[kg]', number({ minimum: 0 })))),
  doorDirection: optional('door', described('Which way its doors are to face at the end', end)),
  position: optional('position', described('Which of the two of a twin lift it is', end)),
});

export const order: Codec<CraneOrder> = under(
  'order',
  object<CraneOrder>({
    orderId: required('id', identifier),
    orderUpdateId: required('updateId', described('0 when first given; only a higher one replaces what is stored', count)),
    storing: required('method', described('OPC 10031-4', oneOf(['Store', 'StoreAndStart', 'Update'] as const))),
    moveType: required('moveType', oneOf(MOVE_TYPES)),
    boxes: required('cntr', described('One box, the two of a twin lift, or none for lids, lashing and the gate', list(box))),
    from: required('from', place),
    to: required('to', place),
    partner: optional('partner', name('The truck or visitor it meets')),
    notBefore: optional('notBefore', timestamp),
    priority: defaulted('priority', described('Greater goes first', integer()), 0),
    next: optional('next', name('The order that will come after this one')),
  }),
);

const ofOrder = { orderId: required('orderId', identifier) };
export const command: Codec<CraneCommand> = under(
  'command',
  variant<CraneCommand, 'command'>('command', 'name', {
    Start: object(ofOrder),
    Pause: object(ofOrder),
    Resume: object(ofOrder),
    Stop: object(ofOrder),
    Abort: object(ofOrder),
    Cancel: object(ofOrder),
    Clear: object(ofOrder),
    RevokeStart: object(ofOrder),
    Berth: object({
      ...ofOrder,
      bowAt: required('bowAt', metres('Where the bow of the ship is to lie')),
      eta: required('eta', described('From then the berth is hers', timestamp)),
    }),
    report: object({}),
  }),
);

export const permit: Codec<Permit> = under(
  'permit',
  object<Permit>({
    orderId: required('orderId', identifier),
    grant: required('grant', oneOf(['granted', 'queued', 'revoked'] as const)),
    partner: required('partner', name('The truck or visitor it is about')),
    leaseUntil: optional('leaseUntil', described('From then on it counts as queued', timestamp)),
  }),
);
