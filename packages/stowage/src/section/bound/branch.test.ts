import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { cargoOf } from '../kernel/cargo.ts';
import { roomsOf } from '../kernel/room.ts';
import { sectionWeights } from '../plan.ts';
import { box, problemOf, sectionOf } from '../section.test-kit.ts';
import { type Limits, partsOf } from './branch.ts';
import { Relaxation } from './relaxation.ts';

const signOf = ({ cuts, shapes }: Limits): string => JSON.stringify([cuts, shapes.map(({ without }) => [...(without ?? [])])]);

test('B10: each part of a case is less than the case', () => {
  let told = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const random = new Random(seed);
    const toLoad = Array.from({ length: 10 }, () =>
      box({
        pod: 1 + random.int(4),
        length: random.int(2) === 0 ? 40 : 20,
        imo: random.int(2) === 0 ? 1 + random.int(4) : 0,
        weight: 9000 + random.int(9000),
      }),
    );
    const problem = problemOf(sectionOf(4, 3, toLoad));
    const cargo = cargoOf(problem);
    const relaxation = new Relaxation(cargo, roomsOf(problem, cargo));
    const { classes, floors } = relaxation;
    let limits: Limits = { cuts: [], shapes: relaxation.shapes };
    for (let depth = 0; depth < 12; depth++) {
      const task = { classes, ...limits, floors, ashoreCost: sectionWeights.rollOuts, rounds: 100, target: 1e9, shouldStop: () => false };
      const parts = partsOf(limits, relaxation.solve(task).master);
      for (const part of parts) assert.notEqual(signOf(part), signOf(limits), `seed ${seed}, depth ${depth}`);
      if (parts.length === 0) break;
      told++;
      limits = parts[random.int(parts.length)]!;
    }
  }
  assert(told > 40, `only ${told} cases were told apart`);
});
