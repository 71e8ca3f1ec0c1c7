import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeGateState, decodeShipState, decodeWeatherState, type GateVisitor } from '@estiba/messages/equipment';
import { milliseconds } from '@estiba/base';
import { box, smallCall } from '../../testing/boxes.ts';
import { shipPlace, truckPlace, yard, yardPlace } from '../../testing/crane-stand.ts';
import { START, tinyScenario, tinySite } from '../../testing/tiny-site.ts';
import { sure, Tower } from '../../testing/tower.ts';
import { World, type WorldOptions } from '../../world/world.ts';

const tower = (changes: Parameters<typeof tinyScenario>[0], options: WorldOptions = {}) =>
  new Tower(new World(tinySite(), tinyScenario(changes), options));
const visitors = (t: Tower): readonly GateVisitor[] => sure(decodeGateState(t.latest('estiba/v1/tiny/gate/gate/state'))).body.visitors;
const shipOf = (t: Tower) => sure(decodeShipState(t.latest('estiba/v1/tiny/ship/CALL1/state'))).body;
const weatherOf = (t: Tower) => sure(decodeWeatherState(t.latest('estiba/v1/tiny/weather/weather/state'))).body;
const gate = { at: 'gate', x: 0, y: 0 } as const;
const exchange = (visitor: string) => ({ at: 'truck', vehicle: visitor, cell: 'A1.V.10', x: 52.5, y: 137.4 }) as const;

test('E30: a road truck comes, is let in, served and told to leave; its box is then in the yard', () => {
  const t = tower({ visitors: [{ id: 'V1', at: milliseconds(START + 60_000), purpose: 'deliver', container: box('IN') }] });
  t.run(59);
  assert.deepEqual(visitors(t), []);
  t.run(5);
  assert.deepEqual(visitors(t), [
    { visitor: 'V1', purpose: 'deliver', phase: 'at-gate', box: 'IN', sizeType: '45G1', grossKg: 20_000, isFull: true },
  ]);
  const order = {
    orderId: 'V1',
    orderUpdateId: 0,
    storing: 'StoreAndStart',
    moveType: 'gate-in',
    boxes: [],
    from: gate,
    to: exchange('V1'),
    partner: 'V1',
    priority: 0,
  } as const;
  t.order('gate', order, 'gate');
  assert.ok(t.run(600, () => visitors(t)[0]?.phase === 'at-exchange'));
  const lift = {
    orderId: 'L',
    orderUpdateId: 0,
    storing: 'StoreAndStart',
    moveType: 'gate-in',
    boxes: [{ id: 'IN', sizeType: '45G1', grossKg: 0 }],
    partner: 'V1',
    priority: 0,
  } as const;
  t.order('armg', { ...lift, from: exchange('V1'), to: yardPlace(yard(10, 8, 1)) }, 'ARMG1');
  t.permit('armg', 'ARMG1', { orderId: 'L', grant: 'granted', partner: 'V1' });
  assert.ok(t.run(600, () => t.report('armg', 'ARMG1', 'L')?.state === 'Ended'));
  t.run(60);
  assert.equal(visitors(t)[0]?.phase, 'at-exchange', 'it waits to be told');
  t.order('gate', { ...order, orderUpdateId: 1, storing: 'Update', from: exchange('V1'), to: gate }, 'gate');
  assert.ok(t.run(600, () => visitors(t)[0]?.phase === 'gone'));
  assert.equal(t.world.truth.yard.boxAt(yard(10, 8, 1))?.id, 'IN');
  assert.equal(t.world.statistics.visitorsServed, 1);
  t.command('gate', 'gate', { command: 'Clear', orderId: 'V1' });
  t.run(2);
  assert.deepEqual(visitors(t), []);
});

