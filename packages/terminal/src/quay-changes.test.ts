import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds, reason } from '@estiba/base';
import fc from 'fast-check';
import { callWorld } from './testing/call-world.ts';
import { checkInvariants, checkRoundTrip } from './testing/invariants.ts';
import { PerfectWorld } from './testing/perfect-world.ts';
import { announcement, box, line, slot, smallGround, yard } from './testing/words.ts';

const ground = smallGround();
const HOUR = 3_600_000;
const at = (hours: number) => milliseconds(hours * HOUR);
/** Ships of 120 m at a quay of 600 m whose berth lies from 90 m to 510 m. */
const announced = (call: string, bowAt: number, from: number, to: number | null, draught?: number) => ({
  ...announcement(call),
  bowAt,
  eta: at(from),
  etd: to === null ? null : at(to),
  ...(draught === undefined ? {} : { draught }),
});
function twoShips(draught?: number): PerfectWorld {
  const world = new PerfectWorld(ground);
  world.open();
  world.must('announceCall', announced('C1', 250, 10, 20, draught));
  world.must('announceCall', announced('C2', 450, 30, 40));
  return world;
}
const wish = (bowAt: number, from: number, to: number | null, call = 'C1') => ({
  call,
  bowAt,
  eta: at(from),
  etd: to === null ? null : at(to),
});

test('T80: a ship to come is given another place and time, and back again', () => {
  const world = twoShips();
  const visit = world.terminal.state.calls.get('C1')!;
  const before = visit.revision;
  world.must('rescheduleCall', wish(400, 12, 24), 'ann');
  assert.deepEqual([visit.bowAt, visit.berth, visit.eta, visit.etd], [400, 'BERTH1', at(12), at(24)]);
  assert.ok(visit.revision > before, 'a plan for the old place is outdated');
  assert.equal(world.log.at(-1)?.type, 'callRescheduled');
  const { length } = world.log;
  world.must('rescheduleCall', wish(400, 12, 24), 'ann');
  assert.equal(world.log.length, length, 'the same again says nothing');
  world.must('rescheduleCall', wish(250, 10, 20), 'ann');
  assert.deepEqual([visit.bowAt, visit.eta, visit.etd], [250, at(10), at(20)]);
  const seen = { bowAt: 400, eta: at(12), etd: at(24) };
  assert.deepEqual(
    world.why('rescheduleCall', { ...wish(300, 10, 20), seen }, 'ann'),
    ['call.moved-meanwhile'],
    'nothing is overwritten unseen',
  );
  world.must('rescheduleCall', { ...wish(300, 10, 20), seen: { bowAt: 250, eta: at(10), etd: at(20) } }, 'ann');
  checkRoundTrip(world.terminal.state);
});

test('T80: where she cannot lie then, she is not sent, with reasons', () => {
  const world = twoShips(14.5);
  world.now = at(5);
  const why = (...given: Parameters<typeof wish>) => world.why('rescheduleCall', wish(...given), 'ann');
  const deep = ['berth.too-deep'];
  assert.deepEqual(why(250, 32, 35), deep);
  assert.deepEqual(twoShips().why('rescheduleCall', wish(440, 35, 45), 'ann'), ['berth.taken']);
  assert.deepEqual(twoShips().why('rescheduleCall', wish(320, 35, 45), 'ann'), ['berth.clearance']);
  assert.deepEqual(twoShips().why('rescheduleCall', wish(440, 40, 45), 'ann'), []);
  assert.deepEqual(why(100, 10, 20), ['call.beyond-quay', ...deep]);
  assert.deepEqual(why(250, 4, 20), ['call.in-the-past', ...deep]);
  const late = twoShips();
  late.now = at(35);
  assert.deepEqual(
    late.why('rescheduleCall', { ...wish(250, 41, 45, 'C2') }, 'ann'),
    ['berth.taken'],
    'C1 has not come yet, and stays ten hours',
  );
  assert.deepEqual(why(250, 20, 20), ['call.goes-before']);
  assert.deepEqual(why(250, 20, 30, 'C9'), ['call.unknown']);
  world.must('closeBerth', { berth: 'BERTH1', reason: reason('swell') }, 'ann');
  assert.deepEqual(why(250, 12, 22), ['quay.berth-closed', ...deep]);
  world.must('openBerth', { berth: 'BERTH1' }, 'ann');
  world.must('announceCall', announced('C3', 250, 50, null));
  assert.deepEqual(world.why('rescheduleCall', wish(250, 90, 99, 'C2'), 'ann'), ['berth.taken'], 'C3 has neither departure nor plan');
  world.must('listCall', { call: 'C2', arrival: [], loadList: [] });
  world.must('berthCall', { call: 'C2' });
  assert.deepEqual(world.why('rescheduleCall', wish(450, 60, 70, 'C2'), 'ann'), ['call.wrong-phase']);
});

