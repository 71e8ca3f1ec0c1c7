import { test } from 'node:test';
import { seeds } from '../random-plan.test-kit.ts';
import { partner, provesOnePlan } from './testing/partner.test-kit.ts';

test('J1: with a partner the plan is the one made alone, to the last crane move, on more calls', () => {
  const helper = partner();
  for (const seed of seeds(3, 9)) provesOnePlan(seed, helper);
});
