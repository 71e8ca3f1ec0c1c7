const prefix = 'user:';

/** How a person is named in the log: no machine and no part of Estiba can be mistaken for one. */
export function actorOf(user: string): string {
  return prefix + user;
}

/** The user behind an actor of the log; null when it was no person. */
export function userOf(actor: string): string | null {
  return actor.startsWith(prefix) ? actor.slice(prefix.length) : null;
}
