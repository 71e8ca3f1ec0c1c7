import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { decodeState } from './encode/decode-state.ts';
import { encodeState } from './encode/encode-state.ts';
import { callWorld } from './testing/call-world.ts';
import { smallGround } from './testing/words.ts';

const ground = smallGround();
const swell = reason('quay.swell', { metres: 2, limit: 1.2 });

test('T63: a berth that swell closed opens when it is down; one that a person closed too does not count as the swell’s', () => {
  const world = callWorld(ground, { lines: [] });
  world.must('closeBerth', { berth: 'BERTH1', reason: swell }, 'weather');
  assert.deepEqual([...world.terminal.state.closedBySwell], ['BERTH1']);
  assert.deepEqual(world.why('closeBerth', { berth: 'BERTH1', reason: swell }, 'weather'), ['quay.berth-closed']);
  const read = decodeState(encodeState(world.terminal.state));
  assert.deepEqual([...read.closedBySwell], ['BERTH1']);
  world.must('closeBerth', { berth: 'BERTH1', reason: reason('fender', {}) }, 'ann');
  assert.deepEqual([[...world.terminal.state.closedBySwell], [...world.terminal.state.closedBerths]], [[], ['BERTH1']]);
  world.must('openBerth', { berth: 'BERTH1' }, 'ann');
  world.must('closeBerth', { berth: 'BERTH1', reason: swell }, 'weather');
  world.must('openBerth', { berth: 'BERTH1' }, 'weather');
  assert.deepEqual([world.terminal.state.closedBySwell.size, world.terminal.state.closedBerths.size], [0, 0]);
});
