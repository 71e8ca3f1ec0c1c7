import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { whyHeld } from './guard/holds.ts';
import { isAvailable, whyUnavailable } from './guard/machine.ts';
import { callWorld } from './testing/call-world.ts';
import { box, lidLine, line, slot, smallGround, yard } from './testing/words.ts';
import type { HoldKind } from './words/call-visit.ts';
import type { Equipment, LinkStatus, OperationalStatus, TechnicalStatus } from './words/equipment.ts';
import type { JobKind } from './words/job.ts';

const ground = smallGround();
const give = (step: string, machine: string, cell: string | null = null) => ({ step, machine, cell, reasons: [] });

test('T20: the table of who may be given work', () => {
  const [qc] = [...callWorld(ground, { lines: [] }).terminal.state.equipment.values()];
  const technicals: readonly TechnicalStatus[] = ['green', 'yellow', 'red'];
  const operationals: readonly OperationalStatus[] = ['automatic', 'semi-automatic', 'remote', 'manual', 'maintenance', 'offline'];
  const links: readonly LinkStatus[] = ['online', 'lost', 'never'];
  let may = 0;
  for (const technical of technicals)
    for (const operational of operationals)
      for (const link of links)
        for (const barred of [null, reason('x')]) {
          const machine = { ...qc, technical, operational, link, barred } as Equipment;
          assert.equal(isAvailable(machine), whyUnavailable(machine).length === 0);
          if (isAvailable(machine)) may++;
        }
  // Green or yellow, automatic or semi-automatic, online, not barred.
  assert.equal(may, 2 * 2);
});

