import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { ALARM_PRIORITIES, ALARM_STATES, type AlarmRow } from '@estiba/messages/frames';
import fc from 'fast-check';
import { catalogues } from '../../i18n/catalogues.ts';
import { languages } from '../../i18n/kit.ts';
import { Bell } from './bell.ts';
import { PRIORITY_MARKS } from './marks.ts';
import { chosen, highest, inOrder, isAside, SHOWN, waits } from './order.ts';

const alarm = (occurrence: number, more: Partial<AlarmRow> = {}): AlarmRow => ({
  id: `red:M${occurrence}`,
  occurrence,
  state: 'unacknowledged',
  priority: 'high',
  about: `M${occurrence}`,
  subject: `M${occurrence}`,
  cause: { code: 'alarm.machine-red', params: {} },
  consequence: { code: 'alarm.machine-stands', params: {} },
  response: { code: 'alarm.send-engineer', params: {} },
  respondWithin: 10,
  raisedAt: 1000 * occurrence,
  returnedAt: null,
  firstOut: null,
  acknowledged: null,
  shelved: null,
  ...more,
});
const anyAlarm = fc.tuple(fc.nat(999), fc.constantFrom(...ALARM_STATES), fc.constantFrom(...ALARM_PRIORITIES));
const anyAlarms = fc
  .uniqueArray(anyAlarm, { selector: ([occurrence]) => occurrence })
  .map((all) => all.map(([occurrence, state, priority]) => alarm(occurrence, { state, priority })));
const say = ({ cause }: AlarmRow): string => cause.code;
const numbers = (alarms: readonly AlarmRow[]): number[] => alarms.map(({ occurrence }) => occurrence);

test('W50: alarms nobody acknowledged stand first, by priority, the newest before older ones; those set aside last; none is lost', () => {
  const listed = [
    alarm(1, { state: 'acknowledged', priority: 'urgent' }),
    alarm(2),
    alarm(3, { state: 'returned', priority: 'urgent' }),
    alarm(4, { state: 'shelved', priority: 'urgent' }),
    alarm(5, { priority: 'urgent' }),
    alarm(6),
  ];
  assert.deepEqual(numbers(inOrder(listed)), [5, 6, 2, 3, 1, 4]);
  fc.assert(
    fc.property(anyAlarms, (alarms) => {
      const sorted = inOrder(alarms);
      assert.deepEqual(new Set(sorted), new Set(alarms));
      assert.equal(highest(alarms), sorted.find(waits) ?? null, 'the bar tells of the first that waits');
      assert.ok(sorted.findIndex(isAside) < 0 || sorted.slice(sorted.findIndex(isAside)).every(isAside));
    }),
  );
});

test('W50: each alarm is active or set aside; what is filtered is found by name, subject or cause', () => {
  fc.assert(
    fc.property(anyAlarms, (alarms) => {
      const shown = (one: (typeof SHOWN)[number]) => chosen(alarms, { shown: one, priority: '', find: '' }, say);
      assert.equal(shown('active').length + shown('aside').length, alarms.length);
      assert.equal(shown('all').length, alarms.length);
      assert.ok(shown('waiting').every((one) => shown('active').includes(one)));
    }),
  );
  const two = [alarm(1), alarm(2, { priority: 'low' })];
  const wanted = { shown: 'all', priority: '', find: '' } as const;
  assert.deepEqual(numbers(chosen(two, { ...wanted, find: ' m2 ' }, say)), [2]);
  assert.deepEqual(numbers(chosen(two, { ...wanted, find: 'MACHINE-red' }, say)), [1, 2]);
  assert.deepEqual(numbers(chosen(two, { ...wanted, priority: 'low' }, say)), [2]);
});

test('W51: the bell rings once for each new urgent or high alarm nobody acknowledged, and not for what was there at the first look', () => {
  const bell = new Bell();
  assert.equal(bell.hear([alarm(1, { priority: 'urgent' })]), false);
  assert.equal(bell.hear([alarm(1, { priority: 'urgent' }), alarm(2)]), true);
  assert.equal(bell.hear([alarm(2)]), false);
  assert.equal(bell.hear([alarm(2), alarm(3, { priority: 'medium' }), alarm(4, { state: 'suppressed' })]), false);
  assert.equal(bell.hear([]), false);
  assert.equal(bell.hear([alarm(2)]), true, 'it came anew as far as this page knows');
});

test('W52: no two priorities share shape, number or word', () => {
  const marks = ALARM_PRIORITIES.map((priority) => PRIORITY_MARKS[priority]);
  assert.equal(new Set(marks.map(({ path }) => path)).size, ALARM_PRIORITIES.length);
  assert.deepEqual(
    marks.map(({ digit }) => digit),
    ['1', '2', '3', '4'],
  );
  for (const language of languages) {
    assert.equal(
      new Set(ALARM_PRIORITIES.map((priority) => catalogues[language].alarms[priority])).size,
      ALARM_PRIORITIES.length,
      language,
    );
  }
});
