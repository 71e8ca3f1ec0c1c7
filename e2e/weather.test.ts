import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { callWith, isSailed } from './day/call-with.ts';

const QUAY_CRANE = /^QC/;

test('swell closes the berths: quay cranes are given nothing while it lasts, go on afterwards, and the call ends', async () => {
  const { day } = await callWith([{ kind: 'swell', at: 2400, for: 1800, height: 2.1 }]);
  const closed = day.log.entries.filter(({ type }) => type === 'berthClosed').map(({ at }) => at);
  const opened = day.log.entries.filter(({ type }) => type === 'berthOpened').map(({ at }) => at);
  assert.ok(closed.length > 0 && closed.length === opened.length);
  const [from, until] = [Math.max(...closed), Math.min(...opened)];
  assert.ok(until - from >= 1_700_000);
  const given = day.log.entries.flatMap(({ type, at, data }) =>
    type === 'stepDispatched' && QUAY_CRANE.test((data as { machine: string }).machine) ? [at] : [],
  );
  assert.deepEqual(
    given.filter((at) => at > from && at < until),
    [],
  );
  assert.ok(given.some((at) => at < from) && given.some((at) => at > until));
  assert.ok(isSailed(day));
});

test('wind stops the cranes: quay cranes are given nothing while it lasts, and go on afterwards', async () => {
  const { day } = await callWith([{ kind: 'windStop', at: 2400, for: 900, gust: 30 }]);
  const winds = day.log.entries.flatMap(({ type, at, data }) =>
    type === 'windReported' ? [{ at, isStopped: (data as { isStopped: boolean }).isStopped }] : [],
  );
  const [stop, go] = [winds.find(({ isStopped }) => isStopped)!.at, winds.findLast(({ isStopped }) => !isStopped)!.at];
  const given = day.log.entries.filter(
    ({ type, at, data }) => type === 'stepDispatched' && at > stop && at < go && QUAY_CRANE.test((data as { machine: string }).machine),
  );
  assert.deepEqual(given, []);
  assert.ok(isSailed(day));
});
