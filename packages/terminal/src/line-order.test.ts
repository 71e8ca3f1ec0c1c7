import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerId, type Slot } from '@estiba/port';
import fc from 'fast-check';
import { lineBefore } from './ship/line-order.ts';
import type { TerminalState } from './state.ts';
import { callWorld } from './testing/call-world.ts';
import { announcement, box, lidLine, line, slot, smallGround, yard } from './testing/words.ts';
import type { Job, JobStep } from './words/job.ts';

/** The tiny ship as a test sees her: what stands where, by bay, row and tier of each 20' half; which lids are off. */
class Ship {
  readonly boxes = new Map<string, string>();
  readonly open = new Set<string>();

  #halves(place: Slot): string[] {
    const bays = place.bay % 2 === 0 ? [place.bay - 1, place.bay + 1] : [place.bay];
    return bays.map((bay) => `${bay} ${place.row} ${place.tier}`);
  }

  #isUnderLid({ bay, tier }: Slot): boolean {
    return tier < 80 && !this.open.has(lidOf(bay));
  }

  #isFreeAbove(place: Slot): boolean {
    const top = place.tier < 80 ? 6 : 86;
    for (let tier = place.tier + 2; tier <= top; tier += 2)
      if (this.#halves({ ...place, tier }).some((half) => this.boxes.has(half))) return false;
    return true;
  }

  mayLift(id: string, place: Slot): boolean {
    return !this.#isUnderLid(place) && this.#halves(place).every((half) => this.boxes.get(half) === id) && this.#isFreeAbove(place);
  }

  maySet(place: Slot): boolean {
    const isBorne =
      place.tier === 2 || place.tier === 82 || this.#halves({ ...place, tier: place.tier - 2 }).every((half) => this.boxes.has(half));
    const isOverOpenLid = place.tier > 80 && this.open.has(lidOf(place.bay));
    const isFree = this.#halves(place).every((half) => !this.boxes.has(half));
    return isBorne && isFree && !isOverOpenLid && !this.#isUnderLid(place) && this.#isFreeAbove(place);
  }

  mayOpen(lid: string): boolean {
    return (
      !this.open.has(lid) &&
      ![...this.boxes.keys()].some((half) => lidOf(Number(half.split(' ')[0])) === lid && Number(half.split(' ')[2]) > 80)
    );
  }

  lift(place: Slot): void {
    for (const half of this.#halves(place)) this.boxes.delete(half);
  }

  set(id: string, place: Slot): void {
    for (const half of this.#halves(place)) this.boxes.set(half, id);
  }

  look(): string {
    return JSON.stringify([[...this.boxes.keys()].sort().map((half) => [half, this.boxes.get(half)]), [...this.open].sort()]);
  }
}

const lidOf = (bay: number): string => (bay <= 3 ? 'L2' : 'L6');

type Deed =
  | { readonly does: 'off' | 'on'; readonly id: string; readonly place: Slot }
  | { readonly does: 'open' | 'close'; readonly lid: string };

const may = (ship: Ship, deed: Deed): boolean => {
  if ('lid' in deed) return deed.does === 'open' ? ship.mayOpen(deed.lid) : ship.open.has(deed.lid);
  return deed.does === 'off' ? ship.mayLift(deed.id, deed.place) : ship.maySet(deed.place);
};

function act(ship: Ship, deed: Deed): void {
  if ('lid' in deed) {
    if (deed.does === 'open') ship.open.add(deed.lid);
    else ship.open.delete(deed.lid);
  } else if (deed.does === 'off') ship.lift(deed.place);
  else ship.set(deed.id, deed.place);
}

const places: readonly Slot[] = [1, 2, 3, 6].flatMap((bay) =>
  [0, 1, 2].flatMap((row) => [2, 4, 6, 82, 84].map((tier) => slot(bay, row, tier))),
);

/** A queue that can be done in its own order: deeds drawn by chance from those the ship allows. */
function queueOf(ship: Ship, draw: () => number, length: number): Deed[] {
  const aboard = new Map<string, Slot>();
  const queue: Deed[] = [];
  for (let n = 0; n < length; n++) {
    const offs = [...aboard].map(([id, place]): Deed => ({ does: 'off', id, place }));
    const ons = places.map((place): Deed => ({ does: 'on', id: `B${n}`, place }));
    const lids = ['L2', 'L6'].map((lid): Deed => ({ does: ship.open.has(lid) ? 'close' : 'open', lid }));
    const able = [...offs, ...offs, ...ons, ...lids, ...lids, ...lids].filter((deed) => may(ship, deed));
    const deed = able[draw() % able.length]!;
    act(ship, deed);
    if (deed.does === 'on') aboard.set(deed.id, deed.place);
    if (deed.does === 'off') aboard.delete(deed.id);
    queue.push(deed);
  }
  return queue;
}

function jobOf(deed: Deed, number: number): Job {
  const id = `C1/QC1/${String(number).padStart(4, '0')}`;
  const boxes = 'id' in deed ? [containerId(deed.id)] : [];
  const ship = 'id' in deed ? ({ at: 'ship', call: 'C1', slot: deed.place } as const) : null;
  const work: JobStep['work'] =
    ship === null
      ? { does: 'lid', lid: (deed as { readonly lid: string }).lid, bay: 2, to: deed.does === 'open' ? 'quay' : 'ship' }
      : { does: 'lift', from: deed.does === 'off' ? ship : 'truck', to: deed.does === 'off' ? 'truck' : ship };
  const steps = [{ id: `${id}#0`, machineKind: 'sts', work, boxes, state: 'planned' }];
  // Of a job no more is looked at.
  return { id, call: 'C1', crane: 'QC1', lines: 1, boxes, steps } as unknown as Job;
}

test('T73: whichever lines overtake others, each can be done when it is, and the ship ends as in the order of the queue', () => {
  let overtakings = 0;
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 40 }), fc.infiniteStream(fc.nat()), (length, chance) => {
      const draw = (): number => chance.next().value;
      const planned = new Ship();
      const queue = queueOf(planned, draw, length);
      const jobs = new Map(queue.map((deed, i) => [jobOf(deed, i).id, jobOf(deed, i)]));
      const deedOf = new Map([...jobs.keys()].map((id, i) => [id, queue[i]!]));
      // Of the state calls and jobs are looked at alone.
      const state = { calls: new Map([['C1', announcement()]]), jobs } as unknown as TerminalState;
      const ship = new Ship();
      while (jobs.size > 0) {
        const able = [...jobs.values()].filter((job) => lineBefore(state, job) === null);
        const job = able[draw() % able.length]!;
        if (job !== jobs.values().next().value) overtakings += 1;
        const deed = deedOf.get(job.id)!;
        assert.ok(may(ship, deed), `${job.id} ${JSON.stringify(deed)} cannot be done`);
        act(ship, deed);
        jobs.delete(job.id);
      }
      assert.equal(ship.look(), planned.look());
    }),
    { numRuns: 300 },
  );
  assert.ok(overtakings > 300, `${overtakings} overtakings`);
});

test('T73: a line is behind one in its own stack or under its lid, and not behind one in another stack', () => {
  const ids = ['LOAD0000001', 'LOAD0000002', 'LOAD0000003'];
  const world = callWorld(smallGround(), {
    inventory: ids.map((id, i) => ({ container: box(id), position: yard('Y1', 2, i + 1, 1) })),
    loadList: ids.map((id) => box(id)),
    lines: [
      line('load', 2, [ids[0]!, slot(2, 0, 82)]),
      line('load', 2, [ids[1]!, slot(2, 0, 84)]),
      line('load', 2, [ids[2]!, slot(2, 1, 82)]),
      lidLine('open-lid', 2, 'L2'),
    ],
  });
  for (const number of [0, 1, 2, 3]) world.must('startLine', { call: 'C1', crane: 'QC1', number, toYard: [], reasons: [] });
  const jobs = [...world.terminal.state.jobs.values()].filter(({ crane }) => crane === 'QC1');
  const before = jobs.map((job) => lineBefore(world.terminal.state, job)?.id);
  assert.deepEqual(before, [undefined, jobs[0]!.id, undefined, jobs[0]!.id]);
});
