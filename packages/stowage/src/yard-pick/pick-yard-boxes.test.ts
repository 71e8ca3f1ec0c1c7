import { Random, untilDone } from '@estiba/base';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyYard } from './fixture/any-yard.ts';
import { plainDigs } from './fixture/plain-digs.ts';
import { randomYard } from './fixture/random-yard.ts';
import type { Exchange, PickInput } from './pick-input.ts';
import { pickYardBoxes } from './pick-yard-boxes.ts';

/** A ship that gives each box a slot and refuses any exchange that breaks a rule of its own. */
function shipOf(input: PickInput, refuses: (a: number, b: number) => boolean): Exchange & { slotOf: Map<number, number>; asked: number } {
  const slotOf = new Map([...input.order].map((box, load) => [box, load]));
  return {
    slotOf,
    asked: 0,
    mayExchange(a, b) {
      this.asked++;
      assert.equal(input.classOf[a], input.classOf[b]);
      assert.notEqual(input.classOf[a], -1);
      return !refuses(a, b);
    },
    exchange(a, b) {
      assert.ok(!refuses(a, b));
      const slot = slotOf.get(a) as number;
      slotOf.set(a, slotOf.get(b) as number);
      slotOf.set(b, slot);
    },
  };
}

test('Y2: the result counts its digs rightly, never has more than given, and keeps classes, twins and refusals', () => {
  fc.assert(
    fc.property(fc.nat(), anyYard, (seed, size) => {
      const input = randomYard(new Random(seed), size);
      const ship = shipOf(input, (a, b) => (a + b) % 5 === 0);
      const result = pickYardBoxes(input, ship, new Random(seed), untilDone);
      const { order } = result;
      assert.deepEqual(order.toSorted(), input.order.toSorted());
      assert.equal(result.digs, plainDigs(input.stacks, order, input.start));
      assert.equal(result.digsAsGiven, plainDigs(input.stacks, input.order, input.start));
      assert.equal(result.digsInListOrder, plainDigs(input.stacks, input.listOrder, Float64Array.from(order.keys())));
      assert.ok(result.digs <= result.digsAsGiven);
      order.forEach((box, load) => {
        const slot = ship.slotOf.get(box) as number;
        assert.equal(input.classOf[box], input.classOf[input.order[slot] as number], 'a slot keeps its class');
        assert.ok(
          slot === load || (input.trade[slot] === input.trade[load] && input.trade[load] !== -1),
          'slots keep their time but for trades',
        );
        const partner = order[input.twin[load] as number];
        if (partner !== undefined)
          assert.ok((input.mass[box] as number) + (input.mass[partner] as number) <= (input.twinLimit[load] as number));
      });
    }),
    { numRuns: 300 },
  );
});

test('Y2: small yards come to the fewest digs there can be', () => {
  let over = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const input = randomYard(new Random(seed), {
      loads: 7,
      classes: 2,
      levels: 1,
      height: 4,
      others: 0.1,
      sorted: 0,
      trade: 0,
      twins: 0,
      cranes: 2,
    });
    const { digs } = pickYardBoxes(
      input,
      shipOf(input, () => false),
      new Random(1),
      untilDone,
    );
    const fewest = Math.min(...orders(input).map((order) => plainDigs(input.stacks, order, input.start)));
    assert.ok(digs >= fewest);
    over += digs - fewest;
  }
  assert.equal(over, 0);
});

/** Every order that gives each load a box of its class. */
function orders({ order, classOf }: PickInput): Int32Array[] {
  let all: number[][] = [[]];
  for (const planned of order) {
    all = all.flatMap((taken) =>
      [...order].filter((box) => classOf[box] === classOf[planned] && !taken.includes(box)).map((box) => [...taken, box]),
    );
  }
  return all.map((taken) => Int32Array.from(taken));
}

const call = { loads: 5000, classes: 12, levels: 6, height: 5, others: 0, sorted: 0.9, trade: 8, twins: 0.3, cranes: 4 };

test('Y2: a call of 5,000 boxes of seventy classes needs less than a twentieth of the digs of list order', () => {
  const input = randomYard(new Random(3), call);
  const result = pickYardBoxes(
    input,
    shipOf(input, () => false),
    new Random(1),
    untilDone,
  );
  assert.ok(result.digs * 20 < result.digsInListOrder, `${result.digs} of ${result.digsInListOrder}`);
});

test('Y2: the same seed gives the same choice', () => {
  const pick = () => {
    const input = randomYard(new Random(3), { ...call, loads: 400 });
    return pickYardBoxes(
      input,
      shipOf(input, (a, b) => (a + b) % 3 === 0),
      new Random(8),
      untilDone,
    );
  };
  assert.deepEqual(pick(), pick());
});

test('Y2: stopped at once, the choice is already valid and better than as given', () => {
  const input = randomYard(new Random(3), { ...call, loads: 1000 });
  const ship = shipOf(input, () => false);
  const result = pickYardBoxes(input, ship, new Random(8), { shouldStop: () => true, onProgress: () => undefined });
  assert.equal(result.digs, plainDigs(input.stacks, result.order, input.start));
  assert.ok(result.digs * 2 < result.digsAsGiven);
});

test('Y2: nothing to load is nothing to dig', () => {
  const input = randomYard(new Random(1), { ...call, loads: 0, others: 0 });
  const result = pickYardBoxes(
    input,
    shipOf(input, () => false),
    new Random(8),
    untilDone,
  );
  assert.deepEqual(result, { order: new Int32Array(), digs: 0, digsAsGiven: 0, digsInListOrder: 0 });
});
