import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Call, WorkInstruction } from '@estiba/port';
import { checkCall } from '../check.ts';
import { validCall, validPlan } from './valid-call.test-kit.ts';

const turn = 120_000;

type Change = (instruction: WorkInstruction, crane: string) => WorkInstruction;

/** Codes of the Q rules broken when the instructions of the valid plan are changed so. */
function codes(change: Change, call: Call = validCall): string[] {
  const queues = validPlan.queues.map(({ crane, instructions }) => ({
    crane,
    instructions: instructions.map((instruction) => change(instruction, crane)),
  }));
  const { violations } = checkCall(call, { ...validPlan, queues });
  const found = violations.filter((finding) => finding.rule.startsWith('Q')).map((finding) => `${finding.rule} ${finding.code}`);
  return [...new Set(found)].sort();
}

/** The instruction, begun at another turn. */
const at = (instruction: WorkInstruction, first: number): WorkInstruction => ({
  ...instruction,
  start: (first * turn) as never,
  end: ((first + 1) * turn) as never,
});
const names = (instruction: WorkInstruction, id: string): boolean =>
  'boxes' in instruction && instruction.boxes.some((box) => box.id === id);

/** Instructions begun at other turns, by box and kind or by lid and kind. */
const retimed =
  (turns: Record<string, number>): Change =>
  (instruction) => {
    const keys =
      'boxes' in instruction ? instruction.boxes.map((box) => `${instruction.kind} ${box.id}`) : [`${instruction.kind} ${instruction.lid}`];
    const first = keys.map((key) => turns[key]).find((entry) => entry !== undefined);
    return first === undefined ? instruction : at(instruction, first);
  };

test('Q1 to Q6: the valid plan breaks none', () =>
  assert.deepEqual(
    codes((instruction) => instruction),
    [],
  ));

test('Q1: a move of another kind, slot or box is not the one planned', () => {
  const wrong = (change: Change): string[] => codes(change).filter((code) => code.startsWith('Q1'));
  const both = ['Q1 sequence.not-done', 'Q1 sequence.not-planned'];
  assert.deepEqual(
    wrong((one) => (names(one, 'B6') && 'boxes' in one ? { ...one, kind: 'restow-on' } : one)),
    both,
  );
  assert.deepEqual(
    wrong((one) =>
      'boxes' in one ? { ...one, boxes: one.boxes.map((box) => (box.id === 'B6' ? { ...box, slot: { ...box.slot, bay: 3 } } : box)) } : one,
    ),
    both,
  );
  assert.deepEqual(
    wrong((one) => (one.kind === 'load' && names(one, 'B4') ? { ...one, boxes: one.boxes.flatMap((box) => [box, box]) } : one)),
    ['Q1 sequence.done-twice'],
  );
});

test('Q1: a lid is worked in its own bay', () => {
  assert.deepEqual(
    codes((one) => (one.kind === 'open-lid' && one.lid === '06S' ? { ...one, bay: 10 } : one)),
    ['Q1 sequence.wrong-bay'],
  );
});

test('Q2: 20 m apart and in the order of the call', () => {
  // Bays 02 and 10 are 28 m apart; with bay 10 moved 8 m forward 20 m, and 21 m is too much.
  const shifted = (x: number): Call => ({
    ...validCall,
    vessel: { ...validCall.vessel, bays: validCall.vessel.bays.map((bay) => (bay.number === 10 ? { ...bay, x } : bay)) },
  });
  assert.deepEqual(
    codes((one) => one, shifted(24)),
    [],
  );
  assert.deepEqual(
    codes((one) => one, shifted(24.1)),
    ['Q2 crane.too-near'],
  );
  assert.deepEqual(
    codes((one) => one, { ...validCall, cranes: validCall.cranes.toReversed() }),
    ['Q2 crane.too-near'],
  );
});

test('Q2: one crane may follow as the other leaves, and no sooner', () => {
  const early: Change = (one) => (one.kind === 'open-lid' && one.lid === '06S' ? { ...one, start: (one.start - 1) as never } : one);
  assert.deepEqual(codes(early), ['Q2 crane.too-near']);
});

test('Q3: from the top off, from the bottom on, off before on', () => {
  const order = (turns: Record<string, number>): string[] => codes(retimed(turns)).filter((code) => code.startsWith('Q3'));
  assert.deepEqual(order({ 'discharge A2': 3, 'discharge A1': 2 }), ['Q3 order.off-too-soon']);
  assert.deepEqual(order({ 'load B1': 3, 'discharge A1': 4 }), ['Q3 order.on-before-off']);
  // A2 leaves after B1 has come: over the box that leaves, and in the same stack.
  assert.deepEqual(order({ 'load B1': 2, 'discharge A2': 4 }), ['Q3 order.off-too-soon', 'Q3 order.on-before-off']);
  // Set back before it was taken off.
  assert.deepEqual(order({ 'restow-on A3': 0, 'restow-off A3': 6 }), ['Q3 order.on-before-off']);
});

