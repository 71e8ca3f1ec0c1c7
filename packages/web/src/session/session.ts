import { ask, type Refusal, whenUnsigned } from '../http/api.ts';
import { read, write } from '../store/kept.ts';
import { Value } from '../store/value.ts';

export const roles = ['viewer', 'planner', 'controller', 'engineer', 'administrator'] as const;
export type Role = (typeof roles)[number];

export interface Person {
  readonly user: string;
  readonly role: Role;
  readonly mustChangePassword: boolean;
  /** Commands this person may give. */
  readonly commands: readonly string[];
  readonly mayAdministerUsers: boolean;
  readonly mayTendAlarms: boolean;
}

export type SessionState =
  | { readonly at: 'asking' }
  | { readonly at: 'out'; readonly why: 'first' | 'ended' | 'signed-out' | 'unreachable' }
  | { readonly at: 'in'; readonly person: Person };

/** Who is signed in. */
export const session = new Value<SessionState>({ at: 'asking' });

/** Whether a session may be there: without that mark the server is not asked in vain. */
const mark = 'signed-in';

whenUnsigned(() => {
  const { at } = session.get();
  write(mark, null);
  session.set({ at: 'out', why: at === 'in' ? 'ended' : 'first' });
});

/** Asks the server who is signed in; tries again until it answers. */
export async function resume(): Promise<void> {
  if (read(mark) === null) return session.set({ at: 'out', why: 'first' });
  const answer = await ask<Person>('/session', { isPoll: true });
  if (answer.ok) return session.set({ at: 'in', person: answer.value });
  if (answer.refusal.status === 401) return;
  session.set({ at: 'out', why: 'unreachable' });
  setTimeout(() => void resume(), 2000);
}

/** Has the session ended, which is not said by a line that was lost? */
export async function recheck(): Promise<void> {
  if (session.get().at === 'in') await ask('/session', { isPoll: true });
}

export async function signIn(user: string, password: string): Promise<Refusal | null> {
  return enter(await ask<Person>('/session', { method: 'POST', body: { user, password } }));
}

export async function changePassword(current: string, next: string): Promise<Refusal | null> {
  return enter(await ask<Person>('/session/password', { method: 'PUT', body: { current, next } }));
}

export async function signOut(): Promise<void> {
  await ask('/session', { method: 'DELETE' });
  write(mark, null);
  session.set({ at: 'out', why: 'signed-out' });
}

function enter(answer: Awaited<ReturnType<typeof ask<Person>>>): Refusal | null {
  if (!answer.ok) return answer.refusal;
  write(mark, 'yes');
  session.set({ at: 'in', person: answer.value });
  return null;
}
