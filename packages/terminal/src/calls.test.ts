import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds, reason } from '@estiba/base';
import { containerId } from '@estiba/port';
import { openingOf } from './opening.ts';
import { callWorld } from './testing/call-world.ts';
import { PerfectWorld } from './testing/perfect-world.ts';
import { announcement, box, lidLine, line, slot, smallGround, yard } from './testing/words.ts';

const ground = smallGround();
const deckLine = line('discharge', 2, ['A', slot(2, 0, 82)]);
const deckCall = { arrival: [{ container: box('A'), slot: slot(2, 0, 82) }], lines: [deckLine], toYard: [[yard('Y1', 2, 1, 1)]] };

test('T6: a terminal is opened once, as its own site, with machines that can be', () => {
  const world = new PerfectWorld(ground);
  const opening = openingOf(ground.site);
  const [first] = opening.equipment;
  assert.ok(first !== undefined);
  assert.deepEqual(world.why('openTerminal', { ...opening, site: 'elsewhere' }), ['terminal.other-site']);
  const odd = [{ ...first }, { ...first }, { ...first, id: 'B', block: 'Y99' }, { ...first, id: 'C', home: 'nowhere' }];
  assert.deepEqual(world.why('openTerminal', { ...opening, equipment: odd }), [
    'equipment.named-twice',
    'equipment.no-block',
    'equipment.no-home',
  ]);
  assert.deepEqual(world.why('openTerminal', opening), []);
  assert.deepEqual(world.why('openTerminal', opening), ['terminal.open-already']);
});

test('T7: an inventory with a place that cannot be is refused whole', () => {
  const world = new PerfectWorld(ground);
  world.open();
  const units = (...places: readonly (readonly [string, '22G1' | '45G1', ReturnType<typeof yard>])[]) => ({
    units: places.map(([id, type, position]) => ({ container: box(id, type), position })),
  });
  const ok = yard('Y1', 2, 1, 1);
  const cases = [
    [units(['A', '45G1', ok], ['B', '45G1', ok]), ['yard.taken']],
    [units(['A', '45G1', ok], ['A', '45G1', yard('Y1', 2, 2, 1)]), ['box.known-already']],
    [units(['A', '45G1', yard('Y9', 2, 1, 1)]), ['yard.no-block']],
    [units(['A', '45G1', yard('Y1', 4, 1, 1)]), ['yard.no-place']],
    [units(['A', '45G1', yard('Y1', 2, 1, 9)]), ['yard.no-place', 'yard.no-support']],
    [units(['A', '22G1', ok]), ['yard.wrong-length']],
    [units(['A', '45G1', yard('Y1', 2, 1, 2)]), ['yard.no-support']],
    [units(['A', '45G1', ok], ['B', '22G1', yard('Y1', 1, 1, 1)]), ['yard.taken', 'yard.taken']],
  ] as const;
  for (const [inventory, codes] of cases) assert.deepEqual(world.why('takeInventory', inventory), codes);
  assert.equal(world.terminal.state.units.size, 0);
  const good = units(['B', '45G1', yard('Y1', 2, 1, 2)], ['A', '45G1', ok]);
  assert.deepEqual(world.why('takeInventory', good), []);
  assert.deepEqual(world.why('takeInventory', good), ['box.known-already', 'yard.taken', 'box.known-already', 'yard.taken']);
});

