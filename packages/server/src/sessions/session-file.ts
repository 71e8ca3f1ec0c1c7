import Type from 'typebox';
import { Compile } from 'typebox/compile';
import type { TextFile } from '../files/private-file.ts';

/** One sign-in of one person. Times are UTC milliseconds by the wall clock. */
export interface Session {
  readonly id: string;
  readonly user: string;
  readonly openedAt: number;
  seenAt: number;
  /** Ends then however much it is used. */
  readonly endsAt: number;
}

const form = Compile(
  Type.Object({
    form: Type.Literal('estiba-sessions/1'),
    sessions: Type.Array(
      Type.Object({ id: Type.String(), user: Type.String(), openedAt: Type.Number(), seenAt: Type.Number(), endsAt: Type.Number() }),
    ),
  }),
);

/** Sessions as last written. A file that cannot be read holds none: everyone signs in again, which is safe. */
export function readSessions(file: TextFile): Session[] {
  try {
    const value: unknown = JSON.parse(file.read() ?? 'null');
    return form.Check(value) ? value.sessions : [];
  } catch {
    return [];
  }
}
