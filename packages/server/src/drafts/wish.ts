import { parseSlot } from '@estiba/port';
import type { ContainerId } from '@estiba/port';
import type { BoxChange } from '@estiba/stowage';
import Type from 'typebox';
import { closed, IdForm } from '../commands/parts.ts';

const SlotText = Type.String({ pattern: '^\\d{6,7}$', description: 'Slot BBBRRTT (ISO 9711)' });
export const MoveForm = Type.Object({ box: IdForm, to: Type.Union([SlotText, Type.Null()]) }, closed);
const boxes = Type.Array(IdForm, { minItems: 1, maxItems: 5000 });

/** Moves to be tried, each of some boxes together. */
export const TrialMovesForm = Type.Array(Type.Array(MoveForm, { minItems: 1, maxItems: 1000 }), { minItems: 1, maxItems: 1000 });

/** What a person wants done to a draft. */
export const WishForm = Type.Union(
  [
    Type.Object(
      {
        does: Type.Enum(['move', 'repair']),
        moves: Type.Array(MoveForm, { minItems: 1, maxItems: 5000 }),
      },
      {
        ...closed,
        description: 'Boxes to slots, or off the ship again (null): all together or none; what a repair proposed is taken as a repair',
      },
    ),
    Type.Object({ does: Type.Enum(['leave-out', 'bring-back', 'lock', 'unlock']), boxes }, closed),
    Type.Object(
      { does: Type.Literal('assign'), bay: Type.Integer({ minimum: 1, maximum: 999 }), crane: Type.Union([IdForm, Type.Null()]) },
      { ...closed, description: 'All work of a bay to one crane; null: to whom the planner gives it' },
    ),
  ],
  { 'x-told-by': 'does' },
);
export type Wish = Type.Static<typeof WishForm>;

/** Boxes to slots, as they come over HTTP. */
export type WrittenMoves = readonly { readonly box: string; readonly to: string | null }[];

/** The changes of a wish to move. Slots were checked to be digits; one that is none all the same names no place aboard. */
export function changesOf(moves: WrittenMoves): BoxChange[] {
  return moves.map(({ box, to }) => ({
    box: box as ContainerId,
    to: to === null ? null : (parseSlot(to.padStart(7, '0')) ?? noSlot),
  }));
}

const noSlot = { bay: 0, row: 0, tier: 0 };