test('E30: nobody is let in who is not there, or to where no block is', () => {
  const t = tower({ visitors: [{ id: 'V1', at: START, purpose: 'collect', container: box('OUT') }] });
  const order = {
    orderUpdateId: 0,
    storing: 'StoreAndStart',
    moveType: 'gate-out',
    boxes: [],
    from: gate,
    to: exchange('V1'),
    priority: 0,
  } as const;
  t.order('gate', { ...order, orderId: 'a', partner: 'NOBODY' }, 'gate');
  t.run(2);
  t.order('gate', { ...order, orderId: 'b', partner: 'V1', to: { ...exchange('V1'), cell: 'ZZ.V.1' } }, 'gate');
  t.run(2);
  const { orders } = sure(decodeGateState(t.latest('estiba/v1/tiny/gate/gate/state'))).body;
  assert.deepEqual(
    orders.map(({ orderId, reason }) => [orderId, reason?.code]),
    [
      ['a', 'visitor.unknown'],
      ['b', 'visitor.no-exchange'],
    ],
  );
});

test('E31: a lashed box is not lifted; lashers take their time for each box, and then it is', () => {
  const slots = [1, 2, 3].map((row) => ({ bay: 2, row, tier: 82 }));
  const t = tower({ calls: [smallCall(slots.map((slot, i) => [box(`B${i}`), slot]))] });
  const common = { orderUpdateId: 0, storing: 'StoreAndStart', priority: 0 } as const;
  const lift = {
    ...common,
    moveType: 'shift-aboard',
    boxes: [{ id: 'B0', sizeType: '45G1', grossKg: 0 }],
    from: shipPlace(slots[0]!),
    to: shipPlace({ bay: 6, row: 1, tier: 82 }),
  } as const;
  t.order('sts', { ...lift, orderId: 'early' }, 'STS1');
  assert.ok(t.run(300, () => t.report('sts', 'STS1', 'early')?.state === 'Aborted'));
  assert.equal(t.report('sts', 'STS1', 'early')?.reason?.code, 'box.lashed');
  const bay = { at: 'bay', call: 'CALL1', bay: 2, x: 80 } as const;
  const begun = t.world.now;
  t.order('lasher', { ...common, orderId: 'u', moveType: 'unlash', boxes: [], from: bay, to: bay }, 'L1');
  assert.ok(t.run(3600, () => t.report('lasher', 'L1', 'u')?.state === 'Ended'));
  assert.ok(t.world.now - begun >= 1000 * (60 + 3 * 25) && t.world.now - begun <= 1000 * (300 + 3 * 80 + 2));
  t.order('sts', { ...lift, orderId: 'late' }, 'STS1');
  assert.ok(t.run(600, () => t.report('sts', 'STS1', 'late')?.state === 'Ended'));
  assert.deepEqual(
    t.world.aboard('CALL1'),
    new Map([
      ['0020282', 'B1'],
      ['0020382', 'B2'],
      ['0060182', 'B0'],
    ]),
  );
});

test('E32: a ship is alongside from her time on, and sails when told; nobody works a ship that is not there', () => {
  const t = tower({ calls: [smallCall([[box('B'), { bay: 2, row: 1, tier: 82 }]], { eta: milliseconds(START + 7_200_000) })] });
  t.run(60);
  assert.equal(shipOf(t).phase, 'approaching');
  const from = shipPlace({ bay: 2, row: 1, tier: 82 });
  t.order(
    'sts',
    {
      orderId: 'a',
      orderUpdateId: 0,
      storing: 'StoreAndStart',
      moveType: 'discharge',
      boxes: [{ id: 'B', sizeType: '45G1', grossKg: 0 }],
      from,
      to: truckPlace('T1', 80, 12),
      partner: 'T1',
      priority: 0,
    },
    'STS1',
  );
  t.run(2);
  assert.equal(t.report('sts', 'STS1', 'a')?.reason?.code, 'ship.absent');
  assert.ok(!t.run(7130) && shipOf(t).phase === 'approaching');
  t.run(15);
  assert.deepEqual(shipOf(t), { phase: 'alongside', bowAt: 120 });
  t.command('ship', 'CALL1', { command: 'Stop', orderId: 'OTHER' });
  t.run(2);
  assert.equal(shipOf(t).phase, 'alongside');
  t.command('ship', 'CALL1', { command: 'Stop', orderId: 'CALL1' });
  t.run(2);
  assert.equal(shipOf(t).phase, 'sailed');
  assert.equal(t.world.aboard('CALL1').size, 1, 'what sailed can still be asked for');
});

