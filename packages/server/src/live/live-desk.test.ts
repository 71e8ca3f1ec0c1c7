import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { readEvent } from '@estiba/terminal';
import { smallCall, smallGround } from '@estiba/terminal/testing';
import { FakeBrowser } from './live.test-kit.ts';
import { LiveDesk } from './live-desk.ts';
import type { HeardPose } from './pose-board.ts';
import { CLOSED } from './socket.ts';

const ground = smallGround();

/** A small terminal at work, shown by a desk. */
function shown() {
  const world = smallCall(ground, 3);
  const poses: HeardPose[] = [{ id: 'T2', x: 10, y: 20, heading: 1, trolley: 0, hoist: 0, speed: 3, heardAt: 100 }];
  const clock = { now: () => milliseconds(77_000) };
  const wall = { now: () => milliseconds(1000) };
  const parts = { state: world.terminal.state, run: 'r1', site: 'tiny', clock, wall, machines: ['T1', 'T2'], poses: () => poses };
  const desk = new LiveDesk(parts);
  let read = world.log.length;
  const decide = (ticks: number): void => {
    for (let i = 0; i < ticks; i++) world.tick();
  };
  const work = (ticks: number): void => {
    decide(ticks);
    for (; read < world.log.length; read++) {
      const event = readEvent(world.log[read]!);
      assert.ok(event.ok);
      desk.follow([event.value], read + 1);
    }
  };
  return { desk, poses, work, decide, fresh: () => new LiveDesk(parts) };
}

/** What one sees who comes now. */
async function seenAnew(desk: LiveDesk): Promise<FakeBrowser> {
  const browser = new FakeBrowser();
  await desk.watch(browser, '', 0);
  desk.leave(browser);
  return browser;
}

test('LS2: a browser gets the picture once, then changes without a gap; one that comes later sees the same', async () => {
  const { desk, work } = shown();
  const first = new FakeBrowser();
  desk.greet(first);
  const opening = desk.watch(first, '', 0);
  work(10);
  desk.tick();
  await opening;
  for (let i = 0; i < 8; i++) {
    work(5);
    desk.tick();
  }
  assert.deepEqual(first.types().slice(0, 2), ['hello', 'snapshot']);
  assert.equal(first.types().filter((type) => type === 'snapshot').length, 1);
  assert.ok(first.types().filter((type) => type === 'changes').length > 3);
  assert.deepEqual(first.plain(), (await seenAnew(desk)).plain());
});

test('LS3: one that was away gets what it missed; one that knows another run, or a moment long gone, gets a picture', async () => {
  const { desk, work, fresh } = shown();
  const browser = new FakeBrowser();
  await desk.watch(browser, '', 0);
  await desk.watch(new FakeBrowser(), '', 0);
  work(20);
  desk.tick();
  desk.leave(browser);
  work(20);
  desk.tick();
  work(20);
  browser.heard.length = 0;
  await desk.watch(browser, 'r1', browser.size);
  assert.deepEqual(browser.types(), ['changes', 'changes', 'poses']);
  assert.deepEqual(browser.plain(), (await seenAnew(desk)).plain());
  for (const [run, have] of [
    ['r0', browser.size],
    ['r1', browser.size + 1],
    ['r1', 1],
  ] as const) {
    const other = new FakeBrowser();
    await desk.watch(other, run, have);
    assert.equal(other.types()[0], 'snapshot', `${run} ${have}`);
    assert.deepEqual(other.plain(), (await seenAnew(fresh())).plain());
  }
});

test('LS4: who reads too slowly loses poses, never changes; who hardly reads at all is sent away', async () => {
  const { desk, poses, work } = shown();
  const [quick, slow, stuck] = [new FakeBrowser(), new FakeBrowser(), new FakeBrowser()];
  for (const browser of [quick, slow, stuck]) await desk.watch(browser, '', 0);
  for (const browser of [quick, slow, stuck]) browser.heard.length = 0;
  slow.bufferedAmount = 1_000_000;
  stuck.bufferedAmount = 32_000_001;
  poses[0] = { ...poses[0]!, heardAt: 700, x: 12 };
  work(20);
  desk.tick();
  assert.deepEqual([quick.types(), slow.types()], [['changes', 'poses'], ['changes']]);
  assert.equal(stuck.closed, CLOSED.tooSlow);
  assert.equal(desk.watching, 2);
  work(20);
  desk.tick();
  assert.deepEqual(
    [quick.types().at(-1), slow.size, stuck.size < slow.size],
    ['changes', quick.size, true],
    'poses without news are not told again',
  );
});

test('LS5: poses are numbered as the hello says, with the age of what the machine reported', async () => {
  const { desk } = shown();
  const browser = new FakeBrowser();
  desk.greet(browser);
  await desk.watch(browser, '', 0);
  const [hello, poses] = [browser.heard[0]!, browser.heard.at(-1)!];
  assert.ok(hello.type === 'hello' && poses.type === 'poses');
  const [pose] = poses.poses;
  assert.equal(hello.machines[pose!.machine], 'T2');
  assert.deepEqual([pose!.x, pose!.y, pose!.speed, Math.round(pose!.age / 16)], [10, 20, 3, 56]);
});

test('LS6: when the server ends every browser is told so', async () => {
  const { desk } = shown();
  const browser = new FakeBrowser();
  await desk.watch(browser, '', 0);
  desk.close();
  assert.equal(browser.closed, CLOSED.ending);
});

test('LS2: what is decided and not yet durable is told to nobody, neither as a change nor in a picture', async () => {
  const { desk, work, decide } = shown();
  const [early, late] = [new FakeBrowser(), new FakeBrowser()];
  await desk.watch(early, '', 0);
  early.heard.length = 0;
  decide(20);
  desk.tick();
  assert.ok(!early.types().includes('changes'));
  early.heard.length = 0;
  const coming = desk.watch(late, '', 0);
  await Promise.resolve();
  assert.deepEqual(late.types(), []);
  work(0);
  await coming;
  assert.deepEqual([early.types()[0], late.types()[0]], ['changes', 'snapshot']);
  assert.deepEqual(early.plain(), late.plain());
});

test('LS11: while nobody looks no rows are made; who comes back gets what it missed in one', async () => {
  const { desk, work } = shown();
  const browser = new FakeBrowser();
  await desk.watch(browser, '', 0);
  desk.leave(browser);
  browser.heard.length = 0;
  for (let i = 0; i < 10; i++) {
    work(5);
    desk.tick();
  }
  await desk.watch(browser, 'r1', browser.size);
  assert.deepEqual(browser.types(), ['changes', 'poses']);
  assert.deepEqual(browser.plain(), (await seenAnew(desk)).plain());
});