test('T8: a call goes its way and no other', () => {
  const world = new PerfectWorld(ground);
  world.open();
  assert.deepEqual(world.why('berthCall', { call: 'C1' }), ['call.unknown']);
  for (const why of [
    world.why('listCall', { call: 'C1', arrival: [], loadList: [] }),
    world.why('acceptPlan', { call: 'C1', plan: 'P', queues: [], leftOut: [] }),
    world.why('assignCranes', { call: 'C1', cranes: [] }),
    world.why('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [], reasons: [] }),
    world.why('lashBay', { call: 'C1', bay: 2, does: 'lash', reasons: [] }),
    world.why('sailCall', { call: 'C1' }),
  ]) {
    assert.deepEqual(why, ['call.unknown']);
  }
  assert.deepEqual(world.why('announceCall', { ...announcement(), berth: 'B9' }), ['call.no-berth']);
  assert.deepEqual(world.why('announceCall', { ...announcement(), bowAt: 100 }), ['call.beyond-quay']);
  world.must('announceCall', announcement());
  assert.deepEqual(world.why('announceCall', announcement()), ['call.known-already']);
  assert.deepEqual(world.why('berthCall', { call: 'C1' }), ['call.not-listed']);
  assert.deepEqual(world.why('acceptPlan', { call: 'C1', plan: 'P', queues: [], leftOut: [] }), ['call.not-listed']);
  world.must('listCall', { call: 'C1', arrival: [], loadList: [] });
  assert.deepEqual(world.why('listCall', { call: 'C1', arrival: [], loadList: [] }), ['call.listed-already']);
  world.must('closeBerth', { berth: 'BERTH1', reason: reason('swell') });
  assert.deepEqual(world.why('berthCall', { call: 'C1' }), ['quay.berth-closed']);
  world.must('openBerth', { berth: 'BERTH1' });
  world.must('berthCall', { call: 'C1' });
  assert.deepEqual(world.why('berthCall', { call: 'C1' }), ['call.wrong-phase']);
  assert.deepEqual(world.why('sailCall', { call: 'C1' }), ['call.wrong-phase']);
  world.must('acceptPlan', { call: 'C1', plan: 'P', queues: [], leftOut: [] });
  assert.equal(world.terminal.state.calls.get('C1')?.phase, 'complete');
  assert.deepEqual(world.why('acceptPlan', { call: 'C1', plan: 'P2', queues: [], leftOut: [] }), ['call.wrong-phase']);
  assert.deepEqual(world.why('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [], reasons: [] }), ['call.wrong-phase']);
  world.must('sailCall', { call: 'C1' });
  assert.deepEqual(world.why('lashBay', { call: 'C1', bay: 2, does: 'lash', reasons: [] }), ['call.wrong-phase']);
  assert.deepEqual(world.why('assignCranes', { call: 'C1', cranes: ['QC1'] }), ['call.wrong-phase']);
});

test('T9: lists that cannot be are refused whole', () => {
  const world = new PerfectWorld(ground);
  world.open();
  world.must('takeInventory', { units: [{ container: box('YARD'), position: yard('Y1', 2, 1, 1) }] });
  world.must('announceCall', announcement());
  const list = (...aboard: readonly (readonly [string, '22G1' | '45G1', ReturnType<typeof slot>])[]) => ({
    call: 'C1',
    arrival: aboard.map(([id, type, at]) => ({ container: box(id, type), slot: at })),
    loadList: [],
  });
  const cases = [
    [list(['A', '45G1', slot(2, 0, 82)], ['B', '22G1', slot(3, 0, 82)]), ['ship.taken']],
    [list(['A', '45G1', slot(9, 0, 82)]), ['ship.no-slot']],
    [list(['A', '45G1', slot(2, 0, 90)]), ['ship.no-slot']],
    [list(['A', '45G1', slot(2, 0, 83)]), ['ship.no-slot']],
    [list(['A', '22G1', slot(2, 0, 82)]), ['ship.wrong-length']],
    [list(['YARD', '45G1', slot(2, 0, 82)]), ['box.elsewhere']],
    [list(['A', '45G1', slot(2, 0, 82)], ['A', '45G1', slot(2, 1, 82)]), ['call.box-twice']],
  ] as const;
  for (const [lists, codes] of cases) assert.deepEqual(world.why('listCall', lists), codes);
  const both = { ...list(['A', '45G1', slot(2, 0, 82)]), loadList: [box('A')] };
  assert.deepEqual(world.why('listCall', both), ['box.elsewhere']);
  world.must('listCall', { ...list(['A', '22G1', slot(1, 0, 82)], ['B', '22G1', slot(3, 0, 82)]), loadList: [box('YARD')] });
  assert.deepEqual(world.terminal.state.units.get('YARD')?.place.at, 'yard');
});

test('T10: a plan that does not fit what is known is refused with its first reasons', () => {
  const world = callWorld(ground, {
    ...deckCall,
    inventory: [{ container: box('L'), position: yard('Y2', 2, 1, 1) }],
    loadList: [box('L')],
  });
  const plan = (crane: string, ...instructions: readonly ReturnType<typeof line>[]) => ({
    call: 'C1',
    plan: 'P2',
    leftOut: [],
    queues: [{ crane, instructions }],
  });
  const cases = [
    [plan('YC1'), ['crane.unknown']],
    [plan('QC1', lidLine('open-lid', 2, 'L9')), ['ship.no-lid']],
    [plan('QC1', line('load', 2, ['NOBODY', slot(2, 0, 82)])), ['box.unknown']],
    [plan('QC1', line('load', 2, ['L', slot(8, 0, 82)])), ['ship.no-slot']],
    [plan('QC1', line('discharge', 2, ['A', slot(2, 1, 82)])), ['box.elsewhere']],
    [plan('QC1', deckLine, deckLine), ['plan.box-twice']],
    [plan('QC1', deckLine, line('load', 2, ['L', slot(2, 0, 82)]), line('restow-on', 2, ['A', slot(2, 0, 82)])), ['plan.slot-twice']],
    [plan('QC1', line('restow-on', 2, ['A', slot(2, 1, 82)])), ['box.elsewhere']],
    [plan('QC1', line('load', 2, ['L', slot(2, 1, 82)], ['A', slot(2, 2, 82)])), ['plan.no-twins', 'box.elsewhere']],
  ] as const;
  for (const [words, codes] of cases) assert.deepEqual(world.why('acceptPlan', words), codes);
  const many = Array.from({ length: 30 }, (_, i) => line('load', 2, [`X${i}`, slot(2, 0, 82)]));
  const codes = world.why('acceptPlan', plan('QC1', ...many));
  assert.deepEqual([codes.length, codes.at(-1)], [21, 'reasons.more']);
});

test('T10: a new plan replaces the lines not started and leaves the others their jobs and numbers', () => {
  const world = callWorld(ground, { ...deckCall, arrival: [...deckCall.arrival, { container: box('B'), slot: slot(2, 1, 82) }] });
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [yard('Y1', 2, 1, 1)], reasons: [] });
  const plan = (...lines: ReturnType<typeof line>[]) => ({
    call: 'C1',
    plan: 'P2',
    leftOut: [],
    queues: [{ crane: 'QC1', instructions: lines }],
  });
  assert.deepEqual(world.why('acceptPlan', plan(deckLine)), ['box.in-work']);
  world.must('acceptPlan', plan(line('discharge', 2, ['B', slot(2, 1, 82)])));
  const queue = world.terminal.state.calls.get('C1')?.queues.get('QC1');
  assert.deepEqual([queue?.started, queue?.instructions.length], [1, 2]);
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 1, toYard: [yard('Y1', 2, 2, 1)], reasons: [] });
  assert.deepEqual([...world.terminal.state.jobs.keys()].slice(-2), ['C1/QC1/0000', 'C1/QC1/0001']);
});

