import Type from 'typebox';
import { roles } from '../rights/roles.ts';

/** Form of a name to sign in with. */
export const userNamePattern = '^[a-z][a-z0-9._-]{1,31}$';

/** A person who may sign in, as kept in `users.json`. */
const UserForm = Type.Object(
  {
    name: Type.String({ pattern: userNamePattern }),
    role: Type.Enum([...roles]),
    /** PHC string of Argon2id. */
    password: Type.String({ minLength: 1, maxLength: 256 }),
    /** The password was given out by someone else and is good for one thing: to choose another. */
    mustChange: Type.Boolean(),
    isBarred: Type.Boolean(),
    /** UTC milliseconds. */
    createdAt: Type.Number(),
    changedAt: Type.Number(),
  },
  { additionalProperties: false },
);
export type User = Type.Static<typeof UserForm>;

export const UsersForm = Type.Object(
  { form: Type.Literal('estiba-users/1'), users: Type.Array(UserForm, { maxItems: 10_000 }) },
  { additionalProperties: false },
);
