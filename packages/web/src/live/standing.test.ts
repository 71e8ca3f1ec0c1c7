import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { standingOf } from './standing.ts';

const sound = { technical: 'green', operational: 'automatic', link: 'online', barred: null, whyIdle: [] };
const why = { code: 'idle.no-work', params: {} };

test('W8: a machine is out of service, idle, or at work', () => {
  assert.equal(standingOf(sound), 'working');
  assert.equal(standingOf({ ...sound, operational: 'remote' }), 'working');
  assert.equal(standingOf({ ...sound, whyIdle: [why] }), 'idle');
  for (const fault of [
    { technical: 'red' },
    { link: 'lost' },
    { link: 'never' },
    { barred: why },
    { operational: 'manual' },
    { operational: 'offline' },
  ]) {
    assert.equal(standingOf({ ...sound, ...fault, whyIdle: [why] }), 'unfit', JSON.stringify(fault));
  }
});
