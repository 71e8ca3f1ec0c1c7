import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { compileLanes } from '@estiba/port';
import { box } from '../testing/boxes.ts';
import { yard, yardPlace } from '../testing/crane-stand.ts';
import { route } from '../testing/route.ts';
import { tinyScenario, tinySite } from '../testing/tiny-site.ts';
import { orderOver, Tower } from '../testing/tower.ts';
import { World } from '../world/world.ts';
import { type Diary, openDiary } from './diary.ts';
import { checksum, takeStep } from './step.ts';

const site = tinySite();
const scenario = tinyScenario({ inventory: [{ container: box('B1', 20), position: yard(1, 1, 1) }] });
const newWorld = (): World => new World(site, scenario);

/** Writes down whatever the world lives until `isOver`. */
function keep(world: World, diary: Diary, isOver: () => boolean): World {
  const advance = world.advance.bind(world);
  world.advance = (to, inbox) => {
    const said = advance(to, inbox);
    if (!isOver()) diary.note({ to, inbox, returned: [], isTakenUp: false }, said);
    return said;
  };
  return world;
}

/** A world in the middle of work: a truck on its way, a box in the spreader of a yard crane. Hands over the path of its diary. */
async function withBusyDay(use: (path: string, world: World) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-diary-'));
  try {
    const path = join(folder, 'diary.jsonl');
    const world = newWorld();
    const diary = await openDiary(path, 'day', world);
    let isOver = false;
    const tower = new Tower(keep(world, diary, () => isOver));
    tower.fleetOrder('T1', orderOver(route(compileLanes(site), 'P1.01', 'Q1.03')));
    const boxes = [{ id: 'B1', sizeType: '22G1', grossKg: 20_000 }];
    const [from, to] = [yardPlace(yard(1, 1, 1)), yardPlace(yard(5, 1, 1))];
    const lift = {
      orderId: 'o',
      orderUpdateId: 0,
      storing: 'StoreAndStart',
      moveType: 'housekeeping',
      boxes,
      priority: 0,
      from,
      to,
    } as const;
    tower.order('armg', lift as never, 'ARMG1');
    assert.ok(tower.run(200, () => world.truth.carriedBy('ARMG1').length > 0));
    isOver = true;
    diary.close();
    await use(path, world);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('E48: a world that lives a diary is the one that wrote it, in the middle of what its machines were doing, and goes on as that one', () =>
  withBusyDay(async (path, before) => {
    const after = newWorld();
    const diary = await openDiary(path, 'day', after);
    assert.ok(diary.lived > 20);
    assert.equal(after.now, before.now);
    assert.deepEqual(after.truth.carriedBy('ARMG1'), before.truth.carriedBy('ARMG1'));
    assert.deepEqual(after.staff.trucks.get('T1')!.drivetrain.pose(), before.staff.trucks.get('T1')!.drivetrain.pose());
    assert.ok(after.staff.trucks.get('T1')!.drivetrain.isMoving);
    for (let second = 0, { now } = before; second < 120; second++) {
      const step = { to: now + 1000 * second, inbox: [], returned: ['T2'], isTakenUp: second === 0 };
      assert.equal(checksum(takeStep(after, step)), checksum(takeStep(before, step)));
    }
    assert.equal(after.truth.yard.boxAt(yard(5, 1, 1))?.id, 'B1');
    assert.equal(after.staff.trucks.get('T1')!.drivetrain.isMoving, false);
    diary.close();
  }));

test('E48: whoever takes a day up signs every machine in anew, and each says how it is', () =>
  withBusyDay(async (path) => {
    const world = newWorld();
    (await openDiary(path, 'day', world)).close();
    const said = takeStep(world, { to: world.now, inbox: [], returned: [], isTakenUp: true });
    const connected = said.filter((message) => message.do === 'connect').map(({ client }) => client);
    assert.deepEqual(connected.toSorted(), [...world.staff.radios.keys()].toSorted());
    for (const client of connected)
      assert.ok(said.some((message) => message.do === 'publish' && message.client === client && message.qos === 0));
  }));

test('E48: a last line cut off in the middle is dropped, for nobody has heard of it; the day goes on before it', () =>
  withBusyDay(async (path) => {
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${lines.slice(0, -1).join('\n')}\n${lines.at(-1)!.slice(0, 20)}`);
    const world = newWorld();
    const diary = await openDiary(path, 'day', world);
    assert.equal(diary.lived, lines.length - 2);
    diary.note({ to: world.now + 1000, inbox: [], returned: [], isTakenUp: false }, world.advance(world.now + 1000, []));
    diary.close();
    const again = newWorld();
    assert.equal((await openDiary(path, 'day', again)).lived, lines.length - 1);
    assert.equal(again.now, world.now);
  }));

test('E48: bytes of any kind come back as they were', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-diary-'));
  const path = join(folder, 'diary.jsonl');
  const world = newWorld();
  const diary = await openDiary(path, 'day', world);
  const payload = Uint8Array.from({ length: 256 }, (_, i) => i);
  const step = {
    to: world.now + 1000,
    inbox: [{ client: 'T1', topic: 'uagv/v2/maker/T1/order', payload }],
    returned: [],
    isTakenUp: false,
  };
  diary.note(step, takeStep(world, step));
  diary.close();
  const again = newWorld();
  (await openDiary(path, 'day', again)).close();
  assert.equal(again.statistics.unreadable, 1);
  assert.match(readFileSync(path, 'utf8'), /\\u0000.*ÿ/);
  rmSync(folder, { recursive: true });
});

for (const [what, spoil, message] of [
  ['of another day', (path: string) => openDiary(path, 'another', newWorld()), /diary of another day\. Maybe .*anew/],
  [
    'of another form',
    (path: string) => {
      writeFileSync(path, '{"format":"estiba-diary/0"}\n');
      return openDiary(path, 'day', newWorld());
    },
    /is no estiba-diary\/1\. Maybe/,
  ],
  [
    'garbled',
    (path: string) => {
      appendFileSync(path, 'nonsense\n');
      return openDiary(path, 'day', newWorld());
    },
    /line \d+ cannot be read: .*Maybe it was edited/,
  ],
  [
    'that was not lived so',
    (path: string) => {
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"said":\d+/, '"said":1'));
      return openDiary(path, 'day', newWorld());
    },
    /line 2: lived again, the machines say something else.*Maybe another version/,
  ],
] as const) {
  test(`E48: a diary ${what} is refused with advice`, () => withBusyDay((path) => assert.rejects(spoil(path), message)));
}

test('E48: a closed diary takes nothing more: the number of its file may be another file’s by then', () =>
  withBusyDay(async (path, world) => {
    const diary = await openDiary(path, 'day', newWorld());
    diary.close();
    diary.close();
    const before = readFileSync(path);
    assert.throws(() => diary.note({ to: world.now, inbox: [], returned: [], isTakenUp: false }, []), /is closed.*Maybe/);
    assert.deepEqual(readFileSync(path), before);
  }));
