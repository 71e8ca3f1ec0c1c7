import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { driveAt, planDrive, planStop, type Stretch } from './speed-profile.ts';

const pace = { acceleration: 0.6, deceleration: 0.8 };
const stretch = fc.record({
  length: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 60, noNaN: true })),
  limit: fc.double({ min: 0.5, max: 8, noNaN: true }),
  endLimit: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0.5, max: 4, noNaN: true })),
});

test('E26: a drive keeps every limit, never goes back, and ends standing at the end', () => {
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 12 }), (drawn) => {
      const stretches: Stretch[] = drawn.map((s, i) => (i === drawn.length - 1 ? { ...s, endLimit: 0 } : s));
      const total = stretches.reduce((sum, { length }) => sum + length, 0);
      const profile = planDrive(stretches, 0, 0, pace);
      assert.ok(Math.abs(driveAt(profile, profile.duration).at - total) < 1e-6);
      assert.ok(driveAt(profile, profile.duration).speed < 1e-6);
      assert.equal(profile.passes.length, stretches.length);
      let before = 0;
      for (let k = 0; k <= 200; k++) {
        const { at, speed } = driveAt(profile, (profile.duration * k) / 200);
        assert.ok(at >= before - 1e-9);
        before = at;
        let end = 0;
        const on = stretches.find(({ length }) => {
          end += length;
          return at < end - 1e-6;
        });
        if (on !== undefined) assert.ok(speed <= on.limit + 1e-6, `${speed} where ${on.limit} is allowed`);
      }
      for (const [i, time] of profile.passes.entries())
        assert.ok(driveAt(profile, time).speed <= stretches[i]!.endLimit + 1e-6, 'the corner is taken slowly');
    }),
    { numRuns: 200 },
  );
});

test('E26: a drive planned anew on the way goes on from where it is, as fast as it is', () => {
  const stretches = [20, 20, 20, 20].map((length): Stretch => ({ length, limit: 7, endLimit: Number.POSITIVE_INFINITY }));
  const first = planDrive(stretches.slice(0, 2), 0, 0, pace);
  const { at, speed } = driveAt(first, 5);
  const again = planDrive(stretches, at, speed, pace);
  assert.deepEqual(driveAt(again, 0), { at, speed });
  assert.ok(again.duration < first.duration + 10);
});

test('E26: braking takes the distance physics asks for', () => {
  const profile = planStop([{ length: 100, limit: 7, endLimit: 0 }], 10, 4, pace);
  assert.ok(Math.abs(driveAt(profile, profile.duration).at - (10 + 16 / 1.6)) < 1e-9);
  assert.deepEqual(profile.passes, []);
});