test('T80: a plan made for the old place is made anew; who has no time to go is there until her plan ends', () => {
  const world = twoShips();
  world.must('listCall', { call: 'C1', arrival: [{ container: box('A'), slot: slot(2, 0, 82) }], loadList: [] });
  const off = { ...line('discharge', 2, ['A', slot(2, 0, 82)]), start: at(10), end: at(13) };
  world.must('acceptPlan', { call: 'C1', plan: 'P1', leftOut: [], queues: [{ crane: 'QC1', instructions: [off] }] });
  world.must('rescheduleCall', wish(250, 10, null), 'ann');
  assert.deepEqual(
    world.terminal.state.calls.get('C1')!.planWanted?.map(({ code }) => code),
    ['plan.call-moved'],
  );
  assert.deepEqual(world.why('rescheduleCall', wish(250, 12, 20, 'C2'), 'ann'), ['berth.taken']);
  assert.deepEqual(world.why('rescheduleCall', wish(250, 13, 20, 'C2'), 'ann'), []);
});

test('T80: whatever is asked, no two ships are ever given one piece of the quay at one time by it', () => {
  const asked = fc.record({
    call: fc.constantFrom('C1', 'C2', 'C3'),
    bowAt: fc.integer({ min: 60, max: 660 }),
    from: fc.nat(60),
    hours: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 30 }), (list) => {
      const world = twoShips();
      world.must('announceCall', announced('C3', 250, 50, 60));
      for (const { call, bowAt, from, hours } of list) world.do('rescheduleCall', wish(bowAt, from, from + hours, call), 'ann');
      const calls = [...world.terminal.state.calls.values()];
      for (const [i, one] of calls.entries()) {
        assert.ok(one.bowAt - 120 >= 0 && one.bowAt <= 600);
        for (const other of calls.slice(i + 1)) {
          const isApart = one.etd! <= other.eta || other.etd! <= one.eta || Math.abs(one.bowAt - other.bowAt) >= 120 + 15;
          assert.ok(isApart, `${JSON.stringify(one)} ${JSON.stringify(other)}`);
        }
      }
    }),
    { numRuns: 60, seed: 80, endOnFailure: true },
  );
});

const [lineA, lineB] = [line('discharge', 2, ['A', slot(2, 0, 82)]), line('discharge', 2, ['B', slot(2, 1, 82)])];
const twoOff = () =>
  callWorld(ground, {
    arrival: [
      { container: box('A'), slot: slot(2, 0, 82) },
      { container: box('B'), slot: slot(2, 1, 82) },
    ],
    inventory: [
      { container: box('L'), position: yard('Y2', 2, 1, 1) },
      { container: box('M'), position: yard('Y2', 2, 1, 2) },
      { container: box('N', '22G1'), position: yard('Y2', 1, 3, 1) },
    ],
    loadList: [box('L')],
    lines: [lineA, lineB],
    toYard: [[yard('Y1', 2, 1, 1)], [yard('Y1', 2, 2, 1)]],
  });

test('T81: a paused queue begins no line; what is begun ends, and resumed it goes on to the end', () => {
  const world = twoOff();
  const start = (number: number) => ({ call: 'C1', crane: 'QC1', number, toYard: [yard('Y1', 2, 1 + number, 1)], reasons: [] });
  world.must('startLine', start(0));
  world.toYard.shift();
  world.must('pauseQueue', { call: 'C1', crane: 'QC1', reason: reason('queue.paused-by-person') }, 'ann');
  assert.deepEqual(world.why('startLine', start(1)), ['queue.paused']);
  assert.deepEqual(world.why('pauseQueue', { call: 'C1', crane: 'QC1', reason: reason('again') }, 'ann'), ['queue.paused']);
  assert.deepEqual(world.why('pauseQueue', { call: 'C1', crane: 'QC2', reason: reason('x') }, 'ann'), ['crane.not-assigned']);
  assert.deepEqual(world.why('pauseQueue', { call: 'C9', crane: 'QC2', reason: reason('x') }, 'ann'), ['call.unknown']);
  for (let i = 0; i < 200; i++) world.tick();
  const { state } = world.terminal;
  assert.deepEqual([state.calls.get('C1')!.queues.get('QC1')!.done, state.calls.get('C1')!.phase], [1, 'working']);
  checkRoundTrip(state);
  world.must('resumeQueue', { call: 'C1', crane: 'QC1' }, 'ann');
  assert.deepEqual(world.why('resumeQueue', { call: 'C1', crane: 'QC1' }, 'ann'), ['queue.not-paused']);
  world.run('C1');
  assert.equal(state.calls.get('C1')!.phase, 'complete');
  assert.deepEqual(world.why('pauseQueue', { call: 'C1', crane: 'QC1', reason: reason('x') }, 'ann'), ['call.wrong-phase']);
});

