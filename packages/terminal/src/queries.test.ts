import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { freeTrucks, jobsOfCrane, linesLeft, readySteps } from './queries.ts';
import { given } from './testing/meeting.ts';
import { smallGround } from './testing/words.ts';

const ground = smallGround();

test('T53: what policies ask is answered from jobs and machines', () => {
  const world = given(ground);
  const { state } = world.terminal;
  assert.deepEqual(
    [...jobsOfCrane(state, 'QC1')].map(({ id }) => id),
    ['C1/QC1/0000'],
  );
  assert.deepEqual([...jobsOfCrane(state, 'QC2')], []);
  assert.deepEqual([...readySteps(state)], []);
  assert.deepEqual([linesLeft(state, 'C1', 'QC1'), linesLeft(state, 'C1', 'QC2'), linesLeft(state, 'C9', 'QC1')], [0, 0, 0]);
  assert.deepEqual(
    [...freeTrucks(state)].map(({ id }) => id),
    ['AT02'],
  );
  world.must('withdrawStep', { step: 'C1/QC1/0000#0', reason: reason('x') });
  assert.deepEqual(
    [...readySteps(state)].map(({ step }) => step.id),
    ['C1/QC1/0000#0', 'C1/QC1/0000#1'],
  );
  assert.deepEqual(
    [...freeTrucks(state)].map(({ id }) => id),
    ['AT01', 'AT02'],
  );
});