test('T10: a box that is being restowed or dug may be planned to go aboard', () => {
  const world = callWorld(ground, {
    arrival: [{ container: box('A'), slot: slot(2, 0, 82) }],
    inventory: [{ container: box('L'), position: yard('Y1', 2, 1, 1) }],
    loadList: [box('L')],
    lines: [line('restow-off', 2, ['A', slot(2, 0, 82)])],
  });
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [yard('Y1', 2, 2, 1)], reasons: [] });
  world.must('shiftInYard', { box: box('L').id, to: yard('Y1', 6, 1, 1), kind: 'yard-shift', reasons: [] });
  const back = [line('restow-on', 2, ['A', slot(2, 1, 82)]), line('load', 2, ['L', slot(2, 2, 82)])];
  world.must('acceptPlan', { call: 'C1', plan: 'P2', leftOut: [], queues: [{ crane: 'QC1', instructions: back }] });
  world.run('C1');
  assert.deepEqual(
    [...(world.terminal.state.calls.get('C1')?.aboard ?? [])],
    [
      ['0020182', 'A'],
      ['0020282', 'L'],
    ],
  );
});

test('T11: lines are started in order, by the crane of the call, alongside; she sails with her boxes', () => {
  const world = callWorld(ground, {
    ...deckCall,
    arrival: [...deckCall.arrival, { container: box('STAYS'), slot: slot(6, 0, 82) }],
    lines: [deckLine, lidLine('open-lid', 2, 'L2')],
  });
  const start = (number: number, crane = 'QC1') => ({ call: 'C1', crane, number, toYard: [yard('Y1', 2, 1, 1)], reasons: [] });
  assert.deepEqual(world.why('startLine', start(1)), ['line.not-next']);
  assert.deepEqual(world.why('startLine', start(2)), ['line.none']);
  assert.deepEqual(world.why('startLine', start(0, 'QC2')), ['crane.not-assigned']);
  assert.deepEqual(world.why('startLine', { ...start(0), toYard: [] }), ['line.yard-places']);
  assert.deepEqual(world.why('assignCranes', { call: 'C1', cranes: ['QC1', 'QC1'] }), ['crane.named-twice']);
  assert.deepEqual(world.why('assignCranes', { call: 'C1', cranes: ['YC1'] }), ['crane.unknown']);
  world.run('C1');
  assert.equal(world.events('callCompleted').length, 1);
  assert.equal(world.terminal.state.equipment.get('QC1')?.call, null);
  world.must('lashBay', { call: 'C1', bay: 6, does: 'lash', reasons: [] });
  assert.deepEqual(world.why('sailCall', { call: 'C1' }), ['call.still-worked']);
  world.until(() => world.terminal.state.jobs.size === 0);
  world.must('sailCall', { call: 'C1' });
  const { units, calls } = world.terminal.state;
  assert.deepEqual([...units.keys()], ['A']);
  assert.deepEqual([...(calls.get('C1')?.aboard.values() ?? [])], ['STAYS']);
});

