import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Call, CallPlan, Container, LoadingPlan, StowedContainer, VesselProfile, WorkInstruction } from '@estiba/port';
import { containerId, portCode } from '@estiba/port';
import { checkCall, checkLoading } from '../check.ts';
import type { BoxWords } from './small-call.test-kit.ts';
import { at, box, claim, here, rulesOf, stowed } from './small-call.test-kit.ts';
import { withBays } from './small-ship.test-kit.ts';
import { validCall, validPlan } from './valid-call.test-kit.ts';

/*
 * The valid plan, with each rule broken once: that rule is reported and no other. Most mutations change the call under
 * the plan, so that everything else still fits; what the plan claims of ship and score is brought up to date each time.
 */

const loading = validPlan.loading;

const ofCall = (rule: string, change: Partial<Call>) => breaks(rule, change, {});
const ofPlan = (rule: string, change: Partial<LoadingPlan>) => breaks(rule, {}, change);

/** The rule broken by changes to call and loading plan. The queues stay as they were and are not looked at. */
function breaks(rule: string, callChange: Partial<Call>, planChange: Partial<LoadingPlan>): void {
  test(`${rule}: broken once, it alone is reported (${[...Object.keys(callChange), ...Object.keys(planChange)].join(', ')})`, () => {
    const call = { ...validCall, ...callChange };
    const plan = claim(call, { ...loading, ...planChange });
    assert.deepEqual(rulesOf(checkLoading(call, plan)), [rule]);
  });
}

/** The rule broken by changes to the queues and what is claimed of them. */
function breaksQueues(rule: string, change: Partial<CallPlan>, callChange: Partial<Call> = {}): void {
  test(`${rule}: broken once, it alone is reported`, () => {
    assert.deepEqual(rulesOf(checkCall({ ...validCall, ...callChange }, { ...validPlan, ...change })), [rule]);
  });
}

const vessel = (change: Partial<VesselProfile>): VesselProfile => ({ ...validCall.vessel, ...change });
const limits = (change: Partial<VesselProfile['limits']>) => ofCallVessel({ limits: { ...validCall.vessel.limits, ...change } });
const ofCallVessel = (change: Partial<VesselProfile>): Partial<Call> => ({ vessel: vessel(change) });
const lashing = (change: Partial<VesselProfile['lashing']>) => ofCallVessel({ lashing: { ...validCall.vessel.lashing, ...change } });
const strength = (change: Partial<VesselProfile['strength'][number]>) =>
  ofCallVessel({ strength: validCall.vessel.strength.map((station) => ({ ...station, ...change })) });

/** The barge with one deck stack changed. */
function deckStack(bay: number, row: number, change: Partial<VesselProfile['bays'][number]['stacks'][number]>): VesselProfile {
  const bays = validCall.vessel.bays.map((one) =>
    one.number === bay
      ? { ...one, stacks: one.stacks.map((stack) => (stack.level === 'deck' && stack.row === row ? { ...stack, ...change } : stack)) }
      : one,
  );
  return vessel({ bays });
}

/** The load list with one box as the words say. */
const withLoad = (id: string, words: BoxWords): readonly Container[] =>
  validCall.loadList.map((container) => (container.id === id ? box(id, words) : container));
const withArrival = (...more: readonly StowedContainer[]) => [...validCall.arrival, ...more];

// B6 stands alone on bay 02 row 04, B4 on bay 06 row 02. A deck that starts at 80 has room for something under them.
const lower = { bottomTier: 80, tiers: 5 };

