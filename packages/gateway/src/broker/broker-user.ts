import type { Access } from './access.ts';

/**
 * Who may sign in at the broker. `client`: which MQTT client ids it may use. `own`: its user name, or `NAME:` and anything;
 * `any`: an id of its own making (vehicles that invent one), as long as it is not another user's.
 */
export interface BrokerUser extends Access {
  readonly user: string;
  readonly client: 'own' | 'any';
}

/** A user name that fits file formats and client ids. */
export const isUserName = (name: string): boolean => /^[A-Za-z0-9_.-]{1,80}$/.test(name);

/** The user a client id belongs to by its name: what stands before the first `:`. */
const ownerOf = (clientId: string): string => clientId.split(':', 1)[0] as string;

export function isClientIdOf(user: BrokerUser, clientId: string, isUser: (name: string) => boolean): boolean {
  if (ownerOf(clientId) === user.user) return true;
  return user.client === 'any' && !isUser(ownerOf(clientId));
}
