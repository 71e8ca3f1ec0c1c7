import { randomUUID } from 'node:crypto';
import { type Clock, reason, type Result, refuse, succeed } from '@estiba/base';
import { jwtVerify, SignJWT } from 'jose';
import type { TextFile } from '../files/private-file.ts';
import { readSessions, type Session } from './session-file.ts';

export interface SessionLimits {
  /** A session unused for so long ends [ms]. */
  readonly idle: number;
  /** A session ends after so long however much it is used [ms]. */
  readonly absolute: number;
}

const standardLimits: SessionLimits = { idle: 60 * 60_000, absolute: 12 * 3_600_000 };

const mostOfOneUser = 20;
/** How far the file may lag behind what was seen [ms]. */
const lag = 60_000;

/**
 * Who is signed in. A session is a line in this table and a signed token that names it: without the line the token is void (sign-out, revocation),
 * without the signature the line cannot be used. The table survives a restart; times are those of the wall, whatever the terminal's clock does.
 */
export class Sessions {
  readonly #file: TextFile;
  readonly #key: Uint8Array;
  readonly #wall: Clock;
  readonly #limits: SessionLimits;
  readonly #sessions: Map<string, Session>;
  #writtenAt = 0;

  constructor(file: TextFile, key: Uint8Array, wall: Clock, limits: SessionLimits = standardLimits) {
    this.#file = file;
    this.#key = key;
    this.#wall = wall;
    this.#limits = limits;
    this.#sessions = new Map(readSessions(file).map((session) => [session.id, session]));
  }

  async open(user: string): Promise<{ readonly token: string; readonly session: Session }> {
    const now = this.#wall.now();
    this.#dropEnded(now);
    const others = this.of(user).sort((a, b) => a.seenAt - b.seenAt);
    for (const { id } of others.slice(0, Math.max(0, others.length - mostOfOneUser + 1))) this.#sessions.delete(id);

    const session: Session = { id: randomUUID(), user, openedAt: now, seenAt: now, endsAt: now + this.#limits.absolute };
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setJti(session.id)
      .setSubject(user)
      .setAudience('estiba')
      .setIssuedAt(Math.floor(now / 1000))
      .setExpirationTime(Math.ceil(session.endsAt / 1000))
      .sign(this.#key);
    this.#sessions.set(session.id, session);
    this.#write(now);
    return { token, session };
  }

  /**
   * The session a token stands for, marked as used now unless `isUse` is false (a page that asks by itself while nobody is there).
   * Refused with `session.invalid` or `session.ended`.
   */
  async check(token: string, isUse = true): Promise<Result<Session>> {
    const now = this.#wall.now();
    const id = await this.#signedId(token, now);
    if (id === null) return refuse(reason('session.invalid', {}));
    const session = this.#sessions.get(id);
    if (session === undefined || this.#hasEnded(session, now)) {
      this.#sessions.delete(id);
      return refuse(reason('session.ended', {}));
    }
    if (isUse) session.seenAt = now;
    if (isUse && now - this.#writtenAt > lag) this.#write(now);
    return succeed(session);
  }

  of(user: string): Session[] {
    return [...this.#sessions.values()].filter((session) => session.user === user);
  }

  close(id: string): void {
    if (this.#sessions.delete(id)) this.#write(this.#wall.now());
  }

  /** Ends every session of a user: the password or the role changed, or the user was barred. */
  closeAll(user: string): void {
    for (const { id } of this.of(user)) this.#sessions.delete(id);
    this.#write(this.#wall.now());
  }

  async #signedId(token: string, now: number): Promise<string | null> {
    try {
      const { payload } = await jwtVerify(token, this.#key, { algorithms: ['HS256'], audience: 'estiba', currentDate: new Date(now) });
      return payload.jti ?? null;
    } catch {
      return null;
    }
  }

  #hasEnded(session: Session, now: number): boolean {
    return now >= session.endsAt || now - session.seenAt >= this.#limits.idle;
  }

  #dropEnded(now: number): void {
    for (const session of this.#sessions.values()) if (this.#hasEnded(session, now)) this.#sessions.delete(session.id);
  }

  #write(now: number): void {
    this.#writtenAt = now;
    this.#file.write(JSON.stringify({ form: 'estiba-sessions/1', sessions: [...this.#sessions.values()] }));
  }
}