test('E53: a ship still to come lies where and when she is told to; nobody else’s word counts, nor one once she is there', () => {
  const t = tower({ calls: [smallCall([], { eta: milliseconds(START + 7_200_000) })] });
  t.run(60);
  assert.deepEqual(shipOf(t), { phase: 'approaching', bowAt: 120, eta: START + 7_200_000 });
  const there = { command: 'Berth', bowAt: 180, eta: milliseconds(START + 9_000_000) } as const;
  t.command('ship', 'CALL1', { ...there, orderId: 'OTHER' });
  t.run(2);
  assert.equal(shipOf(t).bowAt, 120);
  t.command('ship', 'CALL1', { ...there, orderId: 'CALL1' });
  t.run(2);
  assert.deepEqual(shipOf(t), { phase: 'approaching', bowAt: 180, eta: START + 9_000_000 });
  assert.ok(!t.run(8800) && shipOf(t).phase === 'approaching');
  t.run(150);
  assert.deepEqual(shipOf(t), { phase: 'alongside', bowAt: 180 });
  t.command('ship', 'CALL1', { ...there, bowAt: 120, orderId: 'CALL1' });
  t.run(2);
  assert.deepEqual(shipOf(t), { phase: 'alongside', bowAt: 180 });
});

test('E32 E38: swell that closes the berth keeps a ship off until it is down', () => {
  const eta = milliseconds(START + 7_200_000);
  const faults = { format: 'estiba-faults/1', faults: [{ kind: 'swell', at: 7000, for: 7200, height: 2.1 }] } as const;
  const t = tower({ calls: [smallCall([], { eta })] }, { faults: { ...faults, faults: [...faults.faults] } });
  t.run(7300);
  assert.deepEqual([shipOf(t).phase, weatherOf(t).swell], ['approaching', 2.1]);
  assert.ok(t.run(8000, () => shipOf(t).phase === 'alongside'));
  assert.ok(t.world.now >= START + 14_200_000);
});

test('E33 E38: cranes stop in too much wind and go on when it is over; the mast tells both', () => {
  const inventory = [{ container: box('B'), position: yard(2, 1, 1) }];
  const faults = { format: 'estiba-faults/1' as const, faults: [{ kind: 'windStop' as const, at: 20, for: 600, gust: 24 }] };
  const t = tower({ inventory }, { faults });
  t.run(10);
  assert.ok(weatherOf(t).gust < 20);
  t.order(
    'armg',
    {
      orderId: 'a',
      orderUpdateId: 0,
      storing: 'StoreAndStart',
      moveType: 'housekeeping',
      boxes: [{ id: 'B', sizeType: '45G1', grossKg: 0 }],
      from: yardPlace(yard(2, 1, 1)),
      to: yardPlace(yard(42, 2, 1)),
      priority: 0,
    },
    'ARMG1',
  );
  t.run(20);
  assert.deepEqual(
    [t.report('armg', 'ARMG1', 'a')?.state, t.report('armg', 'ARMG1', 'a')?.reason?.code, weatherOf(t).gust],
    ['Interrupted.Suspended', 'machine.wind', 24],
  );
  t.run(580);
  assert.equal(t.report('armg', 'ARMG1', 'a')?.state, 'Interrupted.Suspended');
  assert.ok(t.run(400, () => t.report('armg', 'ARMG1', 'a')?.state === 'Ended'));
});
