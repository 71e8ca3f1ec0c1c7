import { strict as assert } from 'node:assert';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fakeServer } from '../testing/fake-app.ts';
import { smallPort } from '../testing/fake-state.ts';
import { hear } from './live.test-kit.ts';
import { LiveDesk } from './live-desk.ts';
import { CLOSED } from './socket.ts';

async function liveServer() {
  const state = smallPort();
  const clock = { now: () => 5 as never };
  const desk = new LiveDesk({ state, run: 'r', site: 'langstrand', clock, wall: clock, machines: ['T01'], poses: () => [] });
  const server = await fakeServer({}, { live: desk });
  after(() => server.app.close());
  const open = async (headers: Record<string, string>) => {
    const heard: ReturnType<typeof hear>[] = [];
    const socket = await server.app.injectWS(
      '/api/v1/live',
      { headers: { host: 'localhost', ...headers } },
      {
        onInit: (made) =>
          made.on('message', (data, isBinary) => heard.push(hear(isBinary ? (data as Buffer) : (data as Buffer).toString()))),
      },
    );
    return { socket, heard, closed: new Promise<number>((resolve) => socket.on('close', (code) => resolve(code))) };
  };
  return { ...server, open };
}

const until = async (isSo: () => boolean): Promise<void> => {
  for (let i = 0; i < 500 && !isSo(); i++) await wait(10);
  assert.ok(isSo());
};

test('LS9: the stream opens to a session with the right to read, and to no page of another site', async () => {
  const { app, open, signIn } = await liveServer();
  await assert.rejects(open({}), /401/);
  const headers = await signIn('viewer');
  const cookie = { cookie: `estiba_session=${headers.authorization.slice(7)}` };
  await assert.rejects(open({ ...cookie, origin: 'https://elsewhere.example' }), /403/);
  const { socket, heard } = await open(headers);
  socket.send(JSON.stringify({ type: 'ping', sent: 7 }));
  socket.send(JSON.stringify({ type: 'live', run: '', have: 0 }));
  // Alarms may come at any moment after the picture.
  const types = (): string[] => heard.map(({ type }) => type).filter((type) => type !== 'changes');
  await until(() => types().length >= 4);
  assert.deepEqual(types().slice(0, 4), ['hello', 'pong', 'snapshot', 'poses']);
  socket.terminate();
  await app.close();
});

test('LS9: what has not the form of the stream is refused with its reason, and the socket closed', async () => {
  for (const rubbish of ['{', '[]', '{"type":"live"}', '{"type":"constructor"}', Buffer.from([1, 2, 3])]) {
    const { app, open, signIn } = await liveServer();
    const { socket, heard, closed } = await open(await signIn('controller'));
    socket.send(rubbish);
    assert.equal(await closed, CLOSED.malformed);
    assert.equal(heard.at(-1)!.type, 'refused');
    await app.close();
  }
});
