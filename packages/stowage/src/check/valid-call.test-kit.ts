import type { Kilograms, Milliseconds } from '@estiba/base';
import { reason } from '@estiba/base';
import type { Call, CallPlan, ContainerId, Slot, WorkInstruction, WorkQueue, YardPosition } from '@estiba/port';
import { containerId } from '@estiba/port';
import { at, box, here, smallCall, smallPlan, stowed } from './small-call.test-kit.ts';

/*
 * A small call with a bit of everything, and a plan for it that breaks no rule. Bay 02 starboard: A1 and A2 leave the
 * hold, for which A3 on the lid is restowed, and B1 takes their place. Bay 06: B2 and B3 go into the hold as a twin
 * lift, B4 (a reefer) and B7 (over-wide to starboard) on deck. Bay 10: A4 and A5 stay, B5 (class 3) comes beside
 * them; B6 (class 5.1) goes on bay 02, far from it. B8 is left out.
 */

const yardOf = (row: number, tier: number): YardPosition => ({ block: 'Y1', bay: 1, row, tier });

const yard = new Map<ContainerId, YardPosition>([
  [containerId('B1'), yardOf(1, 1)],
  [containerId('B2'), yardOf(2, 1)],
  [containerId('B3'), yardOf(2, 2)],
  [containerId('B4'), yardOf(3, 1)],
  [containerId('B5'), yardOf(3, 2)],
  [containerId('B6'), yardOf(4, 1)],
  [containerId('B8'), yardOf(4, 2)],
]);

export const validCall: Call = smallCall({
  arrival: [
    stowed('0020102', { feet: 40, pod: here }, 'A1'),
    stowed('0020104', { feet: 40, pod: here }, 'A2'),
    stowed('0020182', { feet: 40 }, 'A3'),
    stowed('0090282', {}, 'A4'),
    stowed('0110282', {}, 'A5'),
  ],
  loadList: [
    box('B1', { feet: 40 }),
    box('B2'),
    box('B3'),
    box('B4', { feet: 40, isReefer: true }),
    box('B5', { danger: [{ imdgClass: '3' }] }),
    box('B6', { danger: [{ imdgClass: '5.1' }] }),
    box('B7', { feet: 40, kind: 'flat-rack', over: { overRight: 100 } }),
    box('B8'),
  ],
  yard,
  yardOthers: [{ id: containerId('X9'), position: yardOf(1, 2) }],
  cranes: [
    { id: 'C1', movesPerHour: 30, twinLiftLimit: 50_000 as Kilograms },
    { id: 'C2', movesPerHour: 30, twinLiftLimit: 50_000 as Kilograms },
  ],
});

const loading = smallPlan(validCall, {
  loads: { B1: '0020102', B2: '0050102', B3: '0070102', B4: '0060282', B5: '0090182', B6: '0010482', B7: '0060182' },
  restows: { A3: ['0020182', '0020182'] },
  leftOut: [{ id: containerId('B8'), reasons: [reason('plan.no-room')] }],
});

/** Two minutes: a lift of a crane that makes 30 an hour. */
const turn = 120_000;
type Words = readonly [kind: 'discharge' | 'load' | 'restow-off' | 'restow-on', bay: number, ...boxes: readonly string[]];
type LidWords = readonly [kind: 'open-lid' | 'close-lid', bay: number, lid: string];

/** A crane's list, one instruction a turn from the given one on. */
function queue(crane: string, firstTurn: number, words: readonly (Words | LidWords)[]): WorkQueue {
  const times = (i: number) =>
    ({ start: (firstTurn + i) * turn, end: (firstTurn + i + 1) * turn }) as Record<'start' | 'end', Milliseconds>;
  const instructions = words.map(([kind, bay, ...names], i): WorkInstruction => {
    if (kind === 'open-lid' || kind === 'close-lid') return { kind, bay, lid: names[0] ?? '', ...times(i) };
    return { kind, bay, boxes: names.map((name) => instructed(name, kind === 'load')), ...times(i) };
  });
  return { crane, instructions };
}

/** `B1 0020102` as an instruction names it. */
function instructed(words: string, isLoad: boolean): { id: ContainerId; slot: Slot; yard?: YardPosition } {
  const [id = '', slot = ''] = words.split(' ');
  const position = isLoad ? yard.get(containerId(id)) : undefined;
  return { id: containerId(id), slot: at(slot), ...(position ? { yard: position } : {}) };
}

const restOfBay06 = queue('C2', 8, [
  ['open-lid', 6, '06S'],
  ['load', 6, 'B2 0050102', 'B3 0070102'],
  ['close-lid', 6, '06S'],
  ['load', 6, 'B4 0060282'],
  ['load', 6, 'B7 0060182'],
]);

export const validPlan: CallPlan = {
  loading,
  queues: [
    queue('C1', 0, [
      ['restow-off', 2, 'A3 0020182'],
      ['open-lid', 2, '02S'],
      ['discharge', 2, 'A2 0020104'],
      ['discharge', 2, 'A1 0020102'],
      ['load', 2, 'B1 0020102'],
      ['close-lid', 2, '02S'],
      ['restow-on', 2, 'A3 0020182'],
      ['load', 2, 'B6 0010482'],
    ]),
    { crane: 'C2', instructions: [...queue('C2', 0, [['load', 10, 'B5 0090182']]).instructions, ...restOfBay06.instructions] },
  ],
  // 13 turns from the first lift to the last.
  cranes: { makespan: 13 * turn, lowerBound: 7 * turn },
  yard: {
    // X9 stands on B1 and B8 on B6; B3 leaves together with B2 and B5 before B4.
    digs: [
      { id: containerId('X9'), position: yardOf(1, 2), toReach: containerId('B1') },
      { id: containerId('B8'), position: yardOf(4, 2), toReach: containerId('B6') },
    ],
    // By the list B3 is dug out for B2 and B5 for B4 as well.
    digsInListOrder: 4,
  },
};
