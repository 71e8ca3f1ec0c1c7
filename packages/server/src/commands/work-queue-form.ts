import { YardPositionForm } from '@estiba/port';
import Type from 'typebox';
import { closed, IdForm, MomentForm, SlotForm } from './parts.ts';

const bay = Type.Integer({ minimum: 1, maximum: 999 });

const boxes = Type.Object(
  {
    kind: Type.Enum(['discharge', 'load', 'restow-off', 'restow-on']),
    boxes: Type.Array(Type.Object({ id: IdForm, slot: SlotForm, yard: Type.Optional(YardPositionForm) }, closed), {
      minItems: 1,
      maxItems: 2,
    }),
    bay,
    start: MomentForm,
    end: MomentForm,
  },
  closed,
);

const lid = Type.Object(
  {
    kind: Type.Union([Type.Literal('open-lid'), Type.Literal('close-lid')]),
    lid: IdForm,
    bay,
    start: MomentForm,
    end: MomentForm,
  },
  closed,
);

/** What one crane does, in order. */
export const WorkQueueForm = Type.Object(
  { crane: IdForm, instructions: Type.Array(Type.Union([boxes, lid]), { maxItems: 10_000 }) },
  closed,
);
