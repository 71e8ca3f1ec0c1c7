import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCall } from './check.ts';
import { validCall, validPlan } from './check/valid-call.test-kit.ts';

test('a plan that obeys every rule has no finding', () => {
  const report = checkCall(validCall, validPlan);
  assert.deepEqual(report.violations, []);
});