ofCall('P1', { vessel: deckStack(2, 4, { bottomTier: 84 }) });
ofCall('P2', { arrival: withArrival(stowed('0010482')) });
ofCall('P3', { vessel: deckStack(2, 4, lower) });
ofCall('P4', { vessel: deckStack(2, 4, { takes20Fore: false }) });
ofCall('P5', { vessel: deckStack(2, 4, lower), arrival: withArrival(stowed('0020480', { feet: 40 })) });
ofCall('P6', { vessel: deckStack(6, 2, { ...lower, takesMixed: false }), arrival: withArrival(stowed('0050280'), stowed('0070280')) });
ofCall('P7', { vessel: deckStack(6, 2, { maxHeight: 2.59 }) });
ofCall('W1', { vessel: deckStack(2, 4, { max20: 9.99 }) });
ofCall('W2', { vessel: deckStack(6, 2, { max40: 9.99 }) });
ofCall('W3', { vessel: deckStack(6, 2, { ...lower, maxMixed20: 9.99 }), arrival: withArrival(stowed('0050280'), stowed('0070280')) });
ofCall('R1', { vessel: deckStack(6, 2, { plugs: [] }) });
ofCall('O1', { vessel: deckStack(6, 2, lower), arrival: withArrival(stowed('0060280', { feet: 40, over: { overHeight: 10 } })) });
ofCall('O2', { loadList: withLoad('B7', { feet: 40, over: { overLeft: 100 } }) });
ofCall('O3', { loadList: withLoad('B7', { feet: 40, over: { overFront: 1800 } }) });
ofCall('L1', { arrival: withArrival(stowed('0020382', { feet: 40 })) });
const covered = stowed('0020202', { feet: 40, pod: here }, 'A6');
breaks(
  'L2',
  { arrival: withArrival(covered, stowed('0020204', { feet: 40 }, 'A7')) },
  { discharges: [...loading.discharges, { id: containerId('A6'), slot: covered.slot }] },
);
ofCall('L3', { arrival: withArrival(stowed('0010484')) });
const needless = { id: containerId('A4'), from: at('0090282'), to: at('0090282'), reason: { code: 'restow.above', params: {} } };
ofPlan('L4', { restows: [...loading.restows, needless] });
ofPlan('L4', { restows: loading.restows.map((move) => ({ ...move, reason: { code: '', params: {} } })) });
ofCall('D1', { vessel: withBays((bay) => (bay.number === 10 ? { deckDangerousGoods: [] } : {})) });
ofCall('D2', { loadList: withLoad('B5', { danger: [{ imdgClass: '3', stowage: 'hold' }] }) });
ofCall('D3', { loadList: withLoad('B2', { danger: [{ imdgClass: '3', flashPoint: 10 as never }] }) });
ofCall('D4', { arrival: withArrival(stowed('0100382', { feet: 40, danger: [{ imdgClass: '5.1' }] })), loadList: withLoad('B6', {}) });
const explosive = stowed('0090282', { danger: [{ imdgClass: '1.1D' }] }, 'A4');
breaks(
  'D5',
  {
    arrival: validCall.arrival.map((entry) => (entry.container.id === 'A4' ? explosive : entry)),
    loadList: withLoad('B5', { danger: [{ imdgClass: '1.4G' }] }).map((container) => (container.id === 'B6' ? box('B6') : container)),
  },
  {},
);
ofCall('S1', lashing({ rackingLimit: 11 }));
ofCall('S2', lashing({ postLimit: 12 }));
ofCall('S3', lashing({ liftLimit: -12 }));
ofCall('F1', ofCallVessel({ lightship: validCall.vessel.lightship.map((part) => ({ ...part, mass: 12_000 })) }));
ofCall('F2', { limits: { ...validCall.limits, maxDraft: 3 as never } });
ofCall('F3', limits({ maxGm: 5 }));
ofCall('F4', limits({ minTrim: 1 }));
ofCall('F5', ofCallVessel({ lightship: validCall.vessel.lightship.map((part) => ({ ...part, y: 1 })) }));
ofCall('F6', strength({ shearMax: 1 }));
ofCall('F7', strength({ bendingMin: -1 }));
ofCall('F8', strength({ torsionMax: 1 }));
ofCall('F9', ofCallVessel({ visibility: { ...validCall.vessel.visibility, eyeZ: 14.5 } }));
ofPlan('F10', { ballast: new Map([['WP', 301 as never]]) });
ofPlan('C1', { leftOut: [] });
ofPlan('C1', { leftOut: loading.leftOut.map((entry) => ({ ...entry, reasons: [] })) });
ofPlan('C1', { leftOut: [...loading.leftOut, { ...loading.leftOut[0], id: containerId('ZZ') } as never] });
ofPlan('C1', { leftOut: [...loading.leftOut, ...loading.leftOut] });
ofCall('C1', { loadList: [...validCall.loadList, box('A5')] });
ofCall('C2', { arrival: withArrival(stowed('0100482', { feet: 40, pod: here })) });
ofPlan('C2', { discharges: [...loading.discharges, { id: containerId('A4'), slot: at('0090282') }] });
ofPlan('C2', { discharges: [...loading.discharges, { id: containerId('A4'), slot: at('0090482') }] });
ofPlan('C2', { restows: [...loading.restows, { ...needless, id: containerId('ZZ') }] });
ofCall('C3', { rotation: [portCode('PECLL')] });

