import { type Reason, reason } from '@estiba/base';
import type { FastifyInstance, FastifyReply } from 'fastify';
import Type from 'typebox';
import { hasRight, personCommands, rightsOf } from '../../rights/rights.ts';
import { roles } from '../../rights/roles.ts';
import type { User } from '../../users/user.ts';
import type { AppDeps } from '../deps.ts';
import { failureOf, FailureForm, HttpFailure } from '../failure.ts';
import { clearCookie, setCookie } from '../guard/cookie.ts';
import { SignInQueue } from './sign-in-queue.ts';

const PersonForm = Type.Object({
  user: Type.String(),
  role: Type.Enum([...roles]),
  mustChangePassword: Type.Boolean(),
  commands: Type.Array(Type.String(), { description: 'Commands this person may give' }),
  mayAdministerUsers: Type.Boolean(),
  mayTendAlarms: Type.Boolean(),
});
const SignedInForm = Type.Intersect([
  PersonForm,
  Type.Object({
    token: Type.String({ description: 'For scripts: Authorization: Bearer. Browsers use the cookie.' }),
    endsAt: Type.Number(),
  }),
]);
const closed = { additionalProperties: false } as const;
const SignInForm = Type.Object({ user: Type.String({ maxLength: 64 }), password: Type.String({ maxLength: 1024 }) }, closed);
const ChangeForm = Type.Object({ current: Type.String({ maxLength: 1024 }), next: Type.String({ maxLength: 1024 }) }, closed);

/** `/session`: sign in, who am I, change the password, sign out. */
export function sessionRoutes(app: FastifyInstance, deps: AppDeps): void {
  const { users, sessions, signIns, audit, settings, wall } = deps;
  const queue = new SignInQueue();

  async function welcome(user: User, reply: FastifyReply) {
    const { token, session } = await sessions.open(user.name);
    const seconds = Math.floor((session.endsAt - wall.now()) / 1000);
    reply.header('set-cookie', setCookie(token, seconds, settings.isEncrypted));
    return { ...personOf(user), token, endsAt: session.endsAt };
  }

  /** Wrong passwords slow down whoever tries them, also the one who is signed in. */
  async function attempt<T>(name: string, address: string, verify: () => Promise<T | null>): Promise<T> {
    const wait = signIns.wait(name, address);
    if (wait !== null) throw later(429, wait);
    const done = await queue.run(verify);
    if (done === 'busy') throw later(503, reason('sign-in.busy', { seconds: 2 }));
    if (done !== null) {
      signIns.succeeded(name, address);
      return done;
    }
    signIns.failed(name, address);
    audit.note({ what: 'sign-in-failed', actor: name, address, details: {} });
    throw failureOf(401, 'Name or password is wrong.', reason('sign-in.wrong', {}));
  }

  app.post<{ Body: Type.Static<typeof SignInForm> }>(
    '/session',
    {
      config: { access: 'open' },
      schema: {
        summary: 'Sign in',
        tags: ['session'],
        security: [],
        body: SignInForm,
        response: { 200: SignedInForm, 401: FailureForm, 429: FailureForm },
      },
    },
    async ({ body, ip }, reply) => {
      const user = await attempt(body.user, ip, () => users.verify(body.user, body.password));
      audit.note({ what: 'signed-in', actor: user.name, address: ip, details: {} });
      return welcome(user, reply);
    },
  );

  app.get(
    '/session',
    {
      config: { access: 'signed-in' },
      schema: { summary: 'Who am I', tags: ['session'], response: { 200: PersonForm, 401: FailureForm } },
    },
    async ({ person }) => personOf(users.get(person!.name)!),
  );

  app.put<{ Body: Type.Static<typeof ChangeForm> }>(
    '/session/password',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Change the password; ends all other sessions',
        tags: ['session'],
        body: ChangeForm,
        response: { 200: SignedInForm, 401: FailureForm, 409: FailureForm },
      },
    },
    async ({ body, person, ip }, reply) => {
      const { name } = person!;
      const changed = await attempt(name, ip, async () => {
        const result = await users.changePassword(name, body.current, body.next);
        return !result.ok && result.reasons[0]?.code === 'password.wrong' ? null : result;
      });
      if (!changed.ok) throw failureOf(409, 'This may not be a password.', ...changed.reasons);
      sessions.closeAll(name);
      audit.note({ what: 'password-changed', actor: name, address: ip, details: {} });
      return welcome(changed.value, reply);
    },
  );

  app.delete(
    '/session',
    {
      config: { access: 'signed-in' },
      schema: { summary: 'Sign out', tags: ['session'], response: { 204: Type.Null(), 401: FailureForm } },
    },
    async ({ person, ip }, reply) => {
      sessions.close(person!.sessionId);
      audit.note({ what: 'signed-out', actor: person!.name, address: ip, details: {} });
      return reply.code(204).header('set-cookie', clearCookie(settings.isEncrypted)).send();
    },
  );
}

function personOf(user: User): Type.Static<typeof PersonForm> {
  const rights = rightsOf(user.role);
  return {
    user: user.name,
    role: user.role,
    mustChangePassword: user.mustChange,
    commands: personCommands.filter((command) => rights.has(command)),
    mayAdministerUsers: hasRight(user.role, 'administerUsers'),
    mayTendAlarms: hasRight(user.role, 'tendAlarms'),
  };
}

function later(status: number, why: Reason): HttpFailure {
  const { body } = failureOf(status, 'Signing in must wait.', why);
  return new HttpFailure(status, body, { 'retry-after': String(why.params.seconds) });
}
