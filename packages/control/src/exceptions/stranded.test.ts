import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { isPocket } from '@estiba/port';
import { type Command, type Equipment, findStep } from '@estiba/terminal';
import { CallAtQuay } from '../testing/call-at-quay.test-kit.ts';

type Planned = Extract<Command, { type: 'planRoute' }>['data'];

/** Ways asked for since, of one truck. */
const waysOf = (day: CallAtQuay, truck: string, from: number): readonly Planned[] =>
  day.asked.slice(from).flatMap(({ type, data }) => (type === 'planRoute' && data.truck === truck ? [data] : []));

const says = (day: CallAtQuay, truck: Equipment, passed: number) =>
  day.execute({ type: 'observeTruck', data: { ...day.truckAt(truck.id, ''), cell: null, route: truck.route!.id, passed } });

/** A day with a truck on its way to a crane that has driven as far as it may, on a road. */
async function onTheRoad(): Promise<{ day: CallAtQuay; truck: Equipment }> {
  const day = new CallAtQuay();
  for (let i = 0; i < 40; i++) {
    await day.round();
    for (const truck of day.terminal.state.equipment.values()) {
      const { route } = truck;
      if (truck.kind !== 'truck' || route === null || route.isDone || route.step === null) continue;
      const { graph, cellOf } = day.terminal.ground;
      if (
        route.released > 3 &&
        route.released < route.cells.length - 2 &&
        !isPocket(graph.kind[cellOf.get(route.cells[route.released]!)!]!)
      ) {
        says(day, truck, route.released);
        return { day, truck };
      }
      says(day, truck, route.released);
    }
  }
  throw new Error('No truck came to be on a road. Maybe the day has no work.');
}

test('C21: a truck whose route was cut on the road is sent on to where its step is', async () => {
  const { day, truck } = await onTheRoad();
  const { id, step } = truck.route!;
  day.execute({ type: 'cutRoute', data: { truck: truck.id, route: id, reason: reason('test', {}) } });
  assert.equal(truck.route?.isDone, true);
  const from = day.asked.length;
  await day.round();
  const [way] = waysOf(day, truck.id, from);
  assert.equal(way?.step, step);
  assert.equal(day.terminal.state.handovers.get(way!.cells.at(-1)!)?.truck, truck.id);
  assert.equal(truck.route?.isDone, false);
});

test('C21: one that refused its order on the road leaves it, for other work or for a place beside it', async () => {
  const { day, truck } = await onTheRoad();
  const { route } = truck;
  const refused = {
    ...day.truckAt(truck.id, ''),
    cell: null,
    route: route!.id,
    passed: route!.passed,
    refusal: reason('order.no-route', {}),
  };
  day.execute({ type: 'observeTruck', data: refused });
  assert.deepEqual([truck.steps, truck.route?.isDone], [[], true]);
  const from = day.asked.length;
  for (let i = 0; i < 3; i++) await day.round();
  const { graph, cellOf } = day.terminal.ground;
  const way = waysOf(day, truck.id, from).at(-1);
  assert.ok(way !== undefined && isPocket(graph.kind[cellOf.get(way.cells.at(-1)!)!]!));
});

test('C22: a truck that is red for a minute on its way to a box gives the work to another; a shorter stop changes nothing', async () => {
  const { day, truck } = await onTheRoad();
  const step = truck.route!.step!;
  const red = { ...day.truckAt(truck.id, ''), cell: null, route: truck.route!.id, passed: truck.route!.passed, technical: 'red' as const };
  day.execute({ type: 'observeTruck', data: red });
  await day.round(30);
  assert.deepEqual(truck.steps, [step]);
  await day.round(40);
  assert.deepEqual(truck.steps, []);
  await day.round();
  const again = findStep(day.terminal.state, step)!.step;
  assert.ok(again.state === 'planned' || again.machine !== truck.id);
  assert.equal(
    [...day.terminal.state.handovers.values()].some((lock) => lock.truck === truck.id),
    false,
    'its place is free for others',
  );
});

test('C23: trucks whose way leads through where another breaks down give up that way and are sent on another, where lanes lead around', async () => {
  const BROKEN = 'AT10';
  const AT = 'BACK.20';
  const day = new CallAtQuay();
  const { equipment } = day.terminal.state;
  day.execute({ type: 'observeTruck', data: { ...day.truckAt(BROKEN, equipment.get(BROKEN)!.home!), operational: 'manual' } });
  await day.round();
  day.execute({ type: 'observeTruck', data: { ...day.truckAt(BROKEN, AT), operational: 'manual', technical: 'red' } });
  const through = [...equipment.values()].filter(({ route }) => route !== null && !route.isDone && route.cells.includes(AT));
  assert.ok(through.length > 0);
  await day.round(4 - ((day.now / 1000) % 5) + 5);
  await day.round(1);
  const cut = day.asked.flatMap(({ type, data }) => (type === 'cutRoute' ? [(data as { truck: string }).truck] : []));
  assert.ok(cut.length > 0);
  const turned = through.filter(({ id }) => cut.includes(id));
  const from = day.asked.length;
  for (const truck of turned) says(day, truck, truck.route!.released);
  for (let i = 0; i < 3; i++) await day.round();
  const ways = turned.flatMap(({ id }) => waysOf(day, id, from));
  assert.ok(ways.length > 0);
  assert.deepEqual(
    ways.filter(({ cells }) => cells.includes(AT)),
    [],
  );
  const question = `fault:${BROKEN}:truck.bars-lane:${AT}`;
  assert.ok(day.terminal.state.exceptions.has(question));

  day.execute({ type: 'resolveException', data: { id: question, resolution: 'acknowledge' } });
  for (let i = 0; i < 3; i++) await day.round(5);
  assert.ok(!day.terminal.state.exceptions.has(question), 'who has answered is not asked the same again');
});
