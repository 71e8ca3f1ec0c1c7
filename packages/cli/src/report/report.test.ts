import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handOutcome } from '../testing/hand-outcome.test-kit.ts';
import { speaker } from '../words/speaker.ts';
import { boxesInHalf, sceneOf } from './scene.ts';
import { report } from './report.ts';

const outcome = handOutcome(1100);
const words = speaker('en', 'America/Lima');
const page = report(outcome, words);

test('the page needs nothing beside itself', () => {
  assert.doesNotMatch(page, /(src|href)="?(?!#)[a-z]+:|@import|url\((?!#)|<link|https?:/);
});

test('every box aboard at departure is drawn in each half it stands in', () => {
  const scene = sceneOf(outcome.call, outcome.plan, words);
  assert.equal(scene.nowhere.length, 0);
  const drawn = [...page.matchAll(/data-b="([^"]*)"/g)].flatMap(([, list]) => (list ?? '').split(' ').filter(Boolean));
  const expected = scene.bays.flatMap((bay) =>
    bay.profile.number % 2 === 0 && bay.twenties.fore.length + bay.twenties.aft.length > 0
      ? [...boxesInHalf(bay, 'fore'), ...boxesInHalf(bay, 'aft')]
      : boxesInHalf(bay, 'fore'),
  );
  assert.deepEqual(
    drawn,
    expected.map((index) => index.toString(36)),
  );
  assert.equal(new Set(drawn).size, outcome.call.arrival.length + outcome.plan.loading.loads.length);
});

test('what a message says is shown as text, never run as markup', () => {
  assert.match(page, /&lt;b&gt;x&lt;\/b&gt;/);
  const vessel = { ...outcome.call.vessel, name: '</script><script>alert(1)</script>' };
  const hostile = report({ ...outcome, call: { ...outcome.call, vessel } }, words);
  assert.equal(hostile.split('<script').length, page.split('<script').length);
});

test('a breach found by the checker heads the page and is listed by rule', () => {
  assert(outcome.verdict.violations.length > 0);
  assert.match(page, /verdict broken/);
  const clean = report({ ...outcome, verdict: { ...outcome.verdict, violations: [], inherited: [] } }, words);
  assert.match(clean, /verdict good/);
});

test('headings are in order, tables have captions, drawings have a title', () => {
  const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  for (const [i, level] of levels.entries()) assert(level <= (levels[i - 1] ?? 0) + 1, `h${level} after h${levels[i - 1]}`);
  assert.equal(page.match(/<table>/g)?.length, page.match(/<table><caption>/g)?.length);
  const drawings = page.match(/<svg[^>]*>(<title>)?/g) ?? [];
  assert(drawings.every((tag) => tag.includes('aria-hidden') || tag.endsWith('<title>')));
});

test('an 18,000 TEU ship stays under 8 MB', () => {
  const size = report(handOutcome(18000), words).length;
  assert(size < 8e6, `${size} characters`);
});
