import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ClockOffset } from './clock-offset.ts';
import { PoseBuffers, shortestArc } from './pose-buffers.ts';
import { shownMoment } from './shown-moment.ts';

const pose = (x: number, y = 0, heading = 0) => ({ x, y, heading, trolley: x / 2, hoist: x / 4 });

test('V20: a pose is drawn between the two heard around the moment, every part of it', () => {
  const buffers = new PoseBuffers(2);
  [0, 10, 30, 60].forEach((x, i) => buffers.note(1, 200 * i, pose(x)));
  const at = buffers.poseAt(1, 300)!;
  assert.deepEqual([at.x, at.trolley, at.hoist, at.isStale], [20, 10, 5, false]);
  assert.equal(buffers.poseAt(1, 500)!.x, 45);
  assert.equal(buffers.poseAt(0, 500), null);
});

test('V20: between two poses a machine never leaves the line between them, whatever came before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (xs, share) => {
        const buffers = new PoseBuffers(1);
        xs.forEach((x, i) => buffers.note(0, 200 * i, pose(x)));
        const [a, b] = xs.slice(-2) as [number, number];
        const { x } = buffers.poseAt(0, 200 * (xs.length - 2 + share))!;
        assert.ok(Math.abs(x - (a + share * (b - a))) < 1e-6);
      },
    ),
  );
});

test('V21: a heading turns the short way round', () => {
  const buffers = new PoseBuffers(1);
  buffers.note(0, 0, pose(0, 0, 0.1));
  buffers.note(0, 200, pose(0, 0, 2 * Math.PI - 0.1));
  assert.ok(Math.abs(Math.sin(buffers.poseAt(0, 100)!.heading)) < 1e-9);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 6.28, noNaN: true }), fc.double({ min: 0, max: 6.28, noNaN: true }), (from, to) => {
      const turn = shortestArc(from, to);
      assert.ok(Math.abs(turn) <= Math.PI + 1e-9);
      assert.ok(Math.abs(Math.sin(from + turn - to)) < 1e-9);
    }),
  );
});

test('V22: a silent machine is driven on for a second, then stands where it has come to and is stale', () => {
  const buffers = new PoseBuffers(1);
  buffers.note(0, 0, pose(0));
  buffers.note(0, 200, pose(1));
  assert.equal(buffers.poseAt(0, 700)!.x, 3.5);
  assert.deepEqual([buffers.poseAt(0, 1200)!.x, buffers.poseAt(0, 1200)!.isStale], [6, false]);
  assert.deepEqual([buffers.poseAt(0, 9000)!.x, buffers.poseAt(0, 9000)!.isStale, buffers.poseAt(0, 9000)!.age], [6, true, 8800]);
});

test('V23: a machine seen far off was set there and is not drawn across the port', () => {
  const buffers = new PoseBuffers(1);
  buffers.note(0, 0, pose(0));
  buffers.note(0, 200, pose(500));
  assert.equal(buffers.poseAt(0, 199)!.x, 0);
  assert.equal(buffers.poseAt(0, 200)!.x, 500);
  assert.equal(buffers.poseAt(0, 900)!.x, 500);
});

test('V24: old, repeated and nonsense poses change nothing', () => {
  const buffers = new PoseBuffers(1);
  buffers.note(0, 200, pose(1));
  buffers.note(0, 100, pose(9));
  buffers.note(0, 200, pose(9));
  buffers.note(0, 400, pose(Number.NaN));
  buffers.note(5, 400, pose(9));
  assert.equal(buffers.poseAt(0, 200)!.x, 1);
  buffers.clear();
  assert.equal(buffers.isKnown(0), false);
});

test("V25: the clock's offset is that of the answer with the shortest way", () => {
  const clock = new ClockOffset();
  assert.equal(clock.offset, 0);
  clock.note(0, 5300, 400);
  clock.note(1000, 6010, 1020);
  clock.note(2000, 7900, 2900);
  clock.note(3000, Number.NaN, 3001);
  assert.deepEqual([clock.offset, clock.doubt], [5000, 10]);
});

test('V26: what is drawn lies between poses that came, five times a second and each half a tick late', () => {
  const buffers = new PoseBuffers(1);
  for (let now = 0; now < 3000; now += 20) {
    // A pose of every tick, heard 100 ms after it was true; the machine drives 10 m/s.
    if (now >= 100 && (now - 100) % 200 === 0) buffers.note(0, now - 100, pose((now - 100) / 100));
    if (now > 500) assert.ok(Math.abs(buffers.poseAt(0, shownMoment(now))!.x - shownMoment(now) / 100) < 1e-9);
  }
});
