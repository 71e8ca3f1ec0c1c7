import { Random, untilDone } from '@estiba/base';
import type { Call, Container, ContainerId, LoadingPlan, QuayCrane, Slot, WorkInstruction, YardPosition } from '@estiba/port';
import { containerId } from '@estiba/port';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breaches } from '../sequence/fixture/queue-oracle.ts';
import { tinyCall } from '../sequence/fixture/tiny-call.ts';
import { sequenceCall } from '../sequence/sequence-call.ts';
import { exchangeClasses } from './exchange-class.ts';
import { pickInputOf } from './pick-input-of.ts';
import { pickYardBoxes } from './pick-yard-boxes.ts';
import { pickedQueues } from './picked-queues.ts';
import { yardSummary } from './yard-summary.ts';

const gang = [
  { id: 'A', movesPerHour: 30, twinLiftLimit: 40_000 },
  { id: 'B', movesPerHour: 26 },
  // Of a crane no more is looked at.
] as unknown as QuayCrane[];

/** A tiny call with its load list in a yard of stacks four high, some boxes strangers, one load in ten not there yet. */
function callWithYard(random: Random): { call: Call; loading: LoadingPlan } {
  const size = { bays: 4, rows: 5, holdTiers: 3, deckTiers: 3, lids: 2 };
  const made = tinyCall(random, size, { fill: 1, opened: 0.7, idle: 0.2, restowed: 0.1 }, gang);
  const yard = new Map<ContainerId, YardPosition>();
  const yardOthers: { id: ContainerId; position: YardPosition }[] = [];
  let place = 0;
  const next = (): YardPosition => ({ block: 'B1', bay: Math.floor(place / 20), row: Math.floor(place / 4) % 5, tier: 1 + (place++ % 4) });
  for (const { id } of random.shuffle([...made.call.loadList])) {
    if (random.next() < 0.1) yardOthers.push({ id: containerId(`OTHER${place}`), position: next() });
    if (random.next() < 0.9) yard.set(id, next());
  }
  return { ...made, call: { ...made.call, yard, yardOthers } };
}

/** The loading plan as a ship to exchange slots in. */
function shipOf(
  call: Call,
  loading: LoadingPlan,
): { slots: Map<ContainerId, Slot>; exchange: (a: number, b: number) => void; mayExchange: () => boolean } {
  const slots = new Map(loading.loads.map(({ id, slot }) => [id, slot]));
  const exchange = (a: number, b: number): void => {
    const [one, other] = [call.loadList[a], call.loadList[b]] as [Container, Container];
    const slot = slots.get(one.id) as Slot;
    slots.set(one.id, slots.get(other.id) as Slot);
    slots.set(other.id, slot);
  };
  return { slots, exchange, mayExchange: () => true };
}

test('Y1 Y2 Q1 Q2 Q3 Q4 Q5 Q6: queues with chosen boxes keep every rule, name each place and list the digs they cause', () => {
  fc.assert(
    fc.property(fc.nat(), fc.boolean(), (seed, keepRowOrder) => {
      const { call, loading } = callWithYard(new Random(seed));
      const { queues } = sequenceCall(call, loading);
      const ship = shipOf(call, loading);
      const result = pickYardBoxes(pickInputOf(call, queues, { keepRowOrder }), ship, new Random(1), untilDone);
      const exchanged = { ...loading, loads: [...ship.slots].map(([id, slot]) => ({ id, slot })) };
      const picked = pickedQueues(call, queues, exchanged, result.order);
      assert.deepEqual(breaches(call, exchanged, picked), []);
      const loads = picked.flatMap(({ instructions }) => instructions.filter((line) => line.kind === 'load')) as Extract<
        WorkInstruction,
        { boxes: unknown }
      >[];
      for (const { id, yard } of loads.flatMap(({ boxes }) => boxes)) assert.deepEqual(yard, call.yard.get(id));
      const summary = yardSummary(call, picked);
      assert.equal(summary.digs.length, result.digs);
      assert.equal(summary.digsInListOrder, result.digsInListOrder);
      assert.equal(yardSummary(call, queues).digs.length, result.digsAsGiven);
      if (keepRowOrder)
        assert.deepEqual(
          loads.map(({ boxes }) => boxes.map(({ slot }) => slot)),
          slotsInOrder(queues),
        );
    }),
  );
});

function slotsInOrder(queues: ReturnType<typeof sequenceCall>['queues']): Slot[][] {
  return queues.flatMap(({ instructions }) =>
    instructions.flatMap((line) => (line.kind === 'load' ? [line.boxes.map(({ slot }) => slot)] : [])),
  );
}

test('Y2: a dig names the box dug, where it stands and the box wanted', () => {
  const { call } = callWithYard(new Random(1));
  const [low, high] = call.loadList as [Container, Container];
  const at = (tier: number): YardPosition => ({ block: 'X', bay: 1, row: 1, tier });
  const strange = { id: containerId('STRANGE'), position: at(3) };
  const yard = new Map([
    [high.id, at(2)],
    [low.id, at(1)],
  ]);
  const load = (id: ContainerId, start: number) => ({
    kind: 'load',
    boxes: [{ id, slot: { bay: 2, row: 0, tier: 2 } }],
    bay: 2,
    start,
    end: start + 1,
  });
  // Of a queue no more is looked at.
  const queues = [{ crane: 'A', instructions: [load(low.id, 5), load(high.id, 9)] }] as unknown as Parameters<typeof yardSummary>[1];
  assert.deepEqual(yardSummary({ ...call, yard, yardOthers: [strange] }, queues), {
    digs: [
      { id: high.id, position: at(2), toReach: low.id },
      { id: strange.id, position: at(3), toReach: low.id },
      { id: strange.id, position: at(3), toReach: high.id },
    ],
    digsInListOrder: 3,
  });
});

test('Y1: boxes of one class go to one port and are alike in length, plug and weight; those with dangerous goods or out of gauge have none', () => {
  const [plain] = callWithYard(new Random(1)).call.loadList as [Container];
  const weigh = (gross: number) => ({ ...plain.weight, gross }) as Container['weight'];
  const box = { ...plain, weight: weigh(12_000) };
  const boxes = [
    box,
    { ...box, weight: weigh(14_999) },
    { ...box, weight: weigh(15_000) },
    { ...box, isEmpty: true },
    { ...box, operator: 'MSK' },
    { ...box, reefer: { isActive: true } },
    { ...box, reefer: { isActive: true, setPoint: -18 } },
    { ...box, sizeType: { ...plain.sizeType, height: plain.sizeType.height + 305 } },
    { ...box, reefer: { isActive: false, setPoint: -18 } },
    { ...box, dangerousGoods: [{ imdgClass: '3', subsidiary: [] }] },
    { ...box, outOfGauge: { overHeight: 300, overFront: 0, overRear: 0, overLeft: 0, overRight: 0 } },
    // Of a box no more is looked at.
  ] as unknown as Container[];
  assert.deepEqual([...exchangeClasses(boxes)], [0, 0, 1, 2, 0, 3, 3, 0, 0, -1, -1]);
  assert.deepEqual([...exchangeClasses(boxes, { weightStep: Infinity, byOperator: true })], [0, 0, 0, 1, 2, 3, 3, 0, 0, -1, -1]);
});

test('Y1: queues that load a box unknown to the load list are refused with advice', () => {
  const { call, loading } = callWithYard(new Random(1));
  const { queues } = sequenceCall(call, loading);
  assert.throws(() => pickInputOf({ ...call, loadList: [] }, queues), /is not in the load list of call T-1. Maybe/);
});
