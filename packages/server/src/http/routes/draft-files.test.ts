import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { memoryFolder } from '../../drafts/draft-folder.ts';
import { createMetrics } from '../../metrics/metrics.ts';
import { fakeServer } from '../../testing/fake-app.ts';
import { plannedCall } from '../../testing/planned-call.ts';
import { buildApp } from '../app.ts';
import { planner } from './drafts.test-kit.ts';

test('DR4: files cut off or of another kind are passed over and left where they are; a draft whose question is damaged says so', async () => {
  const draftFolder = memoryFolder();
  const server = await fakeServer({}, { draftFolder });
  await plannedCall(server);
  const one = await planner(server);
  const { id } = (await one.post('', { call: 'CALL-2', name: 'whole' })).body;
  const { box } = ((await one.get(`/${id}/boxes`)).body as { boxes: { box: string }[] }).boxes[0]!;
  await one.post(`/${id}/edits`, { edit: 0, wish: { does: 'lock', boxes: [box] } });
  const whole = JSON.parse(draftFolder.file(`${id}.json`).read()!);
  const broken = [
    '',
    'null',
    '[]',
    '"x"',
    JSON.stringify(whole).slice(0, -20),
    ...[
      { form: 2 },
      { edits: null },
      { edits: [null] },
      { edits: [{ deed: {} }] },
      { start: null },
      { last: null },
      { done: '1' },
      { begunAt: null },
    ].map((wrong, i) => JSON.stringify({ ...whole, id: `wrong-${i}`, ...wrong })),
  ];
  broken.forEach((text, i) => draftFolder.file(`wrong-${i - 5}.json`).write(text));
  const again = await planner(server, await buildApp({ ...server.deps, metrics: createMetrics({ withProcess: false }) }));
  const listed = (await again.get('')).body as { id: string }[];
  assert.deepEqual(
    listed.map((draft) => draft.id),
    [id],
  );
  assert.equal((await again.get(`/${id}/edits`)).body.length, 1);
  assert.equal(draftFolder.file('wrong--5.json').read(), '');

  const names = draftFolder.names().filter((name) => name.startsWith(`${id}.question`));
  assert.equal(names.length, 1);
  for (const damaged of ['', '{}', 'null', '{"vessel":"class:1100","call":{}}']) {
    draftFolder.file(names[0]!).write(damaged);
    const later = await planner(server, await buildApp({ ...server.deps, metrics: createMetrics({ withProcess: false }) }));
    for (const path of ['boxes', 'ship', 'judgement', 'score', `why?box=${box}`, `offers?boxes=${box}`]) {
      const { status, body } = await later.get(`/${id}/${path}`);
      assert.deepEqual([status, body.code], [409, 'draft.not-opened'], path);
    }
    assert.equal((await later.post(`/${id}/repair`, { edit: 1 })).body.code, 'draft.not-opened');
    assert.equal((await later.get(`/${id}`)).status, 200, 'it is still told, and can be thrown away');
  }
});
