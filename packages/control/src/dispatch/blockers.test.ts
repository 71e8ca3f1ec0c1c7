import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Job } from '@estiba/terminal';
import fc from 'fast-check';
import type { Context } from '../desks/context.ts';
import { mustWait } from './blockers.ts';

/** A yard of one bay: in each row a stack, its boxes from the ground up. Jobs fetch the higher box first, as the kernel makes them. */
class Yard {
  readonly stacks: string[][];
  readonly jobs: Map<string, Job>;

  constructor(stacks: string[][], wishes: readonly (readonly string[])[]) {
    this.stacks = stacks;
    this.jobs = new Map(wishes.map((boxes, i) => [`job-${i}`, this.#jobFor(`job-${i}`, boxes)]));
  }

  #jobFor(id: string, boxes: readonly string[]): Job {
    const steps = boxes
      .map((box) => this.placeOf(box)!)
      .sort((a, b) => b.tier - a.tier)
      .map((position) => ({ machineKind: 'armg', state: 'planned', work: { does: 'lift', from: { at: 'yard', position }, to: 'truck' } }));
    // Of a job only boxes and steps are looked at.
    return { id, boxes, steps } as unknown as Job;
  }

  placeOf(box: string): { row: number; tier: number } | undefined {
    const row = this.stacks.findIndex((stack) => stack.includes(box));
    return row < 0 ? undefined : { row, tier: this.stacks[row]!.indexOf(box) + 1 };
  }

  mustWait(job: Job): boolean {
    const units = {
      get: (box: string) => ({
        job: [...this.jobs.values()].find(({ boxes }) => boxes.some((own) => own === box))?.id ?? null,
        place: this.placeOf(box) === undefined ? { at: 'machine' } : { at: 'yard', position: this.placeOf(box) },
      }),
    };
    const yard = { above: ({ row, tier }: { row: number; tier: number }) => this.stacks[row]!.slice(tier) };
    // Of the context the yard, and who wants which box, are looked at alone.
    return mustWait({ state: { units, jobs: this.jobs }, yard } as unknown as Context, job);
  }

  /** Lifts the next box of a job where it lies free; its truck stands there. */
  lift(job: Job): boolean {
    const step = job.steps.find(({ state }) => state === 'planned')!;
    // All places of this yard have a row and a tier, and no more.
    const { row, tier } = (step.work as unknown as { from: { position: { row: number; tier: number } } }).from.position;
    if (this.stacks[row]!.length > tier) return false;
    this.stacks[row]!.pop();
    step.state = 'done';
    if (job.steps.every(({ state }) => state === 'done')) this.jobs.delete(job.id);
    return true;
  }

  /** What nobody fetches and stands on a stack is dug away. */
  dig(): void {
    const wanted = new Set([...this.jobs.values()].flatMap(({ boxes }) => boxes as readonly string[]));
    for (const stack of this.stacks) while (stack.length > 0 && !wanted.has(stack.at(-1)!)) stack.pop();
  }

  waits(): boolean[] {
    return [...this.jobs.values()].map((job) => this.mustWait(job));
  }
}

test('C6: the two boxes of a twin lift that stand in one stack are not in each other’s way; what stands on both is', () => {
  assert.deepEqual(new Yard([['LOW', 'HIGH', 'OTHER']], [['LOW', 'HIGH']]).waits(), [true]);
  assert.deepEqual(new Yard([['LOW', 'HIGH']], [['LOW', 'HIGH']]).waits(), [false]);
  assert.deepEqual(new Yard([['LOW', 'HIGH']], [['LOW']]).waits(), [true]);
});

test('C6: what stands on the second box of a twin lift is waited for, but not where it waits for the first', () => {
  assert.deepEqual(new Yard([['A2', 'X'], ['A1']], [['A1', 'A2']]).waits(), [true], 'dug away first');
  assert.deepEqual(new Yard([['A2', 'X', 'A1']], [['A1', 'A2']]).waits(), [false], 'cannot be dug away before');
  assert.deepEqual(new Yard([['A2', 'B', 'A1']], [['A1', 'A2'], ['B']]).waits(), [false, true]);
  const crossed = [
    ['B2', 'A1'],
    ['A2', 'B1'],
  ];
  const pairs = [
    ['A1', 'A2'],
    ['B1', 'B2'],
  ];
  assert.deepEqual(new Yard(crossed, pairs).waits(), [false, false], 'each lies on what the other fetches second');
});

test('C6: wherever the boxes of lifts stand, not all wait for each other: all are fetched in the end', () => {
  const yards = fc
    .array(fc.nat(2), { minLength: 4, maxLength: 14 })
    .chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()]), fc.array(fc.boolean(), { minLength: 14, maxLength: 14 })),
    );
  fc.assert(
    fc.property(yards, ([rows, wanted, isPair]) => {
      const stacks: string[][] = [[], [], []];
      rows.forEach((row, i) => stacks[row]!.push(`B${i}`));
      const wishes: string[][] = [];
      for (const [i, box] of wanted.entries()) {
        if (isPair[i] === true && wishes.at(-1)?.length === 1) wishes.at(-1)!.push(`B${box}`);
        else wishes.push([`B${box}`]);
      }
      const yard = new Yard(stacks, wishes);
      const sent = new Set<Job>();
      while (yard.jobs.size > 0) {
        yard.dig();
        for (const job of yard.jobs.values()) if (!yard.mustWait(job)) sent.add(job);
        const lifted = [...sent].filter((job) => yard.jobs.has(job.id) && yard.lift(job));
        assert.ok(lifted.length > 0, JSON.stringify({ stacks, wishes }));
      }
    }),
  );
});
