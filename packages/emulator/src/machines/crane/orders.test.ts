import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { milliseconds } from '@estiba/base';
import { box } from '../../testing/boxes.ts';
import { CraneStand, yard, yardPlace } from '../../testing/crane-stand.ts';
import { tinyScenario, tinySite } from '../../testing/tiny-site.ts';
import { Tower } from '../../testing/tower.ts';
import { World } from '../../world/world.ts';

const bays = [2, 6, 10, 14, 18, 22, 26, 30, 34, 38, 42, 46];
const ashore = () => new CraneStand({ inventory: bays.map((bay) => ({ container: box(`B${bay}`), position: yard(bay, 1, 1) })) });
const shift = (stand: CraneStand, crane: string, id: string, bay: number, row = 2, more = {}) =>
  stand.order(crane, id, `B${bay}`, yardPlace(yard(bay, 1, 1)), yardPlace(yard(bay, row, 1)), more);
const ended = (stand: CraneStand, crane: string): string[] =>
  stand
    .crane(crane)
    .machine.store.all.filter(({ state }) => state === 'Ended')
    .map(({ order }) => order.orderId);

test('E12: one order at a time, greatest priority first, then as they came, none before its time or its start', () => {
  const stand = ashore();
  const { machine } = stand.crane('ARMG1');
  shift(stand, 'ARMG1', 'first', 2);
  shift(stand, 'ARMG1', 'second', 6);
  shift(stand, 'ARMG1', 'urgent', 10, 2, { priority: 5 });
  shift(stand, 'ARMG1', 'stored', 14, 2, { storing: 'Store' });
  shift(stand, 'ARMG1', 'later', 18, 2, { notBefore: milliseconds(stand.around.agenda.now + 3_600_000), priority: 9 });
  const order: string[] = [];
  stand.run(2000, () => {
    assert.ok(machine.store.all.filter(({ state }) => state === 'Running').length <= 1);
    for (const id of ended(stand, 'ARMG1')) if (!order.includes(id)) order.push(id);
    return order.length === 4;
  });
  assert.deepEqual(order, ['first', 'urgent', 'second']);
  assert.equal(stand.stored('ARMG1', 'stored').state, 'NotAllowedToStart.Ready');
  machine.command({ command: 'Start', orderId: 'stored' });
  machine.command({ command: 'RevokeStart', orderId: 'later' });
  machine.command({ command: 'Start', orderId: 'later' });
  assert.ok(stand.run(4000, () => ended(stand, 'ARMG1').length === 5));
  assert.equal(machine.store.all.length, 5, 'nothing goes away by itself');
  for (const id of ended(stand, 'ARMG1')) machine.command({ command: 'Clear', orderId: id });
  assert.equal(machine.store.all.length, 0);
});

test('E12: an order that waits can be cancelled, one at work only while the spreader is empty', () => {
  const stand = ashore();
  const { machine } = stand.crane('ARMG1');
  shift(stand, 'ARMG1', 'a', 2);
  shift(stand, 'ARMG1', 'b', 6);
  stand.run(5);
  machine.command({ command: 'Cancel', orderId: 'b' });
  assert.deepEqual([stand.stored('ARMG1', 'b').state, stand.stored('ARMG1', 'b').phase], ['Aborted', 'queued']);
  machine.command({ command: 'Abort', orderId: 'a' });
  assert.equal(stand.stored('ARMG1', 'a').state, 'Aborted');
  machine.command({ command: 'Clear', orderId: 'a' });
  shift(stand, 'ARMG1', 'a', 2);
  assert.ok(stand.run(300, () => stand.stored('ARMG1', 'a').phase === 'carrying'));
  machine.command({ command: 'Abort', orderId: 'a' });
  assert.equal(stand.stored('ARMG1', 'a').state, 'Running');
  assert.ok(stand.run(300, () => stand.stored('ARMG1', 'a').state === 'Ended'));
});