test('T20: a machine of the wrong kind, that is out of work, or that has enough, is given no step', () => {
  const boxes = ['A', 'B', 'C', 'D'];
  const world = callWorld(ground, {
    inventory: boxes.map((id, i) => ({ container: box(id), position: yard('Y1', 2, i + 1, 1) })),
    lines: [],
  });
  const steps = boxes.map((id, i) => {
    world.must('shiftInYard', { box: box(id).id, to: yard('Y1', 6, i + 1, 1), kind: 'housekeeping', reasons: [] });
    return `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  });
  const [first = '', second = '', third = ''] = steps;
  assert.deepEqual(world.why('dispatchStep', give('none#0', 'YC1')), ['step.unknown']);
  assert.deepEqual(world.why('dispatchStep', give(first, 'none')), ['machine.unknown']);
  assert.deepEqual(world.why('dispatchStep', give(first, 'QC1')), ['machine.wrong-kind']);
  assert.deepEqual(world.why('dispatchStep', give(first, 'YC2')), ['crane.other-block', 'crane.other-block']);
  world.must('observeLink', { id: 'YC1', link: 'lost' });
  world.must('barEquipment', { id: 'YC1', reason: reason('inspection') });
  assert.deepEqual(world.why('dispatchStep', give(first, 'YC1')), ['machine.not-online', 'machine.barred']);
  world.must('observeLink', { id: 'YC1', link: 'online' });
  world.must('clearEquipment', { id: 'YC1' });
  world.must('dispatchStep', give(first, 'YC1'));
  assert.deepEqual(world.why('dispatchStep', give(first, 'YC1')), ['step.not-planned']);
  world.must('dispatchStep', give(second, 'YC1'));
  assert.deepEqual(world.why('dispatchStep', give(third, 'YC1')), ['machine.busy']);
});

test('T21: the table of holds', () => {
  const unit = (hold: HoldKind | null, source: 'vgm' | 'estimated' = 'vgm') => ({
    container: box('A', '45G1', source),
    place: { at: 'announced' as const },
    holds: new Set(hold === null ? [] : [hold]),
    job: null,
  });
  const kinds: readonly JobKind[] = [
    'discharge',
    'load',
    'restow-off',
    'restow-on',
    'shift-aboard',
    'yard-shift',
    'housekeeping',
    'gate-in',
    'gate-out',
  ];
  const stops = (hold: HoldKind | null, source?: 'estimated') => kinds.filter((kind) => whyHeld(unit(hold, source), kind).length > 0);
  assert.deepEqual(stops(null), []);
  assert.deepEqual(stops('customs'), ['load', 'gate-out']);
  assert.deepEqual(stops('weight'), ['load']);
  assert.deepEqual(stops(null, 'estimated'), ['load']);
  assert.deepEqual(stops('line'), ['load', 'gate-out']);
  assert.deepEqual(stops('damage'), ['load', 'gate-out']);
  assert.deepEqual(stops('reefer'), ['load', 'yard-shift', 'housekeeping', 'gate-out']);
  assert.deepEqual(whyHeld(unit('customs'), 'load'), [reason('hold.customs', { box: 'A', job: 'load' })]);
});

test('T21: a held box is not started; held while in work, its job waits until it is released', () => {
  const world = callWorld(ground, {
    inventory: [{ container: box('A', '45G1', 'estimated'), position: yard('Y1', 2, 1, 1) }],
    loadList: [box('A', '45G1', 'estimated')],
    lines: [line('load', 2, ['A', slot(2, 0, 82)])],
  });
  const start = { call: 'C1', crane: 'QC1', number: 0, toYard: [], reasons: [] };
  const { id } = box('A');
  assert.deepEqual(world.why('startLine', start), ['hold.weight']);
  world.must('placeHold', { box: id, hold: 'customs', note: '' });
  assert.deepEqual(world.why('placeHold', { box: id, hold: 'customs', note: '' }), ['hold.placed-already']);
  world.must('reportWeight', { box: id, kg: 21_000, source: 'vgm' });
  assert.deepEqual(world.why('startLine', start), ['hold.customs']);
  world.must('releaseHold', { box: id, hold: 'customs' });
  world.must('startLine', start);
  world.must('placeHold', { box: id, hold: 'customs', note: '' });
  world.must('placeHold', { box: id, hold: 'damage', note: '' });
  assert.deepEqual(world.why('dispatchStep', give('C1/QC1/0000#0', 'AT01', 'X1.01')), ['hold.customs']);
  world.must('releaseHold', { box: id, hold: 'customs' });
  assert.deepEqual(world.terminal.state.jobs.get('C1/QC1/0000')?.waits?.code, 'hold.customs');
  world.must('releaseHold', { box: id, hold: 'damage' });
  assert.deepEqual(world.terminal.state.jobs.get('C1/QC1/0000')?.waits, null);
  assert.deepEqual(world.why('releaseHold', { box: id, hold: 'damage' }), ['hold.not-placed']);
  world.run('C1');
});

test('T22: a box is where its job takes it from, and in one job', () => {
  const world = callWorld(ground, {
    inventory: [{ container: box('A'), position: yard('Y1', 2, 1, 1) }],
    loadList: [box('A'), box('LATE')],
    lines: [line('load', 2, ['A', slot(2, 0, 82)]), line('load', 2, ['LATE', slot(2, 1, 82)])],
  });
  const start = (number: number) => ({ call: 'C1', crane: 'QC1', number, toYard: [], reasons: [] });
  world.must('shiftInYard', { box: box('A').id, to: yard('Y1', 6, 1, 1), kind: 'yard-shift', reasons: [] });
  assert.deepEqual(world.why('startLine', start(0)), ['box.in-work']);
  const job = [...world.terminal.state.jobs.keys()][0] ?? '';
  world.must('cancelJob', { job, reason: reason('x') });
  world.must('startLine', start(0));
  assert.deepEqual(world.why('startLine', start(1)), ['box.elsewhere']);
});

test('T23 T24: places ashore are free, of the right length, and borne by what stays; boxes are lifted from the top', () => {
  const world = callWorld(ground, {
    inventory: [
      { container: box('A'), position: yard('Y1', 2, 1, 1) },
      { container: box('B'), position: yard('Y1', 2, 1, 2) },
      { container: box('C'), position: yard('Y1', 2, 2, 1) },
      { container: box('S', '22G1'), position: yard('Y1', 5, 1, 1) },
    ],
    lines: [],
  });
  const shift = (id: string, ...to: Parameters<typeof yard>) =>
    world.why('shiftInYard', { box: box(id).id, to: yard(...to), kind: 'yard-shift', reasons: [] });
  assert.deepEqual(shift('B', 'Y2', 2, 1, 1), ['yard.other-block']);
  assert.deepEqual(shift('B', 'Y1', 2, 1, 3), ['yard.no-support', 'yard.same-stack']);
  assert.deepEqual(shift('B', 'Y1', 6, 1, 1), ['yard.taken']);
  assert.deepEqual(shift('B', 'Y1', 5, 2, 1), ['yard.wrong-length']);
  assert.deepEqual(shift('S', 'Y1', 3, 2, 1), ['yard.taken']);
  assert.deepEqual(shift('S', 'Y1', 1, 2, 2), ['yard.no-support']);
  assert.deepEqual(shift('B', 'Y1', 10, 1, 2), ['yard.no-support']);
  // A is under B: its shift may be planned, but not given.
  assert.deepEqual(shift('A', 'Y1', 10, 1, 1), []);
  const under = `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  assert.deepEqual(world.why('dispatchStep', give(under, 'YC1')), ['yard.covered']);
  assert.deepEqual(shift('C', 'Y1', 10, 1, 1), ['yard.taken']);
  // B may be planned onto the place promised to A, but not set there before A is.
  assert.deepEqual(shift('B', 'Y1', 10, 1, 2), []);
  const onto = `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  assert.deepEqual(world.why('dispatchStep', give(onto, 'YC1')), ['yard.no-support']);
  world.must('cancelJob', { job: onto.slice(0, -2), reason: reason('x') });
  // What bears may not be about to go.
  assert.deepEqual(shift('C', 'Y1', 14, 1, 1), []);
  assert.deepEqual(shift('B', 'Y1', 2, 2, 2), ['yard.support-leaves']);
  assert.deepEqual(shift('B', 'Y1', 14, 1, 2), []);
  world.until(() => world.terminal.state.jobs.size === 0);
  assert.deepEqual(
    Object.fromEntries(world.terminal.state.yard),
    Object.fromEntries([
      ['Y1-005-01-1', 'S'],
      ['Y1-010-01-1', 'A'],
      ['Y1-014-01-1', 'C'],
      ['Y1-014-01-2', 'B'],
    ]),
  );
});

test('T25: aboard, boxes come off from the top, unlashed and under open lids', () => {
  const world = callWorld(ground, {
    isLashed: true,
    arrival: [
      { container: box('F', '22G1'), slot: slot(1, 0, 82) },
      { container: box('G', '22G1'), slot: slot(3, 0, 82) },
      { container: box('T'), slot: slot(2, 0, 84) },
      { container: box('H'), slot: slot(2, 0, 2) },
    ],
    lines: [line('discharge', 2, ['G', slot(3, 0, 82)]), line('discharge', 2, ['H', slot(2, 0, 2)]), lidLine('open-lid', 2, 'L2')],
  });
  for (const [number, place] of [yard('Y1', 1, 1, 1), yard('Y1', 2, 2, 1), null].entries()) {
    world.must('startLine', { call: 'C1', crane: 'QC1', number, toYard: place === null ? [] : [place], reasons: [] });
  }
  const lift = (job: number) => give(`C1/QC1/000${job}#1`, 'QC1');
  assert.deepEqual(world.why('dispatchStep', lift(0)), ['step.no-meeting', 'ship.lashed', 'ship.covered']);
  assert.deepEqual(world.why('dispatchStep', lift(1)), ['step.no-meeting', 'ship.lid-closed']);
  assert.deepEqual(world.why('dispatchStep', give('C1/QC1/0002#0', 'QC1')), ['ship.lid-covered']);
});

test('T25 T26: aboard, boxes go into free slots that are borne, on closed lids; lids close over what is done', () => {
  const world = callWorld(ground, {
    inventory: ['A', 'B', 'C'].map((id, i) => ({ container: box(id), position: yard('Y1', 2, i + 1, 1) })),
    arrival: [{ container: box('X', '22G1'), slot: slot(1, 0, 82) }],
    loadList: [box('A'), box('B'), box('C')],
    lines: [
      lidLine('open-lid', 6, 'L6'),
      line('load', 2, ['A', slot(2, 0, 84)]),
      line('load', 6, ['B', slot(6, 0, 82)]),
      line('load', 6, ['C', slot(6, 0, 2)]),
      lidLine('close-lid', 6, 'L6'),
    ],
  });
  for (let number = 0; number < 5; number++) world.must('startLine', { call: 'C1', crane: 'QC1', number, toYard: [], reasons: [] });
  const lift = (job: number) => world.why('dispatchStep', give(`C1/QC1/000${job}#3`, 'QC1'));
  const close = () => world.why('dispatchStep', give('C1/QC1/0004#0', 'QC1'));
  assert.deepEqual(close(), ['ship.lid-closed']);
  world.until(() => world.terminal.state.calls.get('C1')?.openLids.has('L6') === true);
  assert.deepEqual(close(), ['ship.hold-worked']);
  const steps = world.terminal.state.jobs.get('C1/QC1/0001')?.steps ?? [];
  // The truck is there with A, but only the fore half of the slot below is filled.
  world.until(() => steps[2]?.state === 'at-handover');
  assert.deepEqual(lift(1), ['ship.no-support']);
  assert.deepEqual(world.why('lashBay', { call: 'C1', bay: 6, does: 'unlash', reasons: [] }), ['ship.not-lashed']);
  assert.deepEqual(world.why('lashBay', { call: 'C1', bay: 7, does: 'lash', reasons: [] }), ['ship.no-bay']);
  world.must('lashBay', { call: 'C1', bay: 6, does: 'lash', reasons: [] });
  assert.deepEqual(world.why('lashBay', { call: 'C1', bay: 6, does: 'lash', reasons: [] }), ['ship.bay-in-work']);
  const gang = `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  assert.deepEqual(world.why('dispatchStep', give(gang, ground.site.equipment.lashingGangs[0]?.id ?? '')), ['ship.bay-worked']);
});

test('T25 T26: nothing is set where a box stands or under one, and a lid that is off is not taken off', () => {
  const world = callWorld(ground, {
    inventory: [{ container: box('P'), position: yard('Y1', 2, 1, 1) }],
    arrival: [
      { container: box('X'), slot: slot(2, 1, 82) },
      { container: box('Y'), slot: slot(2, 1, 84) },
    ],
    loadList: [box('P')],
    // What is to come off first comes last.
    lines: [
      lidLine('open-lid', 6, 'L6'),
      line('load', 2, ['P', slot(2, 1, 82)]),
      lidLine('open-lid', 6, 'L6'),
      line('discharge', 2, ['Y', slot(2, 1, 84)]),
      line('discharge', 2, ['X', slot(2, 1, 82)]),
    ],
  });
  const start = (number: number) => world.must('startLine', { call: 'C1', crane: 'QC1', number, toYard: [], reasons: [] });
  world.isLed = false;
  start(0);
  start(1);
  const steps = world.terminal.state.jobs.get('C1/QC1/0001')?.steps ?? [];
  world.until(() => steps[2]?.state === 'at-handover');
  start(2);
  assert.deepEqual(world.why('dispatchStep', give('C1/QC1/0001#3', 'QC1')), ['ship.taken', 'ship.covered']);
  assert.deepEqual(world.why('dispatchStep', give('C1/QC1/0002#0', 'QC1')), ['ship.lid-open']);
});

test('T27: wind and closed berths stop new steps of quay cranes', () => {
  const world = callWorld(ground, { lines: [lidLine('open-lid', 6, 'L6'), lidLine('open-lid', 2, 'L2')] });
  for (const number of [0, 1]) world.must('startLine', { call: 'C1', crane: 'QC1', number, toYard: [], reasons: [] });
  const lid = (job: number) => world.why('dispatchStep', give(`C1/QC1/000${job}#0`, 'QC1'));
  assert.deepEqual(lid(0), []);
  world.must('observeWind', { metresPerSecond: 22, isStopped: true });
  world.must('observeWind', { metresPerSecond: 23, isStopped: true });
  world.must('closeBerth', { berth: 'BERTH1', reason: reason('swell') });
  assert.deepEqual(world.why('closeBerth', { berth: 'BERTH1', reason: reason('swell') }), ['quay.berth-closed']);
  assert.deepEqual(lid(1), ['quay.wind-stop', 'quay.berth-closed']);
  assert.equal(world.events('windReported').length, 1);
  world.until(() => world.terminal.state.calls.get('C1')?.openLids.has('L6') === true);
  world.must('observeWind', { metresPerSecond: 5, isStopped: false });
  world.must('openBerth', { berth: 'BERTH1' });
  assert.deepEqual(world.why('openBerth', { berth: 'BERTH1' }), ['berth.not-closed']);
  assert.deepEqual(lid(1), []);
});

test('T30: a quay crane does its own lines, for the call it works', () => {
  const world = callWorld(ground, { lines: [lidLine('open-lid', 6, 'L6')] });
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [], reasons: [] });
  assert.deepEqual(world.why('dispatchStep', give('C1/QC1/0000#0', 'QC2')), ['crane.not-its-line']);
  world.must('assignCranes', { call: 'C1', cranes: ['QC2'] });
  assert.deepEqual(world.why('dispatchStep', give('C1/QC1/0000#0', 'QC1')), ['crane.not-assigned']);
  world.must('assignCranes', { call: 'C1', cranes: ['QC1', 'QC2'] });
  world.must('dispatchStep', give('C1/QC1/0000#0', 'QC1'));
  assert.deepEqual(world.why('assignCranes', { call: 'C1', cranes: ['QC2'] }), ['machine.busy']);
});
