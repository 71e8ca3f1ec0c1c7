import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { begun, type Boxes } from './drafts.test-kit.ts';

/** As JSON text: what a form may be given in the place of something else. */
const nothings = [
  'null',
  '[]',
  '{}',
  'true',
  '"x"',
  '"0"',
  '"__proto__"',
  '"constructor"',
  '-1',
  '0.5',
  '1e308',
  '-1e308',
  '1e999',
  '9007199254740993',
];
const long = 'x'.repeat(1_000_000);

async function atDraft() {
  const { server, one, draft } = await begun();
  const { boxes } = (await one.get(`${draft}/boxes`)).body as Boxes;
  const { box, slot } = boxes.find((b) => b.slot !== null && !b.isRestow)!;
  const send = async (method: 'GET' | 'POST', path: string, payload?: string) => {
    const headers = payload === undefined ? one.headers : { ...one.headers, 'content-type': 'application/json' };
    const url = `/api/v1/drafts${draft}${path}`;
    const answer = await server.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, body: answer.json() };
  };
  /** Sends what cannot be done, and sees that it is told so: what, where and what may help. */
  const refused = async (method: 'GET' | 'POST', path: string, payload?: string) => {
    const { status, body } = await send(method, path, payload);
    const what = `${method} ${path.slice(0, 100)} ${payload?.slice(0, 100)}: ${JSON.stringify(body).slice(0, 300)}`;
    assert.ok([400, 409, 413].includes(status), `${status} ${what}`);
    assert.ok(body.message.length > 5 && body.message.length < 600, what);
    assert.match(body.advice, /^Maybe /, what);
    if (status === 400 && body.code === 'request.form')
      assert.ok(
        body.details.length > 0 && body.details.every(({ path: at, value, problem }: Record<string, string>) => at && value && problem),
        what,
      );
    if (status === 409)
      assert.ok(body.details.length > 0 && body.details.every((one: { advice: string }) => one.advice.startsWith('Maybe ')), what);
    return body;
  };
  const state = async () =>
    JSON.stringify([(await one.get(`${draft}/boxes`)).body, (await one.get(`${draft}/edits`)).body, (await one.get(draft)).body]);
  return { server, one, draft, box, slot: slot!, boxes, send, refused, state };
}

