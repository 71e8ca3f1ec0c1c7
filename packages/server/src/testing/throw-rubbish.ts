import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import type { Random } from '@estiba/base';
import { encodeState } from '@estiba/terminal';
import type { FakeServer } from './fake-app.ts';
import { insidersRubbish, strangersRubbish } from './rubbish.ts';
import { rubbishBytes } from './rubbish-bytes.ts';

/** What rubbish came to. Of all these only `answers` may be anything but 0. */
export interface RubbishAccount {
  /** Answers by status. */
  readonly answers: Map<number, number>;
  /** Answers that say the server did not foresee the input (500 and above). */
  serverFaults: number;
  /** Answers that are no success and not of the form all failures have. */
  misshapen: number;
}

export const newAccount = (): RubbishAccount => ({ answers: new Map(), serverFaults: 0, misshapen: 0 });

/** Hash of a terminal's state: what rubbish must not change. */
export function stateHash({ state }: Pick<FakeServer, 'state'>): string {
  return createHash('sha256').update(encodeState(state)).digest('hex');
}

/** Sends one malformed request past the socket: half of them from strangers, half by someone signed in who may do everything. */
export async function throwRequest(
  { app }: FakeServer,
  random: Random,
  session: Record<string, string>,
  account: RubbishAccount,
): Promise<void> {
  const { method, url, headers, payload } = random.int(2) === 0 ? strangersRubbish(random) : insidersRubbish(random, session);
  const { statusCode, body } = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  account.answers.set(statusCode, (account.answers.get(statusCode) ?? 0) + 1);
  if (statusCode >= 500) account.serverFaults += 1;
  if (statusCode >= 400 && method !== 'HEAD' && !isFailure(body)) account.misshapen += 1;
}

function isFailure(body: string): boolean {
  try {
    const { code, message, advice, details } = JSON.parse(body) as Record<string, unknown>;
    return typeof code === 'string' && typeof message === 'string' && String(advice).startsWith('Maybe') && Array.isArray(details);
  } catch {
    return false;
  }
}

const patience = 2000;

/** Sends bytes over a connection of their own and waits for it to end, or hangs up. Resolves to whether the server answered anything. */
export function throwBytes(port: number, random: Random): Promise<boolean> {
  return new Promise((resolve) => {
    let isAnswered = false;
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.end(rubbishBytes(random)));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', () => {
      isAnswered = true;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(isAnswered));
  });
}
