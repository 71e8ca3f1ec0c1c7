import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { overstowCost } from '../instance.ts';
import { instanceOf, randomSmall } from '../master.test-kit.ts';
import { compile } from '../problem.ts';
import { ashore, Stow } from './stow.ts';

/** The price of a stow, summed up from scratch. */
function priceOf({ cranes, lids, trim, strength }: Stow): number {
  let price = overstowCost * lids.total();
  cranes.moves.forEach((moves, at) => {
    price += cranes.slope * Math.max(0, moves - cranes.level[Math.floor(at / (cranes.moves.length / cranes.level.length))]);
  });
  for (let axis = 0; axis < 3; axis++) price += trim.price[axis] * trim.breach(axis);
  return price + strength.shearPrice * strength.shearBreach() + strength.bendingPrice * strength.bendingBreach();
}

function rebuilt(stow: Stow): Stow {
  const fresh = new Stow(stow.problem);
  stow.blockOf.forEach((block, box) => {
    if (block !== ashore) fresh.move(box, block);
  });
  fresh.cranes.slope = stow.cranes.slope;
  fresh.cranes.level.set(stow.cranes.level);
  return fresh;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

test('K13: after any moves the figures are those of a stow built from scratch, and changes of price were foretold', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = new Random(seed);
    const problem = compile(instanceOf({ ...randomSmall(random), slack: 5 }));
    const stow = new Stow(problem);
    for (let step = 0; step < 200; step++) {
      const box = random.int(problem.boxes);
      const other =
        problem.legStart[problem.legOf[box]] + random.int(problem.legStart[problem.legOf[box] + 1] - problem.legStart[problem.legOf[box]]);
      const block = random.int(problem.instance.blocks + 1) - 1;
      const before = priceOf(stow);
      if (step % 3 === 0 && stow.blockOf[box] !== ashore && stow.blockOf[other] !== ashore) {
        if (!stow.room.canSwap(box, other, stow.blockOf[box], stow.blockOf[other]) || stow.blockOf[box] === stow.blockOf[other]) continue;
        const delta = stow.swapDelta(box, other);
        stow.swap(box, other);
        assert(near(priceOf(stow), before + delta), `seed ${seed}: a swap`);
      } else if (block !== stow.blockOf[box] && (block === ashore || stow.room.fits(box, block))) {
        const delta = stow.delta(box, block);
        stow.move(box, block);
        assert(near(priceOf(stow), before + delta), `seed ${seed}: a move`);
      }
      if (step % 40 === 0) stow.cranes.relevel(1 / (1 + random.int(3)));
      else if (step % 40 === 20)
        stow.cranes.levelAt(
          stow.cranes.level.map(() => random.int(4)),
          0.6,
        );
    }
    const fresh = rebuilt(stow);
    assert.deepEqual(
      [stow.room.teu, stow.room.feu, stow.room.plugs, stow.cranes.moves, stow.lids.work, stow.lids.stay, stow.leftOut],
      [fresh.room.teu, fresh.room.feu, fresh.room.plugs, fresh.cranes.moves, fresh.lids.work, fresh.lids.stay, fresh.leftOut],
    );
    assert(near(priceOf(stow), priceOf(fresh)));
  }
});

test('K13: whether a box fits in the place of another is what it says once the other is taken out', () => {
  let fitting = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const random = new Random(seed);
    const stow = new Stow(compile(instanceOf({ ...randomSmall(random), hold: 4, plugs: 2 })));
    const { boxes, instance } = stow.problem;
    for (let step = 0; step < 300; step++) {
      const [box, other, block] = [random.int(boxes), random.int(boxes), random.int(instance.blocks)];
      if (stow.blockOf[box] !== block && stow.room.fits(box, block)) stow.move(box, block);
      const place = stow.blockOf[other];
      if (place === ashore || place === stow.blockOf[box]) continue;
      const foretold = stow.room.fitsInPlaceOf(box, other, place);
      stow.move(other, ashore);
      assert.equal(foretold, stow.room.fits(box, place), `seed ${seed}, step ${step}`);
      stow.move(other, place);
      fitting += foretold ? 1 : 0;
    }
  }
  assert(fitting > 100);
});