test('T8: calls that sailed are kept for a while only', () => {
  const world = new PerfectWorld(ground);
  world.open();
  for (let i = 0; i < 12; i++) {
    const call = `C${i}`;
    world.must('announceCall', { ...announcement(call), eta: milliseconds(i) });
    world.must('listCall', { call, arrival: [{ container: box(`B${i}`), slot: slot(2, 0, 82) }], loadList: [] });
    world.must('acceptPlan', { call, plan: 'P', queues: [], leftOut: [] });
    world.must('berthCall', { call });
    world.must('sailCall', { call });
  }
  assert.deepEqual([...world.terminal.state.calls.keys()], ['C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11']);
  assert.equal(world.terminal.state.units.get(containerId('B1')), undefined);
});

test('T74: a crane is promised to several calls and works one; the next has it when that is complete', () => {
  const world = callWorld(ground, { lines: [lidLine('open-lid', 6, 'L6')] });
  const craneOf = (id: string) => world.terminal.state.equipment.get(id)?.call;
  for (const [call, eta] of [
    ['C3', 3],
    ['C2', 2],
  ] as const) {
    world.must('announceCall', { ...announcement(call), eta: milliseconds(eta) });
    world.must('listCall', { call, arrival: [{ container: box(`B-${call}`), slot: slot(2, 0, 82) }], loadList: [] });
    world.must('assignCranes', { call, cranes: ['QC2', 'QC1'] });
  }
  assert.deepEqual([craneOf('QC1'), craneOf('QC2')], ['C1', 'C2'], 'QC1 works C1; QC2 waits for the call that comes first');
  world.must('berthCall', { call: 'C3' });
  assert.deepEqual([craneOf('QC1'), craneOf('QC2')], ['C1', 'C3'], 'a ship that is here goes before one that is expected');
  assert.deepEqual(world.why('assignCranes', { call: 'C3', cranes: ['QC1'] }), ['crane.elsewhere']);
  world.run('C1');
  assert.deepEqual([craneOf('QC1'), craneOf('QC2')], ['C3', 'C3']);
  assert.deepEqual(world.why('assignCranes', { call: 'C3', cranes: ['QC1'] }), []);
  assert.equal(craneOf('QC2'), 'C2');
});

test('T75: lists and cranes that a plan lacked ask for it, and answer the question', () => {
  const world = new PerfectWorld(ground);
  world.open();
  const question = () => world.terminal.state.exceptions.get('plan:C1')?.reason.code;
  const wanted = () => world.terminal.state.calls.get('C1')?.planWanted?.map(({ code }) => code);
  world.must('announceCall', announcement('C1'));
  world.must('reportPlanFailure', { call: 'C1', reasons: [reason('call.not-listed', { call: 'C1' })] });
  assert.equal(question(), 'call.not-listed');
  world.must('assignCranes', { call: 'C1', cranes: ['QC1'] });
  assert.deepEqual([question(), wanted()], ['call.not-listed', undefined]);
  world.must('listCall', { call: 'C1', arrival: [], loadList: [] });
  assert.deepEqual([question(), wanted()], [undefined, ['plan.lists-came']]);
  world.must('reportPlanFailure', { call: 'C1', reasons: [reason('call.no-cranes', { call: 'C1' })] });
  world.must('assignCranes', { call: 'C1', cranes: ['QC2'] });
  assert.deepEqual([question(), wanted()], [undefined, ['plan.cranes-changed']]);
});
