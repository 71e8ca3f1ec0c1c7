import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import type { WorkInstruction } from '@estiba/port';
import type { CallVisit } from '@estiba/terminal';
import fc from 'fast-check';
import { mayStart } from './crane-order.ts';

const BAYS = 12;
const PITCH = 14.6;

/** Lines of a crane one after the other: bay and duration each, with pauses between. */
const queue = fc.array(
  fc.record({ bay: fc.integer({ min: 0, max: BAYS - 1 }), takes: fc.integer({ min: 1, max: 5 }), pause: fc.integer({ min: 0, max: 3 }) }),
  {
    maxLength: 12,
  },
);

function visit(queues: readonly { readonly bay: number; readonly takes: number; readonly pause: number }[][]): CallVisit {
  const names = queues.map((_, i) => `C${i}`);
  const lines = (given: (typeof queues)[number]): WorkInstruction[] => {
    let at = 0;
    return given.map(({ bay, takes, pause }) => {
      const start = at + pause;
      at = start + takes;
      return { kind: 'open-lid', lid: 'L', bay: 2 + 4 * bay, start: milliseconds(start), end: milliseconds(at) };
    });
  };
  // Of a call the order of cranes looks at these alone.
  return {
    bowAt: 300,
    cranes: names,
    outline: {
      name: 'S',
      loa: 200,
      bays: Array.from({ length: BAYS }, (_, i) => ({ number: 2 + 4 * i, fromBow: 10 + i * PITCH, stacks: [] })),
    },
    queues: new Map(queues.map((given, i) => [names[i], { instructions: lines(given), started: 0, done: 0 }])),
  } as unknown as CallVisit;
}

test('C3: whatever the plan, some crane may always start its next line, until all are done', () => {
  fc.assert(
    fc.property(fc.array(queue, { minLength: 2, maxLength: 4 }), fc.infiniteStream(fc.nat()), (queues, choices) => {
      const call = visit(queues);
      const open = () => [...call.queues].filter(([, { instructions, done }]) => done < instructions.length);
      while (open().length > 0) {
        const able = open().filter(([crane, { done }]) => mayStart(call, crane, done));
        assert.ok(able.length > 0, 'nobody may start');
        able[choices.next().value % able.length]![1].done += 1;
      }
    }),
  );
});

test('C3: a line waits for an earlier one of its neighbour that is too near, and not for one far away', () => {
  const near = visit([[{ bay: 3, takes: 5, pause: 0 }], [{ bay: 3, takes: 5, pause: 9 }]]);
  assert.equal(mayStart(near, 'C1', 0), false);
  assert.equal(mayStart(near, 'C0', 0), true);
  near.queues.get('C0')!.done = 1;
  assert.equal(mayStart(near, 'C1', 0), true);
  const far = visit([[{ bay: 0, takes: 5, pause: 0 }], [{ bay: 9, takes: 5, pause: 9 }]]);
  assert.equal(mayStart(far, 'C1', 0), true);
});
