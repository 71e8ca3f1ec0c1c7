import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSite } from '@estiba/port';
import type { Stay } from '@estiba/view';
import { moveEffects } from './move-effects.ts';

const HOUR = 3_600_000;
const read = readSite(JSON.parse(readFileSync(new URL('../../../../../terminals/chancay/site.json', import.meta.url), 'utf8')));
assert.ok(read.ok);
const site = read.value;
const stay = (call: string, bowAt: number, from: number, to: number | null): Stay => ({
  call,
  name: call,
  voyage: '1',
  loa: 200,
  bowAt,
  from: from * HOUR,
  to: to === null ? null : to * HOUR,
  eta: from * HOUR,
  etd: null,
  draught: null,
  phase: 'announced',
  progress: null,
  isLocked: false,
  arrival: null,
  departure: null,
});
const [first] = site.equipment.sts;
const mover = { stay: stay('A', 300, 10, 20), cranes: [first!.id], bays: [{ fromBow: 20 }, { fromBow: 180 }], hasPlan: true };
const to = (bowAt: number, from: number, until: number | null = from + 10) => ({
  bowAt,
  from: from * HOUR,
  to: until === null ? null : until * HOUR,
});

test('W42: berth, metres and hours by which she moves', () => {
  const effects = moveEffects(mover, to(700, 13), [mover.stay], site);
  assert.deepEqual(
    [effects.berthBefore, effects.berthAfter, effects.metres, effects.later, effects.room, effects.isPlannedAnew],
    ['BERTH1', 'BERTH2', 400, 3 * HOUR, null, true],
  );
});

test('W42: the least room to a ship that is there at some of her time, and to no other', () => {
  const others = [
    mover.stay,
    stay('B', 650, 0, 11),
    stay('C', 900, 5, null),
    stay('D', 320, 40, 50),
    { ...stay('E', 320, 0, 99), phase: 'sailed' },
  ];
  assert.deepEqual(moveEffects(mover, to(400, 10), others, site).room, { to: 'B', metres: 50 });
  assert.deepEqual(moveEffects(mover, to(400, 11), others, site).room, { to: 'C', metres: 300 });
  assert.equal(moveEffects(mover, to(400, 60, null), others.slice(0, 2), site).room, null);
});

test('W42: cranes meant for her that do not reach her first or last bay are named', () => {
  const reach = { from: first!.from, to: first!.to };
  const at = (bowAt: number) => moveEffects(mover, to(bowAt, 10), [], site).beyondReach;
  assert.deepEqual(at(reach.from + 180), []);
  assert.deepEqual(at(reach.from + 179), [first!.id]);
  assert.deepEqual(at(reach.to + 20), []);
  assert.deepEqual(at(reach.to + 21), [first!.id]);
  assert.deepEqual(moveEffects({ ...mover, cranes: [] }, to(reach.to + 200, 10), [], site).beyondReach, []);
});
