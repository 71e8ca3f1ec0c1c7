import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { Gauges } from '../afloat/gauges.ts';
import { box, type BoxWords, here, next, smallCall, stowed } from '../check/small-call.test-kit.ts';
import { smallShip, withStacks } from '../check/small-ship.test-kit.ts';
import { lidsToOpen } from '../problem/lids-to-open.ts';
import { Planner, planner, type Put } from '../planner.test-kit.ts';
import { allStacks } from '../state/snapshot.ts';
import { findBlocks } from './blocks.ts';
import { construct } from './construct.ts';
import { Estimate } from './estimate.ts';
import { Goal } from './goal.ts';
import { Inserter } from './insert.ts';
import { insertionOrder } from './order.ts';
import { placeRestows } from './place-restows.ts';
import { shareOut } from './share-out.ts';
import { shed } from './shed.ts';
import { whyLeftOut } from './why-not.ts';

const long = { feet: 40 } as const;
const list = (words: Record<string, BoxWords>) => Object.entries(words).map(([id, one]) => box(id, one));

function inserterFor({ stow, rules, problem }: Planner): Inserter {
  const blocks = findBlocks(problem.ship);
  const primary = shareOut(stow, blocks, new Random(1));
  return new Inserter(stow, rules, new Estimate(stow, blocks, primary, new Int32Array(problem.boxes.count).fill(-1)));
}

test('C1: a block is a lid with what stands on and under it', () => {
  const { problem } = planner([]);
  const blocks = findBlocks(problem.ship);
  // Six lids, each with two rows on deck and two in the hold.
  assert.equal(blocks.count, 6);
  assert.ok(blocks.stacks.every((stacks) => stacks.length === 4));
  assert.deepEqual(
    [...blocks.bay].sort((a, b) => a - b),
    [0, 0, 1, 1, 2, 2],
  );
  const open = withStacks((stack) => ({ lid: stack.level === 'deck' ? null : stack.lid }));
  assert.equal(findBlocks(planner([], open).problem.ship).count, 9);
});

test('C1: boxes with few places first, then the last port first, heavy before light, cargo that sticks out at the end', () => {
  const loadList = list({
    odd: { ...long, over: { overHeight: 100 } },
    light: { ...long, tonnes: 5 },
    heavy: { ...long, tonnes: 25 },
    near: { ...long, pod: next, tonnes: 30 },
    short: { feet: 20, tonnes: 9 },
    reefer: { ...long, isReefer: true },
    danger: { ...long, danger: [{ imdgClass: '8' }] },
    high: { feet: 45, tonnes: 30 },
  });
  const { problem } = new Planner(smallCall({ loadList }));
  const order = insertionOrder(problem, [...loadList.keys()]).map((index) => problem.boxes.containers[index]!.id);
  assert.deepEqual(order, ['danger', 'reefer', 'short', 'heavy', 'light', 'high', 'odd', 'near']);
});

test('C1: a box goes to the cheapest place the rules allow, one without any is told', () => {
  const made = new Planner(smallCall({ loadList: list({ REEFER: { ...long, isReefer: true }, FAT: { ...long, tonnes: 90 } }) }));
  const inserter = inserterFor(made);
  const stacks = allStacks(made.stow);
  assert.equal(
    inserter.insert(0, stacks, () => 0),
    true,
  );
  assert.match(made.slotOf('REEFER'), /82$/);
  assert.equal(
    inserter.insert(1, stacks, () => 0),
    false,
  );
  assert.equal(made.slotOf('FAT'), '');
  assert.deepEqual(
    construct(made.stow, inserter, [1], () => undefined),
    [1],
  );
});

test('C1: a place that refused a box is asked again once its stack has changed', () => {
  // 90 t is too much for any stack; the same stack takes 50 t, and after it has gone 60 t.
  const made = new Planner(smallCall({ loadList: list({ A: { ...long, tonnes: 50 }, B: { ...long, tonnes: 60 } }) }));
  const inserter = inserterFor(made);
  const one = Int32Array.from([0]);
  assert.equal(
    inserter.insert(0, one, () => 0),
    true,
  );
  assert.equal(
    inserter.insert(1, one, () => 0),
    false,
  );
  made.stow.pop(0);
  assert.equal(
    inserter.insert(1, one, () => 0),
    true,
  );
});

test('T5: the share-out gives each port blocks in proportion to its boxes, the same for the same seed', () => {
  const words = (pod: string, count: number) => Array.from({ length: count }, (_, i) => box(`${pod}${i}`, { ...long, pod }));
  const made = new Planner(
    smallCall({ loadList: [...words('PECLL', 20), ...words('CLSAI', 20)], cranes: [{ id: 'C', movesPerHour: 30 }] }),
  );
  const blocks = findBlocks(made.problem.ship);
  const share = shareOut(made.stow, blocks, new Random(1));
  assert.deepEqual(
    [0, 1].map((port) => share.filter((one) => one === port).length),
    [3, 3],
  );
  assert.deepEqual(shareOut(made.stow, blocks, new Random(1)), share);
  // A third of the room kept free: two blocks of six.
  assert.equal(shareOut(made.stow, blocks, new Random(1), 1 / 3).filter((one) => one === -1).length, 2);
});

