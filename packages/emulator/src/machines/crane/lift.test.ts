import assert from 'node:assert/strict';
import test from 'node:test';
import { box, smallCall } from '../../testing/boxes.ts';
import { CraneStand, shipPlace, truckPlace, yard, yardPlace } from '../../testing/crane-stand.ts';

const slot = { bay: 2, row: 1, tier: 82 };
const aboard = (...boxes: Parameters<typeof smallCall>[0]) => {
  const stand = new CraneStand({ calls: [smallCall(boxes)] });
  for (const bay of [2, 6]) stand.around.truth.ships.get('CALL1')!.lash(bay, false);
  return stand;
};
const ashore = (...boxes: [string, ReturnType<typeof yard>][]) =>
  new CraneStand({ inventory: boxes.map(([id, position]) => ({ container: box(id), position })) });

test('E13: a crane waits above the truck for its permit, and comes down only while that holds', () => {
  const stand = aboard([box('A'), slot]);
  const truck = stand.truck('T', 80, 12);
  const crane = stand.crane('STS1');
  stand.order('STS1', 'o', 'A', shipPlace(slot), truckPlace('T', 80, 12));
  assert.ok(stand.run(300, () => stand.stored('STS1', 'o').phase === 'awaiting-handover'));
  stand.run(120);
  assert.deepEqual([stand.stored('STS1', 'o').phase, truck.engaged, crane.point.z], ['awaiting-handover', [], 6]);
  stand.grant('STS1', 'o', 'OTHER');
  stand.run(60);
  assert.deepEqual(truck.engaged, [], 'a permit for another truck is none');
  stand.grant('STS1', 'o', 'T');
  assert.ok(stand.run(5, () => stand.stored('STS1', 'o').phase === 'setting'));
  stand.crane('STS1').machine.permit({ orderId: 'o', grant: 'revoked', partner: 'T' });
  assert.ok(
    stand.run(60, () => truck.engaged.at(-1) === '-STS1'),
    'it comes up again',
  );
  assert.equal(stand.stored('STS1', 'o').phase, 'awaiting-handover');
  assert.equal(stand.around.truth.carriedBy('STS1').length, 1);
  stand.grant('STS1', 'o', 'T', 2);
  assert.ok(
    stand.run(60, () => truck.engaged.length === 4),
    'a lease that runs out on the way down revokes it too',
  );
  assert.equal(stand.around.truth.carriedBy('STS1').length, 1);
  stand.grant('STS1', 'o', 'T', 300);
  assert.ok(stand.run(120, () => stand.stored('STS1', 'o').state === 'Ended'));
  assert.deepEqual(
    stand.around.truth.carriedBy('T').map(({ id }) => id),
    ['A'],
  );
  assert.equal(truck.engaged.at(-1), '-STS1');
});

test('E13: a truck that is not where the permit says is waited for, not set upon', () => {
  const stand = aboard([box('A'), slot]);
  stand.truck('T', 200, 28);
  stand.order('STS1', 'o', 'A', shipPlace(slot), truckPlace('T', 80, 12));
  stand.grant('STS1', 'o', 'T');
  assert.ok(stand.run(300, () => stand.stored('STS1', 'o').reason?.code === 'truck.absent'));
  assert.equal(stand.stored('STS1', 'o').state, 'Interrupted.Suspended');
  stand.truck('T', 80, 12);
  stand.grant('STS1', 'o', 'T');
  assert.ok(stand.run(200, () => stand.stored('STS1', 'o').state === 'Ended'));
});

test('E14: a lift of what is not there, covered or locked is aborted with its reason, and nothing moves', () => {
  const stand = ashore(['A', yard(2, 1, 1)], ['B', yard(2, 1, 2)]);
  const to = yardPlace(yard(6, 1, 1));
  const why = (id: string, bay: number, tier: number): string => {
    stand.order('ARMG1', id, '', yardPlace(yard(bay, 1, tier)), to);
    assert.ok(stand.run(300, () => stand.stored('ARMG1', id).state === 'Aborted'));
    return stand.stored('ARMG1', id).reason!.code;
  };
  assert.deepEqual([why('1', 10, 1), why('2', 2, 1), why('3', 999, 1)], ['place.empty', 'place.covered', 'place.out-of-reach']);
  assert.equal(stand.around.truth.yard.boxAt(yard(2, 1, 1))?.id, 'A');
  assert.equal(stand.around.truth.yard.boxAt(yard(2, 1, 2))?.id, 'B');
});

test('E14: a box that cannot be set hangs until the order is updated, or told to resume when the place is free', () => {
  const stand = ashore(['A', yard(2, 1, 1)], ['B', yard(6, 1, 1)]);
  stand.order('ARMG1', 'o', 'A', yardPlace(yard(2, 1, 1)), yardPlace(yard(6, 1, 1)));
  assert.ok(stand.run(300, () => stand.stored('ARMG1', 'o').state === 'Interrupted.Suspended'));
  assert.equal(stand.stored('ARMG1', 'o').reason?.code, 'place.occupied');
  assert.deepEqual(stand.crane('ARMG1').state().holding, ['A']);
  stand.crane('ARMG1').machine.command({ command: 'Abort', orderId: 'o' });
  assert.equal(stand.stored('ARMG1', 'o').reason?.code, 'order.box-in-spreader');
  stand.crane('ARMG1').machine.command({ command: 'Resume', orderId: 'o' });
  assert.ok(
    stand.run(300, () => stand.stored('ARMG1', 'o').state === 'Interrupted.Suspended'),
    'it is still occupied',
  );
  const { order } = stand.stored('ARMG1', 'o');
  stand.crane('ARMG1').machine.order({ ...order, orderUpdateId: 1, storing: 'Update', to: yardPlace(yard(10, 1, 1)) });
  assert.ok(stand.run(300, () => stand.stored('ARMG1', 'o').state === 'Ended'));
  assert.equal(stand.around.truth.yard.boxAt(yard(10, 1, 1))?.id, 'A');
});

