import { reason, refuse, type Result, succeed } from '@estiba/base';
import type { CraneOrder, OrderBox, OrderPlace } from '@estiba/messages/equipment';
import {
  byId,
  fieldOf,
  GREATEST_UINT32,
  jsonOf,
  listOf,
  parameter,
  type Parameter,
  parametersOf,
  saidBy,
  wireCount,
  wireNumber,
  wireText,
  wordsOf,
} from './wire.ts';

/** ISA95JobOrderDataType (OPC 10031-4, 7.3.4), with the fields the profile uses. */
export interface JobOrder {
  readonly jobOrderID: string;
  readonly workMasterID: readonly { readonly ID: string }[];
  readonly startTime?: Date;
  readonly priority: number;
  readonly jobOrderParameters: readonly Parameter[];
  readonly physicalAssetRequirements?: readonly { readonly ID: string; readonly physicalAssetUse: string }[];
  readonly materialRequirements: readonly Material[];
}

interface Material {
  readonly materialDefinitionID: string;
  readonly materialLotID: string;
  readonly properties: readonly Parameter[];
}

/** How an order is given: the method that is called with it. */
export type Storing = CraneOrder['storing'];

const PARTNER = 'partner';

/** An order of the profile as an ISA-95 job order; refused where a number does not fit the standard's types. */
export function jobOrderOf(order: CraneOrder): Result<JobOrder> {
  const { orderId, orderUpdateId, priority, notBefore } = order;
  if (priority < -0x8000 || priority > 0x7fff) return refuse(reason('opcua.range', { order: orderId, field: 'priority', value: priority }));
  const tooGreat = [orderUpdateId, ...countsOf(order.from), ...countsOf(order.to)].find((count) => count > GREATEST_UINT32);
  if (tooGreat !== undefined) return refuse(reason('opcua.range', { order: orderId, field: 'count', value: tooGreat }));
  return succeed({
    jobOrderID: orderId,
    workMasterID: [{ ID: order.moveType }],
    ...(notBefore !== undefined && { startTime: new Date(notBefore) }),
    priority,
    jobOrderParameters: [
      parameter('UpdateId', wireCount(orderUpdateId)),
      placeOf('From', order.from),
      placeOf('To', order.to),
      ...(order.next === undefined ? [] : [parameter('Next', wireText(order.next))]),
    ],
    ...(order.partner !== undefined && { physicalAssetRequirements: [{ ID: order.partner, physicalAssetUse: PARTNER }] }),
    materialRequirements: order.boxes.map(materialOf),
  });
}

function countsOf(place: OrderPlace): readonly number[] {
  if (place.at === 'ship' || place.at === 'yard') return [place.bay, place.row, place.tier];
  return 'bay' in place ? [place.bay] : [];
}

function placeOf(name: string, { at, ...where }: OrderPlace): Parameter {
  return parameter(name, wireText(at), parametersOf(where));
}

function materialOf({ id, sizeType, grossKg, doorDirection, position }: OrderBox): Material {
  return {
    materialDefinitionID: sizeType,
    materialLotID: id,
    properties: [
      parameter('WeightGross', wireNumber(grossKg)),
      ...parametersOf({ ...(doorDirection && { Door: doorDirection }), ...(position && { Position: position }) }),
    ],
  };
}

/** What came as a job order, as an order message of the profile without its head. It is the profile's decoder that takes or refuses it. */
export function orderMessageOf(jobOrder: unknown, method: Storing): Readonly<Record<string, unknown>> {
  const parameters = byId(fieldOf(jobOrder, 'jobOrderParameters'));
  const partners = listOf(fieldOf(jobOrder, 'physicalAssetRequirements'), (one) => one);
  return {
    order: {
      id: jsonOf(fieldOf(jobOrder, 'jobOrderID')),
      updateId: saidBy(parameters.get('UpdateId')),
      method,
      moveType: jsonOf(fieldOf(at0(fieldOf(jobOrder, 'workMasterID')), 'ID')),
      cntr: listOf(fieldOf(jobOrder, 'materialRequirements'), boxOf),
      from: placeMessageOf(parameters.get('From')),
      to: placeMessageOf(parameters.get('To')),
      partner: jsonOf(fieldOf(at0(partners), 'ID')),
      notBefore: jsonOf(fieldOf(jobOrder, 'startTime')),
      priority: jsonOf(fieldOf(jobOrder, 'priority')),
      next: saidBy(parameters.get('Next')),
    },
  };
}

const at0 = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);

const placeMessageOf = (given: unknown): unknown =>
  given === undefined ? undefined : { ...wordsOf(fieldOf(given, 'subparameters')), at: saidBy(given) };

function boxOf(material: unknown): unknown {
  const words = wordsOf(fieldOf(material, 'properties'));
  return {
    id: jsonOf(fieldOf(material, 'materialLotID')),
    isocode: jsonOf(fieldOf(material, 'materialDefinitionID')),
    weight: { gross: words['WeightGross'] },
    door: words['Door'],
    position: words['Position'],
  };
}
