import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerId } from '@estiba/port';
import { announcement, box, lidLine, line, slot, smallGround, yard } from './testing/words.ts';
import { smallCall } from './testing/small-call.ts';
import { PerfectWorld } from './testing/perfect-world.ts';

const ground = smallGround();

test('T11 T12 T14: a discharge and a load are driven to their end', () => {
  const world = new PerfectWorld(ground);
  world.open();
  world.must('takeInventory', { units: [{ container: box('LOAD0000001'), position: yard('Y1', 2, 1, 1) }] });
  world.must('announceCall', announcement());
  world.must('listCall', {
    call: 'C1',
    arrival: [{ container: box('DISC0000001'), slot: slot(2, 0, 2) }],
    loadList: [box('LOAD0000001')],
  });
  world.must('berthCall', { call: 'C1' });
  world.must('assignCranes', { call: 'C1', cranes: ['QC1'] });
  world.must('acceptPlan', {
    call: 'C1',
    plan: 'P1',
    leftOut: [],
    queues: [
      {
        crane: 'QC1',
        instructions: [
          lidLine('open-lid', 2, 'L2'),
          line('discharge', 2, ['DISC0000001', slot(2, 0, 2)]),
          line('load', 2, ['LOAD0000001', slot(2, 1, 2)]),
          lidLine('close-lid', 2, 'L2'),
        ],
      },
    ],
  });
  world.toYard.push([yard('Y2', 2, 1, 1)]);
  world.run('C1');
  const { state } = world.terminal;
  assert.deepEqual([...(state.calls.get('C1')?.aboard ?? [])], [['0020102', 'LOAD0000001']]);
  assert.deepEqual(state.units.get(containerId('DISC0000001'))?.place, { at: 'yard', position: yard('Y2', 2, 1, 1) });
  assert.equal(state.exceptions.size, 0);
  assert.equal(state.jobs.size, 0);
});

test('T13 T15 T16 T17: a small call with a lid, twins both ways, a dig and restows ends as planned', () => {
  const world = smallCall(ground);
  world.run('C1');
  const { state } = world.terminal;
  assert.deepEqual(Object.fromEntries(state.calls.get('C1')?.aboard ?? []), {
    '0020002': 'LOAD0000001',
    '0010202': 'LOAD0000002',
    '0030202': 'LOAD0000003',
    '0020182': 'DECK0000001',
    '0060082': 'STAY0000001',
    '0060282': 'REST0000001',
  });
  assert.deepEqual([...state.exceptions.values()], []);
  assert.equal(state.jobs.size, 0);
  assert.deepEqual(state.yard.get('Y1-001-05-1'), 'DISC0000002');
  assert.deepEqual(state.yard.get('Y2-001-05-1'), 'DISC0000003');
});
