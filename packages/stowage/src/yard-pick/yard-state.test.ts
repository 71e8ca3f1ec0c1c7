import { Random } from '@estiba/base';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { digsOf } from './dig-count.ts';
import { plainDigs } from './fixture/plain-digs.ts';
import { anyYard } from './fixture/any-yard.ts';
import { randomYard } from './fixture/random-yard.ts';
import { YardState } from './yard-state.ts';

test('Y2: digs kept up to date over any swaps are those counted from scratch and those of the yard played through', () => {
  fc.assert(
    fc.property(fc.nat(), anyYard, (seed, size) => {
      const random = new Random(seed);
      const input = randomYard(random, size);
      const state = new YardState(input);
      assert.equal(state.digs, plainDigs(input.stacks, state.order, input.start));
      for (let i = 0; i < 30; i++) {
        const [a, b] = [random.pick([...state.order]), random.pick([...state.order])];
        const before = state.digs;
        const delta = state.delta(a, b);
        state.swap(a, b);
        assert.equal(state.digs, before + delta);
        assert.equal(state.digs, digsOf(input.stacks, state.time).length);
        assert.equal(state.digs, plainDigs(input.stacks, state.order, input.start));
        assert.equal(state.order[state.loadOf[a] as number], a);
      }
    }),
  );
});

test('Y2: a box under three others is three digs, and those dug out stand there again for the next', () => {
  const input = {
    order: Int32Array.of(1, 0),
    start: Float64Array.of(0, 1),
    stacks: [Int32Array.of(0, 1, 2, 3)],
    classOf: Int32Array.of(-1, -1),
    mass: Float64Array.of(1, 1),
    twin: Int32Array.of(-1, -1),
    twinLimit: Float64Array.of(0, 0),
    trade: Int32Array.of(-1, -1),
    listOrder: Int32Array.of(0, 1),
  };
  assert.deepEqual(digsOf(input.stacks, new YardState(input).time), [
    { box: 2, toReach: 0 },
    { box: 3, toReach: 0 },
    { box: 2, toReach: 1 },
    { box: 3, toReach: 1 },
  ]);
  assert.equal(new YardState({ ...input, order: Int32Array.of(0, 1) }).digs, 5);
  assert.equal(new YardState({ ...input, order: Int32Array.of(0, 1), start: Float64Array.of(1, 1) }).digs, 4);
});
