import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { planner } from '../../planner.test-kit.ts';
import { Site } from './site.ts';

test('E6: a step that is taken back leaves boxes, those that wait and the reasons told as they were', () => {
  const long = { feet: 40 } as const;
  const { stow, rules } = planner([
    ['0020182', long],
    ['0020184', long],
    ['0060182', long],
  ]);
  const site = new Site(stow, rules, new Uint8Array(stow.problem.boxes.count).fill(1));
  const [low, top, other] = [0, 1, 2];
  assert.equal(site.clear(other, [reason('repair.broke-rule', { box: 'X' })]), -1);
  const mark = site.mark();
  assert.equal(site.clear(low, []), -1);
  assert.deepEqual(new Set(site.pending), new Set([low, top, other]));
  assert.deepEqual(new Set(site.why.keys()), new Set([low, top, other]));
  site.backTo(mark);
  assert.deepEqual([[...site.pending], [...site.why.keys()]], [[other], [other]]);
  assert.deepEqual([site.isElsewhere(low), site.isElsewhere(top), site.isElsewhere(other)], [false, false, true]);
  // Moved for another reason afterwards, it is told that one.
  site.clear(top, [reason('repair.too-much', { box: 'Y' })]);
  assert.equal(site.why.get(top)![0]!.code, 'repair.too-much');
  site.backTo(site.start);
  assert.deepEqual([site.pending.size, site.why.size, site.isElsewhere(other)], [0, 0, false]);
});
