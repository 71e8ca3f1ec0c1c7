import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { boxRowAt, type Changes, type Picture, TABLE_NAMES } from '@estiba/messages/frames';
import { readEvent } from '@estiba/terminal';
import { disturb, smallCall, smallGround } from '@estiba/terminal/testing';
import fc from 'fast-check';
import { Mirror } from './mirror.ts';

const ground = smallGround();

/** What a browser would hold: tables of rows by key. */
type Held = Map<string, Map<string, unknown>>;

function hold({ rows, boxes }: Picture): Held {
  const held: Held = new Map(TABLE_NAMES.map((table) => [table, new Map()]));
  for (const [table, pairs] of Object.entries(rows)) held.set(table, new Map(pairs as readonly (readonly [string, unknown])[]));
  for (let i = 0; i < boxes.count; i++) held.get('boxes')!.set(boxRowAt(boxes, i).id, boxRowAt(boxes, i));
  return held;
}

function change(held: Held, changes: Changes | null): void {
  for (const [table, pairs] of Object.entries(changes ?? {})) {
    for (const [key, row] of pairs) {
      if (row === null) held.get(table)!.delete(key);
      else held.get(table)!.set(key, row);
    }
  }
}

/** Row by row, whatever their order. */
function plain(held: Held): Record<string, unknown> {
  const sorted = (rows: Map<string, unknown>): unknown => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.parse(JSON.stringify(Object.fromEntries([...held].map(([table, rows]) => [table, sorted(rows)])))) as Record<string, unknown>;
}

test('LS1: the first picture with all changes since is the picture of now, whatever happened', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = new Random(seed);
      const world = smallCall(ground, 3);
      const { state } = world.terminal;
      let read = world.log.length;
      const mirror = new Mirror(state);
      const held = hold(mirror.picture());
      const noise = random.between(0, 1.5);
      for (let i = 0; i < 120; i++) {
        world.tick();
        for (let k = random.between(0, noise) * 2; k > 0; k--) disturb(world, random);
        for (; read < world.log.length; read++) {
          const event = readEvent(world.log[read]!);
          assert.ok(event.ok);
          mirror.follow(event.value);
        }
        if (random.int(5) > 0) continue;
        change(held, mirror.takeChanges());
        assert.deepEqual(plain(held), plain(hold(mirror.picture())));
      }
    }),
    { numRuns: 25, seed: 5, endOnFailure: true },
  );
});
