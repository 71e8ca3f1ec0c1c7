import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import Schema from 'typebox/schema';
import { type FakeServer, fakeServer } from '../testing/fake-app.ts';
import { plannedCall } from '../testing/planned-call.ts';

interface Path {
  readonly get?: {
    readonly responses: { readonly '200': { readonly content: { readonly 'application/json': { readonly schema: object } } } };
  };
}

const names: Readonly<Record<string, string>> = {
  '/calls/{call}': '/calls/CALL-1',
  '/vessels/{vessel}': `/vessels/${encodeURIComponent('class:1100')}`,
  '/calls/{call}/queues/{crane}': '/calls/CALL-1/queues/STS01',
  '/calls/{call}/aboard': '/calls/CALL-1/aboard',
  '/calls/{call}/left-out': '/calls/CALL-1/left-out',
  '/equipment/{id}': '/equipment/T01',
  '/jobs/{id}': `/jobs/${encodeURIComponent('CALL-1/STS01/0001')}`,
  '/units/{id}': '/units/CSNU1234560',
  '/units/{id}/history': '/units/CSNU7654321/history',
  '/yard/{block}': '/yard/B01',
  '/log/proof/inclusion': '/log/proof/inclusion?seq=1',
  '/log/proof/consistency': '/log/proof/consistency?older=1',
};

test('H4 H5: every GET of the OpenAPI document answers in the form the document gives, and unknown names with 404', async () => {
  const server = await fakeServer();
  const { app } = server;
  await plannedCall(server);
  const headers = await server.signIn('administrator');
  const draft = await app.inject({ method: 'POST', url: '/api/v1/drafts', headers, payload: { call: 'CALL-2', name: 'contract' } });
  const ofDraft = `/drafts/${draft.json().id}`;
  assert.equal(draft.statusCode, 201, draft.body);
  const { plans } = (await app.inject({ url: '/api/v1/calls/CALL-2/plans', headers })).json();
  const free = await freeBox(server, ofDraft, headers);
  const named: Readonly<Record<string, string>> = {
    ...names,
    '/drafts/{draft}': ofDraft,
    ...Object.fromEntries(
      ['vessel', 'bay-plan', 'bay-plan/judgement', 'plans', 'listed', 'lists'].map((of) => [`/calls/{call}/${of}`, `/calls/CALL-2/${of}`]),
    ),
    ...Object.fromEntries(
      ['boxes', 'ship', 'edits', 'judgement', 'score', 'rule-costs'].map((of) => [`/drafts/{draft}/${of}`, `${ofDraft}/${of}`]),
    ),
    '/calls/{call}/plans/{entry}': `/calls/CALL-2/plans/${plans[0].entry}`,
    '/drafts/{draft}/why': `${ofDraft}/why?box=${free}`,
    '/drafts/{draft}/offers': `${ofDraft}/offers?boxes=${free}`,
    '/drafts/{draft}/difference/{other}': `${ofDraft}/difference/${draft.json().id}`,
  };
  const payload = { type: 'placeHold', data: { box: 'CSNU7654321', hold: 'line', note: '' } };
  await app.inject({ method: 'POST', url: '/api/v1/commands', headers: { ...headers, 'idempotency-key': 'contract-1' }, payload });

  const document = (await app.inject('/api/v1/openapi.json')).json();
  assert.equal(document.openapi, '3.1.0');
  assert.match(document.info.description, /never be used for emergency stop, detection of persons/);
  let read = 0;
  for (const [path, methods] of Object.entries<Path>(document.paths)) {
    if (!methods.get || path === '/metrics') continue;
    const short = path.replace('/api/v1', '');
    const url = named[short] === undefined ? path : `/api/v1${named[short]}`;
    const answer = await app.inject({ url, headers });
    assert.equal(answer.statusCode, 200, `${url}: ${answer.body}`);
    const form = methods.get.responses['200'].content['application/json'].schema;
    const check = Schema.Compile(form);
    const [isRight, errors] = check.Errors(answer.json());
    assert.ok(isRight, `${url}: ${JSON.stringify(errors)}`);
    read += 1;

    if (!short.includes('{') || short === '/yard/{block}') continue;
    const missing = await app.inject({ url: `${path.replaceAll(/\{\w+\}/g, 'nothing')}${new URL(url, 'http://x').search}`, headers });
    assert.equal(missing.statusCode, 404, path);
    assert.match(missing.json().message, /nothing/);
  }
  assert.ok(read >= 22, `${read} routes were read`);
});

/** A box of a draft with nothing on it. */
async function freeBox({ app }: FakeServer, ofDraft: string, headers: Record<string, string>): Promise<string> {
  const { boxes } = (await app.inject({ url: `/api/v1${ofDraft}/boxes`, headers })).json() as { boxes: { box: string }[] };
  for (const { box } of boxes)
    if ((await app.inject({ url: `/api/v1${ofDraft}/offers?boxes=${box}`, headers })).statusCode === 200) return box;
  throw new Error('every box has others on it');
}

test('H5: the box tells its place, its holds and its whole history from the log', async () => {
  const { app, signIn, state } = await fakeServer();
  const headers = await signIn('controller');
  for (const [type, key] of [
    ['placeHold', 'history-1'],
    ['releaseHold', 'history-2'],
  ]) {
    const data = { box: 'CSNU7654321', hold: 'line', ...(type === 'placeHold' ? { note: 'unpaid' } : {}) };
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/commands',
      headers: { ...headers, 'idempotency-key': key },
      payload: { type, data },
    });
    assert.equal(answer.statusCode, 200, answer.body);
  }
  const unit = (await app.inject({ url: '/api/v1/units/CSNU7654321', headers })).json();
  assert.equal(unit.place, 'yard B01-004-02-1');
  assert.deepEqual(
    unit.history.map(({ type, actor }: { type: string; actor: string }) => [type, actor]),
    [
      ['holdPlaced', 'user:controller-0'],
      ['holdReleased', 'user:controller-0'],
    ],
  );
  state.units.delete('CSNU7654321');
  const gone = await app.inject({ url: '/api/v1/units/CSNU7654321/history', headers });
  assert.deepEqual(gone.json().history, unit.history, 'a box that left keeps its history');
  assert.deepEqual(unit.history[0].data, { box: 'CSNU7654321', hold: 'line', note: 'unpaid' });
});

test('H4: the document names the failures of each route, in one form', async () => {
  const { app } = await fakeServer();
  const { paths, components } = (await app.inject('/api/v1/openapi.json')).json() as {
    paths: Record<string, Record<string, { security?: unknown[]; responses: Record<string, { description: string; content?: unknown }> }>>;
    components: { schemas: Record<string, unknown> };
  };
  assert.deepEqual(Object.keys(components.schemas), ['Failure']);
  const form = { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } };
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { security, responses }] of Object.entries(methods)) {
      const wanted = security === undefined ? ['401', '403', '429'] : ['429'];
      for (const status of wanted) assert.ok(status in responses, `${method} ${path} names ${status}`);
      for (const [status, { description, content }] of Object.entries(responses)) {
        if (Number(status) < 400 || path === '/health/ready') continue;
        assert.deepEqual(content, form, `${method} ${path} ${status}`);
        assert.notEqual(description, 'Default Response');
      }
    }
  }
});