test('E15: numbers and weights are those of the boxes themselves; a box with another number is left where it is', () => {
  const stand = ashore(['A', yard(2, 1, 1)]);
  stand.around.truth.boxes.get('A')!.grossKg = 27_349;
  stand.order('ARMG1', 'wrong', 'B', yardPlace(yard(2, 1, 1)), yardPlace(yard(6, 1, 1)));
  assert.ok(stand.run(300, () => stand.stored('ARMG1', 'wrong').state === 'Aborted'));
  assert.deepEqual(stand.stored('ARMG1', 'wrong').reason, { code: 'box.wrong', params: { expected: 'B', read: 'A' } });
  assert.deepEqual(stand.stored('ARMG1', 'wrong').boxesRead, ['A']);
  assert.equal(stand.around.truth.yard.boxAt(yard(2, 1, 1))?.id, 'A');
  stand.order('ARMG1', 'right', 'A', yardPlace(yard(2, 1, 1)), yardPlace(yard(6, 1, 1)));
  assert.ok(stand.run(300, () => stand.stored('ARMG1', 'right').state === 'Ended'));
  assert.equal(stand.stored('ARMG1', 'right').weighedKg, 27_300);
});

test('E16: two boxes of a twin lift move together or not at all', () => {
  const [fore, aft] = [
    { bay: 1, row: 2, tier: 82 },
    { bay: 3, row: 2, tier: 82 },
  ];
  const stand = aboard([box('F', 20), fore], [box('A', 20), aft], [box('TOP', 20), { ...aft, tier: 84 }]);
  stand.truck('T', 80, 12);
  stand.order('STS1', 'covered', ['F', 'A'], shipPlace(fore), truckPlace('T', 80, 12));
  assert.ok(stand.run(300, () => stand.stored('STS1', 'covered').state === 'Aborted'));
  assert.equal(stand.stored('STS1', 'covered').reason?.code, 'place.covered');
  assert.deepEqual(stand.around.truth.carriedBy('STS1'), []);
  assert.equal(stand.around.truth.ships.get('CALL1')!.boxAt(fore)?.id, 'F');
  stand.truck('U', 80, 12);
  stand.order('STS1', 'top', 'TOP', shipPlace({ ...aft, tier: 84 }), truckPlace('U', 80, 12));
  stand.grant('STS1', 'top', 'U');
  stand.order('STS1', 'twin', ['F', 'A'], shipPlace(fore), truckPlace('T', 80, 12));
  stand.grant('STS1', 'twin', 'T');
  assert.ok(stand.run(600, () => stand.stored('STS1', 'twin').state === 'Ended'));
  assert.deepEqual(
    stand.around.truth.carriedBy('T').map(({ id }) => id),
    ['F', 'A'],
  );
  assert.equal(stand.stored('STS1', 'twin').weighedKg, 40_000);
  stand.order('STS1', 'back', ['F', 'A'], truckPlace('T', 80, 12), shipPlace({ bay: 2, row: 4, tier: 82 }));
  stand.grant('STS1', 'back', 'T');
  assert.ok(stand.run(600, () => stand.stored('STS1', 'back').state === 'Ended'));
  assert.equal(stand.around.truth.ships.get('CALL1')!.boxAt({ bay: 3, row: 4, tier: 82 })?.id, 'A');
});

test('E17: a hatch cover comes off when nothing stands on it, and then the hold is worked', () => {
  const stand = aboard([box('H'), { bay: 2, row: 1, tier: 2 }], [box('D'), slot]);
  const lid = { at: 'lid', call: 'CALL1', lid: 'L2', bay: 2, x: 80, to: 'quay' } as const;
  const open = (id: string) => stand.order('STS1', id, [], lid, lid, { moveType: 'open-lid' });
  open('covered');
  assert.ok(stand.run(900, () => stand.stored('STS1', 'covered').state === 'Aborted'));
  assert.equal(stand.stored('STS1', 'covered').reason?.code, 'lid.covered');
  stand.order('STS1', 'shift', 'D', shipPlace(slot), shipPlace({ bay: 6, row: 1, tier: 82 }));
  open('open');
  stand.order('STS1', 'hold', 'H', shipPlace({ bay: 2, row: 1, tier: 2 }), shipPlace({ bay: 6, row: 3, tier: 82 }));
  assert.ok(stand.run(1800, () => stand.stored('STS1', 'hold').state === 'Ended'));
  assert.equal(stand.stored('STS1', 'open').state, 'Ended');
});
