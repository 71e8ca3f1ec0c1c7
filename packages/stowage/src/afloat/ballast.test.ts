import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VesselProfile } from '@estiba/port';
import { smallShip } from '../check/small-ship.test-kit.ts';
import { planner, type Put } from '../planner.test-kit.ts';
import { chooseBallast } from './ballast.ts';
import { Gauges } from './gauges.ts';

/** Ballast chosen for the barge with these boxes: water to port and to starboard [t], and the breach left. */
function ballastFor(boxes: readonly Put[], ship: VesselProfile = smallShip, start: readonly number[] = [0, 0]) {
  const { stow, problem } = planner(boxes, ship);
  const gauges = new Gauges(problem);
  const { content, breach } = chooseBallast(gauges, stow, Float64Array.from(start));
  const reading = gauges.read(stow, content);
  return { content: [...content], breach, left: reading === null ? Infinity : gauges.breach(reading.values) };
}
const limited = (limits: Partial<VesselProfile['limits']>): VesselProfile => ({ ...smallShip, limits: { ...smallShip.limits, ...limits } });
/** 60 t to starboard: two boxes high in row 03 of each bay, 225 t·m to starboard. */
const toStarboard: Put[] = ['002', '006', '010'].flatMap((bay): Put[] => [[`${bay}0382`, { feet: 40, tonnes: 20 }]]);

test('F10: a ship within her limits takes no ballast, and pumps out what she has', () => {
  assert.deepEqual(ballastFor([]), { content: [0, 0], breach: 0, left: 0 });
  assert.deepEqual(ballastFor([], smallShip, [200, 200]).content, [0, 0]);
});

test('F5 F10: a list is set right by water on the other side, no more than will do', () => {
  // 225 t·m to starboard of 3,660 t: with GM 6.6 m a list of 0.53°; the limit is 0.3°, kept by half a scale of 0.1°.
  const { content, breach, left } = ballastFor(toStarboard, limited({ maxList: 0.3 }));
  assert.deepEqual([breach, left], [0, 0]);
  // What remains of 225 t·m at 0.25° is 0.25 / 57.3 x 3,690 x 6.5 = 105 t·m, so about 120 / 5 = 24 t to port.
  assert.ok(content[0]! > 15 && content[0]! < 40, String(content));
  assert.equal(content[1], 0);
});

test('F2 F10: least draughts are reached by filling', () => {
  // 3.3 m asks for 3,960 t: 360 t of water and a little in hand.
  const { content, left } = ballastFor([], limited({ minAftDraft: 3.3, minForeDraft: 3.3 }));
  assert.equal(left, 0);
  const water = content[0]! + content[1]!;
  assert.ok(water >= 360 && water < 480, String(content));
});

test('F10: what no ballast can mend is told as a breach, within the tanks', () => {
  const { content, breach, left } = ballastFor([], limited({ minAftDraft: 4, minForeDraft: 4 }));
  assert.ok(breach > 0);
  assert.equal(breach, left);
  assert.ok(
    content.every((t) => t >= 0 && t <= 300),
    String(content),
  );
});

test('F10: contents out of range to begin with end within the tanks', () => {
  const { content } = ballastFor([], smallShip, [-50, 900]);
  assert.ok(
    content.every((t) => t >= 0 && t <= 300),
    String(content),
  );
});

test('F1 F10: a ship that does not float at first is ballasted until she does, one that never will is told of', () => {
  // 300 t at her bow sink it and lift the stern out; with water amidships both ends are in the table.
  const hull = (mass: number, fromX: number) => ({
    ...smallShip,
    lightship: smallShip.lightship.map((part) => ({ ...part, fromX, mass })),
  });
  assert.equal(ballastFor([], hull(300, 55)).breach < Infinity, true);
  assert.equal(ballastFor([], hull(13_000, 0)).breach, Infinity);
});

test('F10: a ship without ballast tanks has none to fill', () => {
  const bare = { ...smallShip, tanks: smallShip.tanks.filter(({ kind }) => kind !== 'ballast') };
  assert.deepEqual(ballastFor([], bare, []), { content: [], breach: 0, left: 0 });
});
