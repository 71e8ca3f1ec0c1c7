import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { type Container, containerId, formatYardPosition, type YardPosition } from '@estiba/port';
import { CallAtQuay } from '../testing/call-at-quay.test-kit.ts';

/** What is asked about a crane. */
const questionsOf = (day: CallAtQuay, crane: string): string[] =>
  [...day.terminal.state.exceptions.values()].flatMap(({ about, reason }) => (about === crane ? [reason.code] : []));

async function planned(): Promise<CallAtQuay> {
  const day = new CallAtQuay();
  for (let i = 0; i < 5; i++) await day.round();
  return day;
}

test('C24: cranes that can go on are not told of', async () => {
  const day = await planned();
  for (let i = 0; i < 5; i++) await day.round(60);
  for (const crane of day.call.cranes) assert.deepEqual(questionsOf(day, crane), [], crane);
});

test('C24: a bay beyond the reach of its crane is told once, and closed when the crane goes on to another', async () => {
  const day = await planned();
  const [crane] = day.call.cranes as [string];
  const { bowAt } = day.call;
  // As a ship that lies elsewhere than was planned.
  Object.assign(day.call, { bowAt: 5000 });
  await day.round(60);
  assert.deepEqual(questionsOf(day, crane), ['crane.out-of-reach']);
  const told = day.asked.filter(({ type, data }) => type === 'observeFault' && 'id' in data && data.id === crane).length;
  for (let i = 0; i < 5; i++) await day.round(60);
  assert.equal(day.asked.filter(({ type, data }) => type === 'observeFault' && 'id' in data && data.id === crane).length, told);
  Object.assign(day.call, { bowAt });
  const queue = day.call.queues.get(crane)!;
  const { bay } = queue.instructions[queue.done]!;
  // The bay is given to another crane.
  queue.instructions = queue.instructions.filter((line, i) => i < queue.done || line.bay !== bay);
  queue.started = Math.min(queue.started, queue.instructions.length);
  await day.round(60);
  assert.deepEqual(questionsOf(day, crane), []);
});

test('C24: a bay where no truck finds a place between the legs of the crane', async () => {
  const day = new CallAtQuay();
  const { x } = day.terminal.ground.graph;
  const kept = [...x];
  // A quay whose places for trucks lie far from this ship.
  x.fill(-4000);
  for (let i = 0; i < 3; i++) await day.round();
  const [crane] = day.call.cranes as [string];
  assert.deepEqual(questionsOf(day, crane), ['crane.no-truck-place']);
  x.set(kept);
});

test('C24: a crane that stands because the yard has no place for what comes ashore next, until there is one', async () => {
  const day = new CallAtQuay();
  fill(day);
  for (let i = 0; i < 3; i++) await day.round();
  const { queues } = day.call;
  const waiting = [...queues.keys()].filter((id) => {
    const { instructions, started, done } = queues.get(id)!;
    return started === done && instructions[done]?.kind === 'discharge';
  });
  assert.ok(waiting.length > 0, 'the day begins with boxes that come ashore');
  for (const crane of waiting) assert.deepEqual(questionsOf(day, crane), ['crane.no-yard-place'], crane);
  const [crane] = waiting as [string];
  const queue = queues.get(crane)!;
  queue.instructions = [];
  queue.started = 0;
  await day.round(60);
  assert.deepEqual(questionsOf(day, crane), []);
});

test('C37: a call for which nothing moves though lines were begun is told after twenty minutes, and closed when something does', async () => {
  const day = new CallAtQuay();
  const [crane] = day.call.cranes as [string];
  const others = [...day.terminal.state.equipment.values()].flatMap(({ id, kind }) => (id !== crane && kind !== 'armg' ? [id] : []));
  const link = (state: 'online' | 'lost') => {
    for (const id of others) day.execute({ type: 'observeLink', data: { id, link: state } });
  };
  link('lost');
  for (let i = 0; i < 20; i++) await day.round(60);
  const { started, done } = day.call.queues.get(crane)!;
  assert.ok(started > done);
  assert.deepEqual(questionsOf(day, crane), []);
  for (let i = 0; i < 3; i++) await day.round(60);
  assert.deepEqual(questionsOf(day, crane), ['crane.all-stand']);
  link('online');
  for (let i = 0; i < 3; i++) await day.round(60);
  assert.deepEqual(questionsOf(day, crane), []);
});

/** Boxes on every place of the yard that could take one. */
function fill(day: CallAtQuay): void {
  const { state } = day.terminal;
  const like = new Map([...state.units.values()].map(({ container }) => [container.sizeType.lengthFt > 20, container]));
  const isTaken = (block: string, bay: number, row: number, tier: number): boolean =>
    state.yard.has(formatYardPosition({ block, bay, row, tier }));
  const units: { container: Container; position: YardPosition }[] = [];
  for (const { id: block, bays, rows, tiers } of day.site.blocks)
    for (let pair = 0; pair < bays / 2; pair++)
      for (let row = 1; row <= rows; row++) {
        const [first, both, second] = [4 * pair + 1, 4 * pair + 2, 4 * pair + 3];
        const isForty = !isTaken(block, first, row, 1) && !isTaken(block, second, row, 1);
        for (const bay of isForty ? [both] : [first, second])
          for (let tier = 1; tier <= tiers; tier++) {
            if (isTaken(block, bay, row, tier)) continue;
            const container = { ...like.get(isForty)!, id: containerId(`FULL${String(units.length).padStart(7, '0')}`) };
            units.push({ container, position: { block, bay, row, tier } });
          }
      }
  const taken = day.execute({ type: 'takeInventory', data: { units: units.toSorted((a, b) => a.position.tier - b.position.tier) } });
  assert.ok(taken.ok, taken.ok ? '' : JSON.stringify(taken.reasons[0]));
}