test('E12: pause holds it where it is, resume lets it go on', () => {
  const stand = ashore();
  const { machine } = stand.crane('ARMG1');
  shift(stand, 'ARMG1', 'a', 2);
  stand.run(10);
  machine.command({ command: 'Pause', orderId: 'a' });
  const { phase } = stand.stored('ARMG1', 'a');
  stand.run(1000);
  assert.deepEqual([stand.stored('ARMG1', 'a').state, stand.stored('ARMG1', 'a').phase], ['Interrupted.Held', phase]);
  machine.command({ command: 'Resume', orderId: 'a' });
  assert.ok(stand.run(300, () => stand.stored('ARMG1', 'a').state === 'Ended'));
});

test('E18: two cranes over a block never come nearer than their width, whatever they are told, and both get all done', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(bays, { minLength: 6 }), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (drawn, sides) => {
      const stand = ashore();
      const [one, other] = [stand.crane('ARMG1'), stand.crane('ARMG2')];
      for (const [i, bay] of drawn.entries()) shift(stand, sides[i]! ? 'ARMG1' : 'ARMG2', `o${bay}`, bay);
      const all = (): number => ended(stand, 'ARMG1').length + ended(stand, 'ARMG2').length;
      const isDone = stand.run(drawn.length * 400, () => {
        const apart = other.state().position!.gantry - one.state().position!.gantry;
        assert.ok(apart >= 24 - 0.1, `${apart} m apart`);
        return all() === drawn.length;
      });
      assert.ok(isDone, `${all()} of ${drawn.length} done`);
    }),
    { numRuns: 6, seed: 4 },
  );
});

test('E18: a place beyond what the other can make room for is refused, not waited for', () => {
  const narrow = { ...tinySite().blocks[0]!, bays: 4 };
  const site = tinySite({ blocks: [narrow] });
  const tight = {
    ...site,
    equipment: { ...site.equipment, armg: [1, 2, 3, 4].map((n) => ({ ...site.equipment.armg[0]!, id: `ARMG${n}`, atBay: 2 * n - 1 })) },
  };
  const stand = new CraneStand({ inventory: [{ container: box('A'), position: yard(6, 1, 1) }] }, tight);
  stand.order('ARMG1', 'a', 'A', yardPlace(yard(6, 1, 1)), yardPlace(yard(2, 1, 1)));
  assert.ok(stand.run(60, () => stand.stored('ARMG1', 'a').state === 'Aborted'));
  assert.equal(stand.stored('ARMG1', 'a').reason?.code, 'place.out-of-reach');
});

test('E19: messages that come twice, late or broken change nothing', () => {
  const inventory = bays.map((bay) => ({ container: box(`B${bay}`), position: yard(bay, 1, 1) }));
  const t = new Tower(new World(tinySite(), tinyScenario({ inventory })));
  const order = {
    orderId: 'a',
    orderUpdateId: 0,
    storing: 'StoreAndStart',
    moveType: 'housekeeping',
    boxes: [{ id: 'B2', sizeType: '45G1', grossKg: 20_000 }],
    from: yardPlace(yard(2, 1, 1)),
    to: yardPlace(yard(2, 2, 1)),
    priority: 0,
  } as const;
  const topic = 'estiba/v1/tiny/armg/ARMG1/order';
  for (let i = 0; i < 3; i++) t.order('armg', order, 'ARMG1');
  t.send('ARMG1', topic, '{"orderId":');
  t.send('ARMG1', topic, '[]');
  t.run(5);
  t.order('armg', { ...order, to: yardPlace(yard(2, 5, 1)) }, 'ARMG1');
  assert.ok(t.run(300, () => t.report('armg', 'ARMG1', 'a')?.state === 'Ended'));
  t.order('armg', order, 'ARMG1');
  t.run(300);
  assert.equal(t.world.truth.yard.boxAt(yard(2, 2, 1))?.id, 'B2', 'the same update number with other words is no update');
  assert.equal(t.world.statistics.crane('ARMG1').lifts, 1);
  assert.equal(t.world.statistics.unreadable, 2);
});
