import { ContainerForm, YardPositionForm } from '@estiba/port';
import Type from 'typebox';
import type { PersonCommand } from '../rights/rights.ts';
import { AnnouncementForm } from './announcement-form.ts';
import { WorkQueueForm } from './work-queue-form.ts';
import { BowForm, closed, IdForm, MomentForm, ReasonForm, SlotForm } from './parts.ts';

const call = Type.Object({ call: IdForm }, closed);
const equipmentId = Type.Object({ id: IdForm }, closed);
const hold = Type.Enum(['customs', 'line', 'weight', 'reefer', 'damage']);
const equipmentKind = Type.Enum(['sts', 'armg', 'truck', 'gate', 'lasher']);
const nameOrNull = Type.Union([IdForm, Type.Null()]);

/** Where a ship's bow is to lie, and from when to when the berth is hers. */
const place = { bowAt: BowForm, eta: MomentForm, etd: Type.Union([MomentForm, Type.Null()]) };

/** What each command of a person must look like. What it may do is decided by the terminal. */
export const commandForms = {
  openTerminal: Type.Object(
    {
      site: IdForm,
      equipment: Type.Array(Type.Object({ id: IdForm, kind: equipmentKind, block: nameOrNull, home: nameOrNull }, closed), {
        maxItems: 5000,
      }),
    },
    closed,
  ),
  takeInventory: Type.Object(
    { units: Type.Array(Type.Object({ container: ContainerForm, position: YardPositionForm }, closed), { maxItems: 200_000 }) },
    closed,
  ),
  announceCall: AnnouncementForm,
  listCall: Type.Object(
    {
      call: IdForm,
      arrival: Type.Array(Type.Object({ container: ContainerForm, slot: SlotForm }, closed), { maxItems: 30_000 }),
      loadList: Type.Array(ContainerForm, { maxItems: 30_000 }),
    },
    closed,
  ),
  rescheduleCall: Type.Object(
    {
      call: IdForm,
      ...place,
      seen: Type.Optional(Type.Object(place, { ...closed, description: 'As it was seen: refused where that is so no more' })),
    },
    { ...closed, description: 'Another place at the quay, or another time, for a ship still to come; the berth follows from the place' },
  ),
  changeLoadList: Type.Object(
    {
      call: IdForm,
      add: Type.Array(ContainerForm, { maxItems: 30_000, description: 'New on the list, or told anew' }),
      cancel: Type.Array(IdForm, { maxItems: 30_000 }),
    },
    { ...closed, description: 'Boxes on the load list and off it after it was given; what is planned is planned anew' },
  ),
  berthCall: call,
  acceptPlan: Type.Object(
    {
      call: IdForm,
      plan: IdForm,
      queues: Type.Array(WorkQueueForm, { maxItems: 50 }),
      leftOut: Type.Array(IdForm, { maxItems: 30_000 }),
    },
    closed,
  ),
  requestPlan: Type.Object({ call: IdForm, reasons: Type.Array(ReasonForm, { maxItems: 20 }) }, closed),
  pauseQueue: Type.Object(
    { call: IdForm, crane: IdForm, reason: ReasonForm },
    { ...closed, description: 'The crane begins no further line of the call; what is begun goes on' },
  ),
  resumeQueue: Type.Object({ call: IdForm, crane: IdForm }, closed),
  sailCall: call,
  placeHold: Type.Object({ box: IdForm, hold, note: Type.String({ maxLength: 500 }) }, closed),
  releaseHold: Type.Object({ box: IdForm, hold }, closed),
  reportWeight: Type.Object(
    { box: IdForm, kg: Type.Number({ exclusiveMinimum: 0, maximum: 100_000 }), source: Type.Enum(['vgm', 'gate']) },
    closed,
  ),
  recordPlace: Type.Object({ box: IdForm, position: YardPositionForm, note: Type.String({ maxLength: 500 }) }, closed),
  exchangeBoxes: Type.Object(
    { one: IdForm, other: IdForm, note: Type.String({ maxLength: 500 }) },
    { ...closed, description: 'Each of two boxes was found where the other was thought to be' },
  ),
  assignCranes: Type.Object({ call: IdForm, cranes: Type.Array(IdForm, { maxItems: 20 }) }, closed),
  barEquipment: Type.Object({ id: IdForm, reason: ReasonForm }, closed),
  clearEquipment: equipmentId,
  takeException: Type.Object({ id: IdForm, from: Type.Optional(IdForm) }, closed),
  handBackException: equipmentId,
  resolveException: Type.Object({ id: IdForm, resolution: Type.Enum(['retry', 'done', 'cancel', 'acknowledge']) }, closed),
  cancelJob: Type.Object({ job: IdForm, reason: ReasonForm }, closed),
  closeBerth: Type.Object({ berth: IdForm, reason: ReasonForm }, closed),
  openBerth: Type.Object({ berth: IdForm }, closed),
} as const satisfies Readonly<Record<PersonCommand, Type.TSchema>>;
