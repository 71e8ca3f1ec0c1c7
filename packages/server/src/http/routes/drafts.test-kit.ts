import { strict as assert } from 'node:assert';
import type { Call } from '@estiba/port';
import { type FakeServer, fakeServer } from '../../testing/fake-app.ts';
import { plannedCall } from '../../testing/planned-call.ts';

export interface Boxes {
  readonly edit: number;
  readonly boxes: readonly { box: string; slot: string | null; was: string | null; isLocked: boolean; isRestow: boolean }[];
  readonly leaving: readonly string[];
}

/** Speaks to the drafts as one person does. */
export async function planner(server: FakeServer, app = server.app) {
  const headers = await server.signIn('planner');
  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) => {
    const answer = await app.inject({ method, url: `/api/v1/drafts${path}`, headers, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  };
  return { headers, get: (path: string) => ask('GET', path), post: (path: string, payload: object) => ask('POST', path, payload), ask };
}

export async function begun(): Promise<{ server: FakeServer; one: Awaited<ReturnType<typeof planner>>; draft: string; call: Call }> {
  const server = await fakeServer();
  const call = await plannedCall(server);
  const one = await planner(server);
  const { status, body } = await one.post('', { call: 'CALL-2', name: 'first try' });
  assert.equal(status, 201, JSON.stringify(body));
  return { server, one, draft: `/${body.id}`, call };
}

/** A box on top of its stack, with another place it could have. */
export async function movable(one: Awaited<ReturnType<typeof planner>>, draft: string): Promise<{ box: string; from: string; to: string }> {
  const { boxes } = (await one.get(`${draft}/boxes`)).body as Boxes;
  for (const { box, slot } of boxes) {
    if (slot === null) continue;
    const { status, body } = await one.get(`${draft}/offers?boxes=${box}`);
    const offer =
      status !== 200
        ? undefined
        : body.offers.find((o: { refused: unknown; slots: string[] }) => o.refused === null && o.slots[0] !== slot);
    if (offer !== undefined) return { box, from: slot, to: offer.slots[0] };
  }
  throw new Error('no box can be moved');
}

export async function untilFinished(one: Awaited<ReturnType<typeof planner>>, draft: string) {
  for (let i = 0; i < 400; i++) {
    const { body } = await one.get(draft);
    if (!['running', 'stopping'].includes(body.finish.state)) return body;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The planner did not finish.');
}
