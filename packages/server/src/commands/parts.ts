import Type from 'typebox';

/** What is not named in a form is refused: a misspelt field must not be passed over in silence. */
export const closed = { additionalProperties: false } as const;

/** A name given by someone: printable, no spaces at the ends. */
export const IdForm = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: '^[^\\s\\u0000-\\u001f]([^\\u0000-\\u001f]*[^\\s\\u0000-\\u001f])?$',
});

export const ReasonForm = Type.Object(
  {
    code: Type.String({ pattern: '^[a-z0-9-]+(\\.[a-z0-9-]+)*$', maxLength: 60 }),
    params: Type.Record(Type.String({ maxLength: 60 }), Type.Union([Type.String({ maxLength: 500 }), Type.Number()])),
  },
  { ...closed, description: 'A stable code and the values it speaks of' },
);

/** A place aboard (ISO 9711). */
export const SlotForm = Type.Object(
  {
    bay: Type.Integer({ minimum: 1, maximum: 999 }),
    row: Type.Integer({ minimum: 0, maximum: 99 }),
    tier: Type.Integer({ minimum: 0, maximum: 99 }),
  },
  closed,
);

/** Quay metre of a bow; where a ship may lie is said by the terminal. */
export const BowForm = Type.Number({ minimum: -1000, maximum: 20_000, description: 'Quay metre of the bow' });

/** A moment, UTC milliseconds. */
export const MomentForm = Type.Integer({ minimum: 0, maximum: 8.64e15, description: 'UTC milliseconds' });
