import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import type { WorkInstruction } from '@estiba/port';
import type { CallVisit, Job, TerminalState } from '@estiba/terminal';
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
    call: 'C',
    queues: new Map(queues.map((given, i) => [names[i], { instructions: lines(given), started: given.length, done: 0 }])),
    // Of a call no more is looked at.
  } as unknown as CallVisit;
}

/** All lines are started and none is done. Of a state the order of cranes looks at these jobs alone. */
function begun(call: CallVisit): TerminalState {
  const jobs = [...call.queues].flatMap(([crane, { instructions }]) =>
    instructions.map((_, line) => ({ id: `C/${crane}/${line}`, call: 'C', crane, steps: [{ machineKind: 'sts', state: 'planned' }] })),
  );
  // Of the state its jobs are looked at alone.
  return { jobs: new Map(jobs.map((job) => [job.id, job as unknown as Job])) } as TerminalState;
}

const lineOf = ({ id }: Job): number => Number(id.split('/')[2]);

test('C3: whatever the plan and whichever lines overtook others, some crane may always start its first line that is left, until all are done', () => {
  fc.assert(
    fc.property(fc.array(queue, { minLength: 2, maxLength: 4 }), fc.infiniteStream(fc.nat()), (queues, choices) => {
      const call = visit(queues);
      const state = begun(call);
      const may = (job: Job): boolean => mayStart(state, call, job.crane!, lineOf(job));
      while (state.jobs.size > 0) {
        const left = [...state.jobs.values()];
        const first = left.filter((job, i) => left.findIndex(({ crane }) => crane === job.crane) === i);
        assert.ok(first.some(may), 'nobody may start');
        const able = left.filter(may);
        state.jobs.delete(able[choices.next().value % able.length]!.id);
      }
    }),
  );
});

test('C3: a line waits for an earlier one of its neighbour that is too near, and not for one far away; a later one done first is not enough', () => {
  const near = visit([
    [
      { bay: 3, takes: 5, pause: 0 },
      { bay: 9, takes: 5, pause: 20 },
    ],
    [{ bay: 3, takes: 5, pause: 9 }],
  ]);
  const state = begun(near);
  assert.equal(mayStart(state, near, 'C1', 0), false);
  assert.equal(mayStart(state, near, 'C0', 0), true);
  state.jobs.delete('C/C0/1');
  assert.equal(mayStart(state, near, 'C1', 0), false);
  (state.jobs.get('C/C0/0')!.steps[0] as { state: string }).state = 'done';
  assert.equal(mayStart(state, near, 'C1', 0), true, 'its box is off the hook, if not ashore');
  const far = visit([[{ bay: 0, takes: 5, pause: 0 }], [{ bay: 9, takes: 5, pause: 9 }]]);
  assert.equal(mayStart(begun(far), far, 'C1', 0), true);
});