test('F2: what the ship cannot carry is taken off from the top until she floats within her limits', () => {
  const slots = ['0020182', '0060182', '0100182', '0020282', '0060282', '0100282'];
  const ship = { ...smallShip, particulars: { ...smallShip.particulars, maxDraft: 3.1 } };
  const { stow, problem } = planner(
    slots.map((slot): Put => [slot, { ...long, tonnes: 30 }]),
    ship,
  );
  const goal = new Goal(stow, new Gauges(problem), new Float64Array(2), new Int32Array(problem.boxes.count).fill(-1));
  assert.ok(goal.breach() > 0);
  const taken = shed(stow, goal, () => false);
  assert.equal(goal.breach(), 0);
  // 0.1 m less a little in hand carries 120 t at most: three boxes of the six.
  assert.ok(taken.length >= 3 && taken.length < 6, String(taken.length));
  assert.ok(taken.every((index) => stow.stackOf[index]! < 0));
});

test('F2: where taking boxes off does not help none is', () => {
  const ship = { ...smallShip, particulars: { ...smallShip.particulars, maxDraft: 2 } };
  const { stow, problem } = planner([], ship);
  const goal = new Goal(stow, new Gauges(problem), new Float64Array(2), new Int32Array(0));
  assert.deepEqual(
    shed(stow, goal, () => false),
    [],
  );
});

test('C1: a box left out has its reasons, each with the stacks it closes, most first', () => {
  const made = new Planner(
    smallCall({
      vessel: withStacks((stack) => (stack.row === 1 ? {} : { takes40: false })),
      arrival: [stowed('0060182', long)],
      loadList: list({ B: { ...long, tonnes: 90 }, PORT: { pod: 'XXXXX' }, LONG: { feet: 53 } }),
    }),
  );
  const why = (id: string) => whyLeftOut(made.stow, made.rules, made.box(id));
  // 24 stacks: rows 02, 03 and 04 take no 40'; of row 01 the hold of bay 06 is shut, the other five are too weak.
  assert.deepEqual(why('B'), [
    { code: 'place.none', params: { stacks: 17 } },
    { code: 'stack.weight', params: { stacks: 5 } },
    { code: 'lid.shut', params: { stacks: 2 } },
  ]);
  assert.deepEqual(why('PORT'), [{ code: 'load.port-not-in-rotation', params: { pod: 'XXXXX', rotation: 'PECLL CLSAI' } }]);
  assert.deepEqual(why('LONG'), [{ code: 'load.length', params: { lengthFt: 53 } }]);
});

test('C2: a restow goes back aboard, loads making way for it', () => {
  const call = smallCall({
    vessel: withStacks((stack) => ({ takes40: stack.row === 1 && stack.level === 'deck', tiers: 1, fortyFiveFromTier: null })),
    arrival: [stowed('0020102', { feet: 40, pod: here }), stowed('0020182', long, 'TOP')],
    loadList: list({ A: long, B: long, C: long }),
  });
  const made = new Planner(call);
  for (const [id, slot] of Object.entries({ A: '0020182', B: '0060182', C: '0100182' })) made.put(id, slot);
  const off = placeRestows(made.stow, made.rules);
  assert.equal(off.length, 1);
  assert.notEqual(made.slotOf('TOP'), '');
  assert.deepEqual(placeRestows(made.stow, made.rules), []);
});

test('C2 D4: a restow that must keep away from loads everywhere takes all of them off first', () => {
  // On deck class 6.2 keeps 4.8 m athwart or 6 m along from 4.1 (code 3): beside both middle rows of every bay there is no place.
  const call = smallCall({
    arrival: [
      stowed('0020182', { feet: 40, pod: here }),
      stowed('0020184', { ...long, danger: [{ imdgClass: '6.2', stowage: 'deck' }] }, 'TOP'),
    ],
    loadList: list(Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, { ...long, danger: [{ imdgClass: '4.1' }] }]))),
  });
  const made = new Planner(call);
  for (const [id, slot] of Object.entries({ a: '0020282', b: '0020182', c: '0060282', d: '0060182', e: '0100282', f: '0100182' }))
    made.put(id, slot);
  const off = placeRestows(made.stow, made.rules);
  assert.notEqual(made.slotOf('TOP'), '');
  assert.equal(off.length, 6);
});

test('C2 P4: a restow that no rule allows anywhere goes back on its own stack', () => {
  const call = smallCall({
    arrival: [stowed('0020182', { feet: 40, pod: here }), stowed('0020184', { feet: 45 }, 'TOP')],
    vessel: withStacks((stack) => ({ fortyFiveFromTier: stack.level === 'deck' ? 84 : null })),
  });
  const made = new Planner(call);
  assert.deepEqual(placeRestows(made.stow, made.rules), []);
  assert.equal(made.slotOf('TOP'), '0020182');
});

test('L1 L4: a lid is opened for the loads where little stands on it and they need the room below', () => {
  const opened = (loads: number, onLid: readonly string[]): string[] => {
    const loadList = Array.from({ length: loads }, (_, i) => box(`B${i}`, long));
    const { problem } = new Planner(smallCall({ arrival: onLid.map((slot) => stowed(slot, long)), loadList }));
    return [...lidsToOpen(problem)].map((lid) => problem.ship.lidIds[lid]!);
  };
  // In places of 20': the deck has 96, less 6 taken, the port holds 36 and each starboard hold 12. Loads want 1.35 times theirs.
  const starboard = ['0020182', '0060182', '0100182'];
  // 46 boxes want 124.2 of 126, 48 want 129.6, 52 want 140.4.
  assert.deepEqual(
    [46, 48, 52].map((loads) => opened(loads, starboard).length),
    [0, 1, 2],
  );
  // 16 places on the lid are not worth the 12 below.
  assert.deepEqual(
    opened(
      60,
      ['82', '84', '86', '88'].flatMap((tier) => [`00201${tier}`, `00203${tier}`]),
    ),
    [],
  );
});
