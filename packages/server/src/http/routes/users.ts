import type { Reason, Result } from '@estiba/base';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { type Role, roles } from '../../rights/roles.ts';
import type { User } from '../../users/user.ts';
import { moment, text } from '../../views/forms.ts';
import type { RouteContext } from '../context.ts';
import { failureOf, FailureForm, notFound } from '../failure.ts';

const closed = { additionalProperties: false } as const;
const role = Type.Enum([...roles]);
const UserViewForm = Type.Object({
  name: text,
  role,
  mustChange: Type.Boolean({ description: 'Has a one-time password and has not signed in with it' }),
  isBarred: Type.Boolean(),
  createdAt: moment,
  changedAt: moment,
  sessions: Type.Integer(),
});
const HandedOverForm = Type.Object({ name: text, oneTimePassword: Type.String({ description: 'Told once: hand it over in person' }) });
const NameParams = Type.Object({ name: text });
const ChangeForm = Type.Object({ role: Type.Optional(role), isBarred: Type.Optional(Type.Boolean()) }, { ...closed, minProperties: 1 });
const config = { access: 'administerUsers' } as const;
const tags = ['users'];
const refusals = { 404: FailureForm, 409: FailureForm };

/** `/users`: for administrators. A change of role, a bar and a new password end the user's sessions. */
export function userRoutes(app: FastifyInstance, { users, sessions, audit }: RouteContext): void {
  const viewOf = (user: User): Type.Static<typeof UserViewForm> => {
    const { name, role: held, mustChange, isBarred, createdAt, changedAt } = user;
    return { name, role: held, mustChange, isBarred, createdAt, changedAt, sessions: sessions.of(name).length };
  };
  const known = (name: string): User => {
    const user = users.get(name);
    if (user === undefined) throw notFound('user', name);
    return user;
  };

  app.get('/users', { config, schema: { summary: 'Users', tags, response: { 200: Type.Array(UserViewForm) } } }, async () =>
    users.list().map(viewOf),
  );

  app.post<{ Body: { name: string; role: Role } }>(
    '/users',
    {
      config,
      schema: {
        summary: 'Add a user; tells a one-time password',
        tags,
        body: Type.Object({ name: Type.String({ maxLength: 64 }), role }, closed),
        response: { 201: HandedOverForm, ...refusals },
      },
    },
    async ({ body, person, ip }, reply) => {
      const oneTimePassword = orRefuse(await users.add(body.name, body.role));
      audit.note({ what: 'user-added', actor: person!.name, address: ip, details: { ...body } });
      return reply.code(201).send({ name: body.name, oneTimePassword });
    },
  );

  app.patch<{ Params: { name: string }; Body: { role?: Role; isBarred?: boolean } }>(
    '/users/:name',
    {
      config,
      schema: {
        summary: 'Change role, bar or admit',
        tags,
        params: NameParams,
        body: ChangeForm,
        response: { 200: UserViewForm, ...refusals },
      },
    },
    async ({ params: { name }, body, person, ip }) => {
      known(name);
      if (body.role !== undefined) orRefuse(users.setRole(name, body.role));
      if (body.isBarred !== undefined) orRefuse(users.setBarred(name, body.isBarred));
      sessions.closeAll(name);
      audit.note({ what: 'user-changed', actor: person!.name, address: ip, details: { name, ...body } });
      return viewOf(known(name));
    },
  );

  app.post<{ Params: { name: string } }>(
    '/users/:name/password-reset',
    {
      config,
      schema: { summary: 'Give a new one-time password', tags, params: NameParams, response: { 200: HandedOverForm, ...refusals } },
    },
    async ({ params: { name }, person, ip }) => {
      known(name);
      const oneTimePassword = orRefuse(await users.resetPassword(name));
      sessions.closeAll(name);
      audit.note({ what: 'password-reset', actor: person!.name, address: ip, details: { name } });
      return { name, oneTimePassword };
    },
  );

  app.delete<{ Params: { name: string } }>(
    '/users/:name/sessions',
    { config, schema: { summary: 'End all sessions of a user', tags, params: NameParams, response: { 204: Type.Null(), ...refusals } } },
    async ({ params: { name }, person, ip }, reply) => {
      known(name);
      sessions.closeAll(name);
      audit.note({ what: 'signed-out', actor: person!.name, address: ip, details: { name } });
      return reply.code(204).send();
    },
  );
}

function orRefuse<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const reasons: readonly Reason[] = result.reasons;
  throw failureOf(409, 'The user was not changed.', ...reasons);
}