test('T81: a crane taken off the call is paused no more', () => {
  const world = twoOff();
  const { paused } = world.terminal.state.calls.get('C1')!;
  world.must('pauseQueue', { call: 'C1', crane: 'QC1', reason: reason('x') }, 'ann');
  world.must('assignCranes', { call: 'C1', cranes: ['QC1', 'QC2'] }, 'ann');
  assert.equal(paused.size, 1);
  world.must('assignCranes', { call: 'C1', cranes: ['QC2'] }, 'ann');
  assert.equal(paused.size, 0);
});

test('T82: boxes come on the list and off it, are told anew, and the plan is asked for', () => {
  const world = twoOff();
  const { state } = world.terminal;
  const visit = state.calls.get('C1')!;
  const basis = visit.revision;
  const heavier = { ...box('L'), operator: 'NEW' };
  world.must('changeLoadList', { call: 'C1', add: [box('P'), box('M'), heavier], cancel: [] }, 'ann');
  assert.deepEqual(visit.loadList, ['L', 'P', 'M']);
  assert.deepEqual([state.units.get(box('P').id)!.place.at, state.units.get(box('M').id)!.place.at], ['announced', 'yard']);
  assert.equal(state.units.get(box('L').id)!.container.operator, 'NEW');
  assert.deepEqual(visit.planWanted, [{ code: 'plan.list-changed', params: { added: 2, cancelled: 0, by: 'ann' } }]);
  const plan = { call: 'C1', plan: 'P2', leftOut: [], queues: [{ crane: 'QC1', instructions: [lineA, lineB] }] };
  assert.deepEqual(world.why('acceptPlan', { ...plan, basis }), ['plan.outdated']);
  world.must('acceptPlan', { ...plan, basis: visit.revision });
  world.must('changeLoadList', { call: 'C1', add: [], cancel: [box('P').id, box('L').id] }, 'ann');
  assert.deepEqual(visit.loadList, ['M']);
  assert.equal(visit.planWanted?.length, 1);
  checkInvariants(state, ground);
  checkRoundTrip(state);
});

test('T82: what cannot be listed or cancelled refuses the whole change', () => {
  const world = twoOff();
  world.must('announceCall', announcement('C2'));
  const none = { call: 'C2', add: [box('Q')], cancel: [] };
  assert.deepEqual(world.why('changeLoadList', none, 'ann'), ['call.not-listed']);
  world.must('listCall', { call: 'C2', arrival: [], loadList: [box('M')] });
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [yard('Y1', 2, 1, 1)], reasons: [] });
  const why = (add: readonly ReturnType<typeof box>[], cancel: readonly string[]) =>
    world.why('changeLoadList', { call: 'C1', add, cancel: cancel.map((id) => box(id).id) }, 'ann');
  const { length } = world.log;
  assert.deepEqual(why([box('Q'), box('A'), box('M')], ['N', 'L', 'L']), [
    'box.elsewhere',
    'box.on-other-list',
    'box.not-listed',
    'box.named-twice',
  ]);
  assert.deepEqual(why([], []), []);
  assert.deepEqual(
    world.log.slice(length).map(({ type }) => type),
    ['commandRefused'],
  );
  assert.deepEqual(world.why('changeLoadList', { ...none, call: 'C9' }, 'ann'), ['call.unknown']);
});

test('T83: two boxes thought to be in each other’s place are exchanged at once, one under another, one aboard', () => {
  const world = twoOff();
  const { state } = world.terminal;
  const placeOf = (id: string) => state.units.get(box(id).id)!.place;
  const [under, aboard] = [placeOf('L'), placeOf('B')];
  world.must('exchangeBoxes', { one: box('L').id, other: box('M').id, note: 'seen' }, 'ann');
  assert.deepEqual(placeOf('M'), under);
  checkInvariants(state, ground);
  world.must('exchangeBoxes', { one: box('M').id, other: box('B').id, note: 'loaded by mistake' }, 'ann');
  assert.deepEqual([placeOf('M'), placeOf('B')], [aboard, under]);
  assert.deepEqual(
    state.calls.get('C1')!.planWanted?.map(({ code }) => code),
    ['plan.boxes-exchanged'],
  );
  checkInvariants(state, ground);
  checkRoundTrip(state);
});

test('T83: boxes of two lengths, in work, unknown, nowhere, or one with itself are not exchanged', () => {
  const world = twoOff();
  const why = (one: string, other: string) => world.why('exchangeBoxes', { one: box(one).id, other: box(other).id, note: '' }, 'ann');
  assert.deepEqual([why('L', 'N'), why('L', 'L'), why('L', 'Z'), why('Z', 'L')].flat(), [
    'box.other-length',
    'box.named-twice',
    'box.unknown',
    'box.unknown',
  ]);
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [yard('Y1', 2, 1, 1)], reasons: [] });
  assert.deepEqual(why('A', 'L'), ['box.in-work']);
  world.must('changeLoadList', { call: 'C1', add: [box('P')], cancel: [] }, 'ann');
  assert.deepEqual(why('P', 'L'), ['box.elsewhere']);
});