test('H22 DR9: a repair asked for with rubbish is refused with where it is, and changes nothing', async () => {
  const { box, slot, boxes, refused, state } = await atDraft();
  const before = await state();
  const values = [...nothings, JSON.stringify(long)];
  for (const value of values) {
    await refused('POST', '/repair', `{"edit":${value}}`);
    if (value !== '[]') await refused('POST', '/repair', `{"edit":0,"moves":${value}}`);
    await refused('POST', '/repair', `{"edit":0,"moves":[${value}]}`);
    await refused('POST', '/repair', `{"edit":0,"moves":[{"box":${value},"to":"${slot}"}]}`);
    if (!['null', '1e999'].includes(value)) await refused('POST', '/repair', `{"edit":0,"moves":[{"box":"${box}","to":${value}}]}`);
    await refused('POST', '/repair', value);
  }
  const move = { box, to: slot };
  const named = await refused('POST', '/repair', JSON.stringify({ edit: 0, moves: [move], more: 1 }));
  assert.match(named.message, /"more"/);
  const twice = await refused('POST', '/repair', JSON.stringify({ edit: 0, moves: Array(1000).fill(move) }));
  assert.equal(twice.details[0].code, 'draft.box-twice');
  await refused('POST', '/repair', JSON.stringify({ edit: 0, moves: Array(1001).fill(move) }));
  await refused('POST', '/repair', JSON.stringify({ edit: 0, moves: Array(40_000).fill(move) }));
  for (const name of ['NOBO0000000', '__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const { details } = await refused('POST', '/repair', JSON.stringify({ edit: 0, moves: [{ box: name, to: slot }] }));
    assert.deepEqual([details[0].code, details[0].params.box], ['draft.box-stays', name]);
  }
  for (const nowhere of ['0000000', '9999999', '999999', `${slot.slice(0, 5)}98`]) {
    const { details } = await refused('POST', '/repair', JSON.stringify({ edit: 0, moves: [{ box, to: nowhere }] }));
    assert.deepEqual([details[0].code, details[0].params.box], ['draft.no-slot', box]);
  }
  // Every box to the next one's slot: whatever comes of it comes soon and without a fault.
  const placed = boxes.filter((one) => one.slot !== null);
  await refused(
    'POST',
    '/repair',
    JSON.stringify({ edit: 0, moves: placed.map((one, i) => ({ box: one.box, to: placed.at(i - 1)!.slot })) }),
  );
  await refused('POST', '/repair', `{"edit":0,"__proto__":{"isAdministrator":true}}`);
  await refused('POST', '/repair', `{"edit":0,"moves":${'['.repeat(20_000)}`);
  assert.equal(await state(), before);
});

test('H22 DR10 DR11: questions why and what rules cost are refused with where they are wrong, and no thread is begun for them', async () => {
  const { box, send, refused, state } = await atDraft();
  const before = await state();
  const queries = ['', '?box=', '?box=%00', '?box=%20', '?box=a&box=b', '?box[]=x', `?box=${'x'.repeat(5000)}`, `?box=${box}&more=1`];
  for (const query of queries) assert.equal((await refused('GET', `/why${query}`)).code, 'request.form');
  for (const name of ['NOBO0000000', '__proto__', 'constructor', 'toString', ',', '%F0%9F%9A%A2'])
    assert.equal((await refused('GET', `/why?box=${name}`)).code, 'explain.unknown-box');
  for (const value of [...nothings, JSON.stringify('x'.repeat(100_000))].filter((one) => one !== '0.5')) {
    await refused('POST', '/rule-costs', `{"effort":${value}}`);
    await refused('POST', '/rule-costs/stop', `{"effort":${value}}`);
  }
  assert.equal((await refused('POST', '/rule-costs', JSON.stringify({ effort: long }))).code, 'request.too-large');
  assert.equal((await send('GET', '/rule-costs')).body.state, 'none', 'nothing of it was begun');
  assert.equal((await send('POST', '/rule-costs/stop', '{}')).body.state, 'none', 'there is nothing to stop');
  assert.equal(await state(), before);
});

test('H22 DR2 DR3: a wish that is none is told by its own word, an edit that has not been as that, and nothing changes', async () => {
  const { box, slot, refused, state } = await atDraft();
  const before = await state();
  const wish = (text: string) => refused('POST', '/edits', `{"edit":0,"wish":${text}}`);
  for (const value of nothings) {
    await wish(value);
    assert.match((await wish(`{"does":${value}}`)).message, /^\/body\/wish(\/does)?: /);
    if (!['"x"', '"0"', '"__proto__"', '"constructor"'].includes(value)) {
      assert.match((await wish(`{"does":"lock","boxes":[${value}]}`)).message, /^\/body\/wish\/boxes\/0: /);
      assert.match((await wish(`{"does":"assign","bay":${value},"crane":"STS02"}`)).message, /^\/body\/wish\/bay: /);
    }
    assert.match(
      (await wish(`{"does":"move","moves":[{"box":"${box}","to":${value === 'null' || value === '1e999' ? '7' : value}}]}`)).message,
      /^\/body\/wish\/moves\/0\/to: /,
    );
  }
  assert.match((await wish('{"does":"x"}')).message, /"move", "repair", .*"assign"/, 'what there is to choose');
  for (const name of ['__proto__', 'NOBO0000000'])
    for (const does of ['lock', 'unlock', 'leave-out', 'bring-back'])
      assert.equal((await wish(JSON.stringify({ does, boxes: [name] }))).details[0].params.box, name);
  assert.equal((await wish(JSON.stringify({ does: 'assign', bay: 2, crane: '__proto__' }))).code, 'crane.unknown');
  assert.equal((await wish(JSON.stringify({ does: 'assign', bay: 999, crane: null }))).code, 'draft.no-bay');
  for (const [path, more] of [
    ['edits', `"wish":{"does":"lock","boxes":["${box}"]}`],
    ['repair', `"moves":[{"box":"${box}","to":"${slot}"}]`],
    ['finish', '"effort":1'],
  ])
    for (const edit of ['7', '1e308', '9007199254740993'])
      assert.equal((await refused('POST', `/${path}`, `{"edit":${edit},${more}}`)).code, 'draft.edit-ahead');
  assert.equal(await state(), before);
});

test('H22 DR2: moves tried and places asked for are refused with where they are wrong; a box locked twice is locked once', async () => {
  const { box, boxes, slot, send, refused, one, draft } = await atDraft();
  for (const value of nothings) {
    await refused('POST', '/trials', `{"moves":${value}}`);
    await refused('POST', '/trials', `{"moves":[${value}]}`);
    await refused('POST', '/trials', `{"moves":[[${value}]]}`);
  }
  await refused('POST', '/trials', JSON.stringify({ moves: Array(1001).fill([{ box, to: slot }]) }));
  for (const query of ['', '?boxes=', `?boxes=${'x'.repeat(4001)}`, `?boxes=${box}&boxes=${box}`]) await refused('GET', `/offers${query}`);
  for (const query of [',', '__proto__', `${box},${box}`, `${box},,`, 'x,'.repeat(1999)]) await refused('GET', `/offers?boxes=${query}`);
  // Boxes of other lengths one upon the other: places, and why they are closed.
  const tops = boxes.filter((b) => b.slot !== null).slice(0, 200);
  for (const other of tops) {
    const { status } = await send('GET', `/offers?boxes=${box},${other.box}`);
    assert.ok(status === 200 || status === 409, String(status));
  }
  const locked = await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'lock', boxes: [box, box] } });
  assert.equal(locked.status, 200);
  assert.equal((await one.get(`${draft}/edits`)).body[0].boxes, 1);
});
