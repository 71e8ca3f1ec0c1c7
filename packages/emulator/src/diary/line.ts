import type { Outgoing } from '../world/post.ts';
import { checksum, type Step } from './step.ts';

/** A step as a diary has it. Payloads are written as Latin-1, so that any bytes come back as they were. */
interface Line {
  readonly to: number;
  readonly said: number;
  readonly in?: readonly (readonly [client: string, topic: string, payload: string])[];
  readonly returned?: readonly string[];
  readonly takenUp?: true;
}

export function lineOf({ to, inbox, returned, isTakenUp }: Step, said: readonly Outgoing[]): string {
  const line: Line = {
    to,
    said: checksum(said),
    ...(inbox.length > 0 && {
      in: inbox.map(({ client, topic, payload }) => [client, topic, Buffer.from(payload).toString('latin1')] as const),
    }),
    ...(returned.length > 0 && { returned }),
    ...(isTakenUp && { takenUp: true }),
  };
  return JSON.stringify(line);
}

/** The step a line tells, and the checksum of what was said then. Throws where it is none. */
export function stepOf(text: string): { readonly step: Step; readonly said: number } {
  const { to, said, in: inbox = [], returned = [], takenUp } = JSON.parse(text) as Line;
  if (!Number.isSafeInteger(to) || !Number.isSafeInteger(said)) throw new Error('It holds no step.');
  const messages = inbox.map(([client, topic, payload]) => ({ client, topic, payload: new Uint8Array(Buffer.from(payload, 'latin1')) }));
  return { step: { to, inbox: messages, returned, isTakenUp: takenUp === true }, said };
}
