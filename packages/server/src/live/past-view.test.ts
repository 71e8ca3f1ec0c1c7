import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { Terminal } from '@estiba/terminal';
import { disturb, smallCall, smallGround } from '@estiba/terminal/testing';
import { fakeLog } from '../testing/fake-log.ts';
import { FakeBrowser } from './live.test-kit.ts';
import { LiveDesk } from './live-desk.ts';
import { PastView } from './past-view.ts';
import { lastBefore } from './time-in-log.ts';
import { Visit } from './visit.ts';

const ground = smallGround();

async function workedLog() {
  const world = smallCall(ground, 3);
  const random = new Random(4);
  for (let i = 0; i < 100; i++) {
    world.tick();
    if (i % 3 === 0) disturb(world, random);
  }
  const log = fakeLog();
  await log.append(0, world.log);
  return log;
}

/** What a browser sees of a terminal that holds the first `size` entries. */
async function seenAt(log: ReturnType<typeof fakeLog>, size: number): Promise<unknown> {
  const terminal = new Terminal(ground);
  terminal.replay(log.entries.slice(0, size));
  const clock = { now: () => log.entries[0]!.at };
  const desk = new LiveDesk({ state: terminal.state, run: 'x', site: 'tiny', clock, wall: clock, machines: [], poses: () => [] });
  const browser = new FakeBrowser();
  await desk.watch(browser, '', 0);
  return { ...(browser.plain() as object), port: null };
}

test('LS7: any moment of the log is shown as it was, and goes on at any speed to the same end', async () => {
  const log = await workedLog();
  const [first, last] = [log.entries[0]!.at, log.entries.at(-1)!.at];
  for (const share of [0, 0.3, 0.7, 1]) {
    const at = first + Math.round((last - first) * share);
    const browser = new FakeBrowser();
    const view = await PastView.open(log, ground, browser, at, 10);
    assert.ok(view instanceof PastView);
    assert.deepEqual({ ...(browser.plain() as object), port: null }, await seenAt(log, await lastBefore(log, at, log.entries.length)));
    const [snapshot] = browser.heard;
    assert.ok(snapshot?.type === 'snapshot' && snapshot.header.isPast);
    for (let i = 0; i < 10_000 && browser.size < log.entries.length; i++) await view.pass(1000);
    assert.deepEqual({ ...(browser.plain() as object), port: null }, await seenAt(log, log.entries.length));
  }
});

test('LS7: a moment is found by halving; before the first there is none', async () => {
  const log = await workedLog();
  const { entries } = log;
  for (const seq of [1, 2, 17, entries.length]) {
    const found = await lastBefore(log, entries[seq - 1]!.at, entries.length);
    assert.equal(entries[found - 1]!.at, entries[seq - 1]!.at);
    assert.ok(found === entries.length || entries[found]!.at > entries[seq - 1]!.at);
  }
  assert.equal(await lastBefore(log, entries[0]!.at - 1, entries.length), 0);
});

test('LS8: one browser looks at the past while others see the present; four replays at most, and an empty log has none', async () => {
  const log = await workedLog();
  const terminal = new Terminal(ground);
  terminal.replay(log.entries);
  const clock = { now: () => log.entries.at(-1)!.at };
  const desk = new LiveDesk({ state: terminal.state, run: 'r', site: 'tiny', clock, wall: clock, machines: [], poses: () => [] });
  const visits: [Visit, FakeBrowser][] = [];
  const come = (from = log): [Visit, FakeBrowser] => {
    const browser = new FakeBrowser();
    return [new Visit({ desk, log: from, ground, now: clock.now }, browser), browser];
  };
  for (let i = 0; i < 5; i++) {
    const [visit, browser] = come();
    visit.hear(JSON.stringify({ type: 'live', run: '', have: 0 }));
    visit.hear(JSON.stringify({ type: 'replay', at: log.entries[20]!.at, speed: 0 }));
    await visit.settled;
    visits.push([visit, browser]);
  }
  const said = visits.map(([, { heard }]) => heard.at(-1)!);
  assert.deepEqual(
    said.map(({ type }) => type),
    ['replay', 'replay', 'replay', 'replay', 'refused'],
  );
  assert.equal(desk.watching, 1, 'who was refused still sees the present');
  visits[0]![0].end();
  const [again, browser] = come();
  again.hear(JSON.stringify({ type: 'replay', at: 0, speed: 1 }));
  again.hear(JSON.stringify({ type: 'speed', speed: 60 }));
  again.hear(JSON.stringify({ type: 'live', run: 'r', have: 0 }));
  await again.settled;
  assert.deepEqual(browser.types(), ['hello', 'snapshot', 'replay', 'replay', 'snapshot', 'poses']);
  for (const [visit] of visits) visit.end();
  again.end();
  const [nothing, other] = come(fakeLog());
  nothing.hear(JSON.stringify({ type: 'speed', speed: 1 }));
  nothing.hear(JSON.stringify({ type: 'replay', at: 0, speed: 1 }));
  await nothing.settled;
  assert.deepEqual(
    other.heard.slice(1).map((message) => message.type === 'refused' && message.reason.code),
    ['replay.none', 'replay.empty'],
  );
});