test('Q3: loaded after the boxes it stands on', () => {
  // B6 put on top of A3's place: one stack, B6 after A3.
  const slot = { bay: 2, row: 4, tier: 84 };
  const lower = { bay: 1, row: 4, tier: 82 };
  const loads = validPlan.loading.loads.map((load) => (load.id === 'B7' ? { ...load, slot } : load));
  assert.deepEqual(lower, loads.find((load) => load.id === 'B6')?.slot);
  const queues = validPlan.queues.map(({ crane, instructions }) => ({
    crane,
    instructions: instructions.map((one) =>
      one.kind === 'load' && names(one, 'B7') ? { ...at(one, 7), bay: 2, boxes: one.boxes.map((box) => ({ ...box, slot })) } : one,
    ),
  }));
  const { violations } = checkCall(validCall, { ...validPlan, loading: { ...validPlan.loading, loads }, queues });
  assert.ok(violations.some((finding) => finding.code === 'order.on-too-soon'));
});

test('Q4: a lid is opened when clear and before work under it, closed after that and before loading onto it', () => {
  const lid = (turns: Record<string, number>): string[] => codes(retimed(turns)).filter((code) => code.startsWith('Q4'));
  assert.deepEqual(lid({ 'restow-off A3': 1, 'open-lid 02S': 0 }), ['Q4 lid.opened-too-soon']);
  assert.deepEqual(lid({ 'open-lid 02S': 2, 'discharge A2': 1 }), ['Q4 lid.opened-too-late']);
  assert.deepEqual(lid({ 'close-lid 02S': 4, 'load B1': 5 }), ['Q4 lid.closed-too-soon']);
  assert.deepEqual(lid({ 'close-lid 02S': 6, 'restow-on A3': 5 }), ['Q4 lid.closed-too-late']);
});

test('Q4: once, and both ways', () => {
  const again = (kind: 'open-lid' | 'close-lid'): string[] =>
    codes((one) => (one.kind !== kind ? one : { ...one, lid: '02S', bay: 2 })).filter((code) => code.startsWith('Q4'));
  assert.deepEqual(again('open-lid'), ['Q4 lid.again', 'Q4 lid.not-opened']);
  assert.deepEqual(again('close-lid'), ['Q4 lid.again', 'Q4 lid.not-closed']);
  assert.deepEqual(
    codes((one) => ('lid' in one && one.lid === '06S' ? { ...one, lid: '99X' } : one)),
    ['Q4 lid.not-opened', 'Q4 lid.unknown'],
  );
});

test('Q4: a lid is not opened with boxes on it that stay', () => {
  // A4 and A5 stand on lid 10P, under which there is no work.
  const queues = validPlan.queues.map((queue) => ({
    ...queue,
    instructions: [
      ...queue.instructions,
      ...(queue.crane === 'C2'
        ? (['open-lid', 'close-lid'] as const).map((kind, i) =>
            at({ kind, lid: '10P', bay: 10, start: 0 as never, end: 0 as never }, 13 + i),
          )
        : []),
    ],
  }));
  const { violations } = checkCall(validCall, { ...validPlan, queues, cranes: { makespan: 15 * turn, lowerBound: 0 } });
  assert.deepEqual(
    violations.map((finding) => finding.code),
    ['lid.laden'],
  );
});

test('Q5: a twin lift is two boxes fore and aft of one bay, within what the crane lifts', () => {
  const limited = (twinLiftLimit: number): Call => ({
    ...validCall,
    cranes: validCall.cranes.map((crane) => ({ ...crane, twinLiftLimit: twinLiftLimit as never })),
  });
  const same: Change = (one) => one;
  assert.deepEqual(codes(same, limited(20_000)), []);
  assert.deepEqual(codes(same, limited(19_999)), ['Q5 twin.too-heavy']);
  const none = { ...validCall, cranes: validCall.cranes.map(({ id, movesPerHour }) => ({ id, movesPerHour })) };
  assert.deepEqual(codes(same, none), ['Q5 twin.too-heavy']);
  assert.deepEqual(
    codes((one) => ('boxes' in one ? { ...one, boxes: one.boxes.toReversed() } : one)),
    ['Q5 twin.no-pair'],
  );
  assert.deepEqual(
    codes((one) => (names(one, 'B5') ? { ...one, boxes: [] } : one) as WorkInstruction),
    ['Q1 sequence.not-done', 'Q5 twin.not-two'],
  );
});

test('Q6: no sooner than work may start, one thing at a time, no faster than the crane', () => {
  assert.deepEqual(
    codes((one, crane) => (crane === 'C2' && one.start === 0 ? { ...one, start: -1 as never } : one)),
    ['Q6 crane.too-early'],
  );
  assert.deepEqual(
    codes((one) => (names(one, 'B4') ? { ...one, end: (one.end + 1) as never } : one)),
    ['Q6 crane.overlap'],
  );
  assert.deepEqual(
    codes((one) => (names(one, 'B4') ? { ...one, end: (one.end - 1) as never } : one)),
    [],
  );
  assert.deepEqual(
    codes((one) => (names(one, 'B4') ? { ...one, end: (one.end - 2) as never } : one)),
    ['Q6 crane.too-fast'],
  );
});