const queues = validPlan.queues;
/** The queues with every instruction as the change leaves it; null takes it out. */
const changed = (change: (instruction: WorkInstruction, crane: string) => WorkInstruction | null): Partial<CallPlan> => ({
  queues: queues.map(({ crane, instructions }) => ({
    crane,
    instructions: instructions.flatMap((instruction) => change(instruction, crane) ?? []),
  })),
});
const names = (instruction: WorkInstruction, id: string): boolean =>
  'boxes' in instruction && instruction.boxes.some((one) => one.id === id);
const moved = (instruction: WorkInstruction, turns: number): WorkInstruction => ({
  ...instruction,
  start: (instruction.start + turns * 120_000) as never,
  end: (instruction.end + turns * 120_000) as never,
});

breaksQueues(
  'Q1',
  changed((instruction) => (names(instruction, 'B4') ? null : instruction)),
);
breaksQueues(
  'Q1',
  changed((instruction) => (names(instruction, 'B5') ? { ...instruction, bay: 99 } : instruction)),
);
breaksQueues('Q1', { queues: queues.map((queue) => ({ ...queue, crane: queue.crane === 'C2' ? 'C9' : queue.crane })) });
// Bay 06 lies 14 m abaft bay 02: its work may not begin while bay 02 is worked.
const soon = changed((instruction, crane) => (crane === 'C2' && instruction.bay === 6 ? moved(instruction, -1) : instruction));
breaksQueues('Q2', { ...soon, cranes: { makespan: 12 * 120_000, lowerBound: 0 } });
breaksQueues(
  'Q3',
  changed((instruction) =>
    names(instruction, 'A1') ? moved(instruction, -1) : names(instruction, 'A2') ? moved(instruction, 1) : instruction,
  ),
);
breaksQueues(
  'Q4',
  changed((instruction) => (instruction.kind === 'close-lid' && instruction.bay === 6 ? null : instruction)),
);
breaksQueues(
  'Q4',
  changed((instruction) => (instruction.kind === 'open-lid' ? { ...instruction, lid: '02P', bay: 2 } : instruction)),
);
breaksQueues('Q5', {}, { cranes: validCall.cranes.map((crane) => ({ ...crane, twinLiftLimit: 19_999 as never })) });
breaksQueues('Q6', {}, { cranes: validCall.cranes.map((crane) => ({ ...crane, movesPerHour: 29 })) });
breaksQueues('Q6', {}, { limits: { workStart: 1 as never } });
breaksQueues(
  'Y1',
  changed((instruction) => {
    if (instruction.kind !== 'load' || !names(instruction, 'B4')) return instruction;
    return { ...instruction, boxes: instruction.boxes.map(({ id, slot }) => ({ id, slot })) };
  }),
);

ofClaim('X1', { condition: { ...loading.condition, draftAft: loading.condition.draftAft + 0.02 } });
ofClaim('X1', { condition: { ...loading.condition, strength: loading.condition.strength.slice(1) } });
ofClaim('X1', {
  condition: { ...loading.condition, strength: loading.condition.strength.map((point) => ({ ...point, shear: point.shear + 3 })) },
});
ofClaim('X2', { score: loading.score.map((term) => ({ ...term, value: term.value + 1, cost: term.cost + 2 })) });
ofClaim('X2', { score: loading.score.map((term) => ({ ...term, cost: term.cost + 1 })) });
breaksQueues('X3', { yard: { ...validPlan.yard, digs: validPlan.yard.digs.slice(1) } });
breaksQueues('X3', { yard: { ...validPlan.yard, digsInListOrder: 3 } });
breaksQueues('X4', { cranes: { ...validPlan.cranes, makespan: 1 } });
breaksQueues('X4', { cranes: { ...validPlan.cranes, lowerBound: 14 * 120_000 } });

/** The rule broken by what the plan claims of itself. */
function ofClaim(rule: string, change: Partial<LoadingPlan>): void {
  test(`${rule}: broken once, it alone is reported`, () => {
    assert.deepEqual(rulesOf(checkLoading(validCall, { ...loading, ...change })), [rule]);
  });
}
