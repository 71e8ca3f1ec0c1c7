import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { CallAtQuay } from '../testing/call-at-quay.test-kit.ts';

const MINUTE = 60_000;

const told = ({ asked }: CallAtQuay): unknown[] =>
  asked.flatMap(({ type, data }) => (type === 'reportPlanFailure' ? [data.reasons.map(({ code }) => code).join()] : []));

async function pass(day: CallAtQuay, minutes: number): Promise<void> {
  for (let i = 0; i < minutes; i++) await day.round(60);
}

test('C35: a call that comes soon without lists, then without a crane, is told once for each', async () => {
  const day = new CallAtQuay();
  const { aboard: _, ...like } = day.call;
  const { call: _call, vessel, outline, port, voyage, rotation, berth, bowAt, etd } = like;
  const eta = milliseconds(day.now + 90 * MINUTE);
  day.execute({ type: 'announceCall', data: { call: 'NEXT', vessel, outline, port, voyage, rotation, berth, bowAt, eta, etd } });
  await pass(day, 29);
  assert.deepEqual(told(day), []);
  await pass(day, 4);
  assert.deepEqual(told(day), ['call.not-listed']);
  day.execute({ type: 'listCall', data: { call: 'NEXT', arrival: [], loadList: [] } });
  await pass(day, 5);
  assert.deepEqual(told(day), ['call.not-listed', 'call.no-cranes']);
  day.renew();
  await pass(day, 5);
  assert.equal(told(day).length, 2, 'the question stands in the state, and is not asked again after a restart');
  day.execute({ type: 'assignCranes', data: { call: 'NEXT', cranes: day.call.cranes } });
  assert.equal(day.terminal.state.exceptions.has('plan:NEXT'), false);
});
