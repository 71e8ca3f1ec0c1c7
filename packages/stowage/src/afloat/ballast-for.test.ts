import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VesselProfile } from '@estiba/port';
import { smallShip } from '../check/small-ship.test-kit.ts';
import { planner } from '../planner.test-kit.ts';
import { chooseBallast } from './ballast.ts';
import { ballastFor } from './ballast-for.ts';
import { Gauges } from './gauges.ts';

/** For the empty barge with these limits: what is in her tanks to port and to starboard [t], what suits her, and what would be chosen anew. */
function asked(limits: Partial<VesselProfile['limits']>, tonnes: readonly [number, number], maxDraft = smallShip.particulars.maxDraft) {
  const particulars = { ...smallShip.particulars, maxDraft };
  const { stow, problem } = planner([], { ...smallShip, particulars, limits: { ...smallShip.limits, ...limits } });
  const gauges = new Gauges(problem);
  const content = Float64Array.from(tonnes);
  return { content, suits: ballastFor(gauges, stow, content), chosen: chooseBallast(gauges, stow, content) };
}

test('E8 F10: ballast that keeps the ship within her limits stays, though less would do', () => {
  const { content, suits, chosen } = asked({}, [200, 200]);
  assert.deepEqual(suits, { content, breach: 0 });
  assert.ok(chosen.content.every((t) => t === 0));
});

test('E8 F2 F10: ballast that does not, and more than a tank can hold, is chosen anew', () => {
  const shallow = asked({ minAftDraft: 3.3, minForeDraft: 3.3 }, [0, 0]);
  assert.deepEqual(shallow.suits, shallow.chosen);
  assert.ok(shallow.suits.breach === 0 && shallow.suits.content.every((t) => t > 100));
  const overfull = asked({}, [310, 310]);
  assert.deepEqual(overfull.suits, overfull.chosen);
});

test('E8 F2: where nothing keeps every limit, what she has stays if it is less far outside', () => {
  // 3.30 to 3.31 m leave no room for the margins ballast is chosen with; 6 t more to starboard list her a little more than 0.05°.
  const { content, suits, chosen } = asked({ minAftDraft: 3.3, minForeDraft: 3.3, maxList: 0.05 }, [182, 188], 3.31);
  assert.ok(chosen.breach > 0 && suits.breach > 0 && suits.breach < chosen.breach, `${suits.breach} ${chosen.breach}`);
  assert.deepEqual(suits.content, content);
});
