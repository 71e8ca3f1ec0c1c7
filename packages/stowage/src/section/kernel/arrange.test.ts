import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { sectionWeights } from '../plan.ts';
import { box, problemOf, randomSection, sectionOf } from '../section.test-kit.ts';
import { Arranger } from './arrange.ts';
import { type Cargo, cargoOf, keptApart } from './cargo.ts';
import { impossible, slots } from './column.ts';
import { noLimit, type Room, roomsOf } from './room.ts';

/** The least cost of these boxes one on another, in any order; `impossible` where a reefer finds no plug. */
function cheapestColumn(cargo: Cargo, room: Room, boxes: readonly number[], from: number, bits: number, limit: number): number {
  if (boxes.length === 0) return 0;
  const plug = (room.plugs[from] ?? 0) & bits;
  return Math.min(
    ...boxes.map((box, at) => {
      if (cargo.isReefer[box] === 1 && plug === 0) return impossible;
      const over = cargo.pod[box]! > limit ? sectionWeights.overstows : 0;
      const wasted = cargo.isReefer[box] === 1 ? 0 : sectionWeights.wastedPlugs * slots(plug);
      const rest = boxes.filter((_, other) => other !== at);
      return Math.min(impossible, over + wasted + cheapestColumn(cargo, room, rest, from + 1, bits, Math.min(limit, cargo.pod[box]!)));
    }),
  );
}

/** The least cost of these boxes in a stack, by trying every way to deal them out to its sides and every order. */
function leastByTrial(cargo: Cargo, room: Room, boxes: readonly number[]): number {
  const dangers = boxes.reduce((all, box) => all | cargo.danger[box]!, 0);
  if ((dangers & room.barred) !== 0 || (keptApart[dangers]! & dangers) !== 0) return impossible;
  const forties = boxes.filter((box) => cargo.isForty[box] === 1);
  const twenties = boxes.filter((box) => cargo.isForty[box] === 0);
  const height = (list: readonly number[]): number => list.reduce((sum, box) => sum + cargo.height[box]!, 0);
  const fits = (fore: readonly number[], aft: readonly number[]): boolean => {
    const level = room.fore.base + fore.length;
    const isLevel = forties.length === 0 || (level === room.aft.base + aft.length && room.fortyCap[level]! >= forties.length);
    const isLow = height(fore) + height(forties) <= room.fore.height && height(aft) + height(forties) <= room.aft.height;
    const above = (list: readonly number[], side: Room['fore']): boolean => list.length === 0 || height(list) <= side.height;
    return (
      fore.length <= room.fore.cap &&
      aft.length <= room.aft.cap &&
      isLevel &&
      (forties.length > 0 ? isLow : above(fore, room.fore) && above(aft, room.aft))
    );
  };
  let least = impossible;
  for (let dealt = 0; dealt < 2 ** twenties.length; dealt++) {
    const fore = twenties.filter((_, at) => (dealt & (1 << at)) !== 0);
    const aft = twenties.filter((_, at) => (dealt & (1 << at)) === 0);
    if (!fits(fore, aft)) continue;
    const limit = Math.min(room.fore.limit, room.aft.limit, ...twenties.map((box) => cargo.pod[box]!), noLimit);
    const cost =
      cheapestColumn(cargo, room, fore, room.fore.base, 1, room.fore.limit) +
      cheapestColumn(cargo, room, aft, room.aft.base, 2, room.aft.limit) +
      cheapestColumn(cargo, room, forties, room.fore.base + fore.length, 3, limit);
    least = Math.min(least, cost);
  }
  const ports = new Set(boxes.map((box) => cargo.pod[box]!).filter((pod) => room.podsAboard[pod] === 0)).size;
  return least >= impossible ? impossible : least + sectionWeights.ports * ports + (room.isNew ? sectionWeights.newStacks : 0);
}

test('B9: boxes that can be set up in a stack are, seldom dearer than need be, and for no less than is said', () => {
  let sets = 0;
  let dear = 0;
  for (let seed = 0; seed < 300; seed++) {
    const problem = randomSection(new Random(seed), 1 + (seed % 7));
    const cargo = cargoOf(problem);
    const arranger = new Arranger(cargo);
    for (const room of roomsOf(problem, cargo))
      for (let set = 1; set < 2 ** cargo.count; set++) {
        const boxes = Array.from({ length: cargo.count }, (_, box) => box).filter((one) => (set & (1 << one)) !== 0);
        const cost = arranger.cost(room, Int16Array.from(boxes), boxes.length);
        if (arranger.overweight > 0) continue;
        const found = arranger.hasHole ? impossible : cost;
        const least = leastByTrial(cargo, room, boxes);
        const where = `seed ${seed}, stack ${room.stack}, boxes ${boxes.join()}`;
        assert(
          found === impossible ? least === impossible : arranger.least <= least && least <= found,
          `${where}: ${arranger.least}, ${least}, ${found}`,
        );
        sets++;
        if (found > least) dear++;
      }
  }
  assert(dear < sets / 100, `${dear} of ${sets} are set up dearer than need be`);
});

test('B9: reefers of late ports are dealt out to both sides of a stack so that no box stands over one of an earlier port', () => {
  const toLoad = [7, 6, 5, 4, 3, 2, 1].map((pod) => box({ pod, isReefer: pod === 1 || pod === 4 }));
  const problem = problemOf(sectionOf(1, 7, toLoad, { plugs: [3, 3, 3, 3] }));
  const cargo = cargoOf(problem);
  const [room] = roomsOf(problem, cargo);
  const boxes = Array.from({ length: cargo.count }, (_, one) => one);
  assert.equal(new Arranger(cargo).cost(room!, Int16Array.from(boxes), boxes.length), leastByTrial(cargo, room!, boxes));
});
