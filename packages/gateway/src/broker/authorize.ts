import type { AedesOptions, AuthenticateError, Client, ConnectPacket } from 'aedes';
import { mayPublish, maySubscribe } from './access.ts';
import { isClientIdOf } from './broker-user.ts';
import type { KeptUser } from './credentials.ts';
import type { BrokerLimits } from './limits.ts';
import { nobody, PasswordCheck } from './password.ts';
import type { BrokerIncident } from './incident.ts';

type Guards = Required<Pick<AedesOptions, 'preConnect' | 'authenticate' | 'authorizePublish' | 'authorizeSubscribe'>>;

const BAD_USERNAME_OR_PASSWORD = 4;

/** The four questions aedes asks, answered from the credentials: nothing is allowed that no right allows. */
export function guardWith(users: readonly KeptUser[], limits: BrokerLimits, onIncident: (incident: BrokerIncident) => void): Guards {
  const byName = new Map(users.map((user) => [user.user, user]));
  const passwords = new PasswordCheck();
  const signedIn = new WeakMap<Client, KeptUser>();

  const refuse = (what: BrokerIncident['what'], user: string | null, detail: string): Error => {
    onIncident({ what, user, detail });
    return new Error(detail);
  };

  /** The user whose name and password these are; an unknown name takes as long as a wrong password. */
  const whoIs = async (name: string | undefined, password: Uint8Array | undefined): Promise<KeptUser | null> => {
    const user = byName.get(name ?? '');
    const isRight = await passwords.verify(user?.user ?? '', password ?? new Uint8Array(), user?.password ?? nobody);
    return user && isRight ? user : null;
  };

  return {
    preConnect(_client, packet, done) {
      const refusal = refuseConnect(packet, byName);
      if (refusal === null) done(null, true);
      else done(refuse('sign-in', packet.username ?? null, refusal), false);
    },
    authenticate(client, username, password, tell) {
      void whoIs(username, password).then((user) => {
        if (user) signedIn.set(client, user);
        if (user) tell(null, true);
        else tell(badPassword(refuse('sign-in', username ?? null, 'wrong user name or password')), false);
      });
    },
    authorizePublish(client, packet, done) {
      const user = client && signedIn.get(client);
      if (user && mayPublish(user, packet.topic)) done(null);
      else done(refuse('publish', user?.user ?? null, `may not publish to ${packet.topic.slice(0, 200)}`));
    },
    authorizeSubscribe(client, subscription, done) {
      const user = signedIn.get(client);
      const held = Object.keys((client as Client & { subscriptions: object }).subscriptions).length;
      const isAllowed = user !== undefined && held < limits.subscriptions && maySubscribe(user, subscription.topic);
      if (!isAllowed) refuse('subscribe', user?.user ?? null, `may not subscribe to ${subscription.topic.slice(0, 200)}`);
      // null answers this one filter with "failure" (MQTT 3.1.1, 3.9.3) and keeps the connection.
      done(null, isAllowed ? subscription : null);
    },
  };
}

/** What can be said before the password is looked at; null when nothing speaks against it. */
function refuseConnect(packet: ConnectPacket, users: ReadonlyMap<string, KeptUser>): string | null {
  const name = packet.username;
  if (!name || !packet.password) return 'no user name and password';
  const user = users.get(name);
  // An unknown user is told the same as one with a wrong password, and as late.
  if (!user) return null;
  if (!isClientIdOf(user, packet.clientId, (other) => users.has(other)))
    return `client id ${packet.clientId.slice(0, 80)} is not this user's`;
  if (packet.will && !mayPublish(user, packet.will.topic)) return `last will on ${packet.will.topic.slice(0, 200)} is not this user's`;
  return null;
}

const badPassword = (error: Error): AuthenticateError => Object.assign(error, { returnCode: BAD_USERNAME_OR_PASSWORD });
