import type { Repair } from '@estiba/stowage';
import Type from 'typebox';
import { count, plainReason, ReasonForm, text, textOrNull } from '../views/forms.ts';
import { slotText } from './draft-view.ts';
import { ChangeForm } from './judgement-view.ts';

export const RepairForm = Type.Object({
  edit: count,
  moves: Type.Array(Type.Object({ box: text, to: textOrNull, from: textOrNull }), {
    description: 'All of it, as a wish to repair takes it',
  }),
  moved: Type.Array(Type.Object({ box: text, from: textOrNull, to: textOrNull, reasons: Type.Array(ReasonForm) }), {
    description: 'Boxes that move beside those that were wanted',
  }),
  score: Type.Array(Type.Object({ term: text, unit: text, value: ChangeForm, cost: ChangeForm })),
  cost: ChangeForm,
  breach: Type.Object(ChangeForm.properties, { description: 'How far the ship is outside her limits, in scales' }),
});

export const repairView = (edit: number, { changed, moved, score, cost, breach }: Repair): Type.Static<typeof RepairForm> => ({
  edit,
  moves: changed.map(({ box, from, to }) => ({ box, from: slotText(from), to: slotText(to) })),
  moved: moved.map(({ box, from, to, reasons }) => ({ box, from: slotText(from), to: slotText(to), reasons: reasons.map(plainReason) })),
  score: [...score],
  cost,
  breach,
});
