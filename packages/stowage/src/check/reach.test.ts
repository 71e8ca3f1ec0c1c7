import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Container, StowedContainer } from '@estiba/port';
import { checkLoading } from '../check.ts';
import { box, here, inheritedOf, rulesOf, smallCall, smallPlan, stowed } from './small-call.test-kit.ts';

/** The report on a call with these boxes aboard and listed, loads and restows by id. */
function report(
  arrival: readonly StowedContainer[],
  loads: Record<string, string> = {},
  restows: Record<string, [string, string]> = {},
  loadList: readonly Container[] = Object.keys(loads).map((id) => box(id, { feet: Number(loads[id]?.slice(0, 3)) % 2 === 0 ? 40 : 20 })),
) {
  const call = smallCall({ arrival, loadList });
  return checkLoading(call, smallPlan(call, { loads, restows }));
}

const long = { feet: 40 } as const;
const leaving = { feet: 40, pod: here } as const;

test('L1: a lid under a box that stays cannot be opened, whatever is done below', () => {
  const onLid = stowed('0020182', long, 'TOP');
  assert.deepEqual(rulesOf(report([onLid, stowed('0020102', leaving)])), ['L1']);
  assert.deepEqual(rulesOf(report([onLid], { B1: '0020102' })), ['L1']);
  // Row 03 is under the same lid, row 02 is not.
  assert.deepEqual(rulesOf(report([onLid], { B1: '0020302' })), ['L1']);
  assert.deepEqual(rulesOf(report([onLid], { B1: '0020202' })), []);
});

test('L1: it can when the box on it leaves or is restowed', () => {
  assert.deepEqual(rulesOf(report([stowed('0020182', leaving)], { B1: '0020102' })), []);
  assert.deepEqual(rulesOf(report([stowed('0020182', long, 'TOP')], { B1: '0020102' }, { TOP: ['0020182', '0020182'] })), []);
});

test('L2: a box that stays above one that leaves, in a half of it', () => {
  const under = stowed('0010182', { pod: here }, 'UNDER');
  const beside = stowed('0030182', {}, 'BESIDE');
  assert.deepEqual(rulesOf(report([under, beside])), []);
  assert.deepEqual(rulesOf(report([under, beside, stowed('0030184', {}, 'ABOVE')])), []);
  assert.deepEqual(rulesOf(report([under, beside, stowed('0010184', {}, 'ABOVE')])), ['L2']);
  assert.deepEqual(rulesOf(report([under, beside, stowed('0020184', long, 'ABOVE')])), ['L2']);
});

test('L3: nothing is set below a box that stays', () => {
  // The box above hangs since before the call: inherited, and none of the plan's doing.
  const hanging = report([stowed('0010184')], { B1: '0030182' });
  assert.deepEqual([rulesOf(hanging), inheritedOf(hanging)], [[], ['P3']]);
  assert.deepEqual(rulesOf(report([stowed('0010184')], { B1: '0010182' })), ['L3']);
});

test('L4: a restow is needed by a discharge, a load or another restow below it', () => {
  const top = stowed('0020184', long, 'TOP');
  const restow = { TOP: ['0020184', '0100182'] } satisfies Record<string, [string, string]>;
  assert.deepEqual(rulesOf(report([stowed('0020182', leaving), top], {}, restow)), []);
  assert.deepEqual(rulesOf(report([stowed('0020182', long), top], {}, restow)), ['L4']);
  // Restowed onto its own place for the load that goes under it.
  assert.deepEqual(rulesOf(report([top], { B1: '0020182' }, { TOP: ['0020184', '0020184'] })), []);
  const both = report(
    [stowed('0020182', long, 'LOW'), top],
    { B1: '0020102' },
    {
      LOW: ['0020182', '0100182'],
      TOP: ['0020184', '0100184'],
    },
  );
  assert.deepEqual(rulesOf(both), []);
});

test('L4: or by work under its lid; not by its own new place', () => {
  assert.deepEqual(rulesOf(report([stowed('0020182', long, 'TOP')], { B1: '0020302' }, { TOP: ['0020182', '0100182'] })), []);
  assert.deepEqual(rulesOf(report([stowed('0020182', long, 'TOP')], { B1: '0020202' }, { TOP: ['0020182', '0100182'] })), ['L4']);
  assert.deepEqual(rulesOf(report([stowed('0020182', long, 'TOP')], {}, { TOP: ['0020182', '0020102'] })), ['L4']);
});

test('L4: a box that stands in the other half is no reason', () => {
  const arrival = [stowed('0010182', { pod: here }), stowed('0030182', {}, 'SIDE')];
  assert.deepEqual(rulesOf(report(arrival, {}, { SIDE: ['0030182', '0090182'] })), ['L4']);
});

test('L2 to L4, C2: boxes that change places are restowed like any others', () => {
  const pair = [stowed('0020182', long, 'ONE'), stowed('0020282', long, 'TWO')];
  const swap = { ONE: ['0020182', '0020282'], TWO: ['0020282', '0020182'] } satisfies Record<string, [string, string]>;
  assert.deepEqual(rulesOf(report(pair, {}, swap)), ['L4']);
  assert.deepEqual(rulesOf(report(pair, { B1: '0020102', B2: '0020202' }, swap)), []);
});
