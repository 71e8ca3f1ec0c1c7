import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Job } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { blockersOf } from './dig.ts';

const lift = (tier: number) => ({
  machineKind: 'armg',
  state: 'planned',
  work: { does: 'lift', from: { at: 'yard', position: { block: 'A', bay: 1, row: 1, tier } }, to: 'truck' },
});
const stack = ['LOW', 'HIGH', 'OTHER'];
// Of the context a dig looks at the yard alone, of a job at boxes and steps: the casts below stand for the rest.
const context = { yard: { above: ({ tier }: { tier: number }) => stack.slice(tier) } } as unknown as Context;

test('C6: the two boxes of a twin lift that stand in one stack are not in each other’s way; what stands on both is', () => {
  const twin = { boxes: ['LOW', 'HIGH'], steps: [lift(1), lift(2)] } as unknown as Job;
  assert.equal(blockersOf(context, twin), 2, 'the one on top counts for each');
  stack.pop();
  assert.equal(blockersOf(context, twin), 0);
  const single = { boxes: ['LOW'], steps: [lift(1)] } as unknown as Job;
  assert.equal(blockersOf(context, single), 1);
});
