import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { EVENT_VERSION, type EventType, type Json, type LogEntry, type NewEntry } from '@estiba/terminal';
import { fakeLog } from '../testing/fake-log.ts';
import { smallPort } from '../testing/fake-state.ts';
import { BoxHistory } from './box-history.ts';
import { CraneMoves } from './crane-moves.ts';
import { eventOf, LogFollower, type LogReading } from './log-follower.ts';
import { PersonDeeds } from './person-deeds.ts';

const entry = (type: string, data: object, change: Partial<NewEntry> = {}): NewEntry => ({
  at: milliseconds(0),
  type,
  version: EVENT_VERSION[type as EventType] ?? 1,
  actor: 'estiba',
  command: 'k',
  data: data as Json,
  ...change,
});
const tell = (reading: LogReading, entry: LogEntry): void => reading.take(entry, eventOf(entry));
const job = [...smallPort().jobs.values()][0]!;
const crane = `${job.id}#2`;

test('H23: the readings hold every entry once, in order, however many ask at a time and while the log grows', async () => {
  const log = fakeLog();
  const told: number[] = [];
  const follower = new LogFollower(log, [{ take: ({ seq }) => void told.push(seq) }]);
  for (let round = 0; round < 5; round++) {
    await log.append(
      round * 250,
      Array.from({ length: 250 }, () => entry('x', {})),
    );
    await Promise.all([follower.catchUp(), follower.catchUp(), follower.catchUp()]);
    assert.equal(told.length, (round + 1) * 250);
  }
  assert.deepEqual(
    told,
    Array.from({ length: 1250 }, (_, i) => i + 1),
  );
});

test('H23: a log that cannot be read for a moment is read on, not again', async () => {
  const log = fakeLog();
  await log.append(0, [entry('x', {}), entry('y', {})]);
  const told: string[] = [];
  let isBroken = true;
  const follower = new LogFollower(
    {
      ...log,
      async *read(from, to) {
        for await (const batch of log.read(from, to)) {
          if (!isBroken) yield batch;
          else {
            yield batch.slice(0, 1);
            throw new Error('disk');
          }
        }
      },
    },
    [{ take: ({ type }) => void told.push(type) }],
  );
  await assert.rejects(follower.catchUp(), /disk/);
  isBroken = false;
  await follower.catchUp();
  assert.deepEqual(told, ['x', 'y']);
});

test('H23: a box’s history holds what names it, what is done by its jobs, and lists it stands in, and nothing of others', () => {
  const history = new BoxHistory();
  const [box] = job.boxes;
  const entries = [
    entry('callListed', { call: 'CALL-1', arrival: [], loadList: [{ id: box }, { id: 'OTHER' }] }),
    entry('planAccepted', { queues: [{ crane: 'STS01', instructions: [{ boxes: [{ id: box }] }, { lid: 'L1' }] }], leftOut: ['OTHER'] }),
    entry('jobCreated', { job }),
    entry('stepDone', { step: crane }),
    entry('stepDone', { step: 'ANOTHER/JOB#0' }),
    entry('handoverReserved', { cell: 'Q1', craneStep: crane }),
    entry('boxMoved', { box, from: { at: 'announced' }, to: { at: 'gone', with: 'CALL-1' } }),
    entry('exceptionRaised', { id: 'X1', about: box }),
    entry('jobEnded', { job: job.id, stage: 'complete' }),
    entry('stepDone', { step: crane }),
    entry('callSailed', { call: 'CALL-1' }),
  ];
  for (const [i, one] of entries.entries()) tell(history, { ...one, seq: i + 1 });
  assert.deepEqual(
    history.of(box!).map(({ seq }) => seq),
    [1, 2, 3, 4, 6, 7, 8, 9],
  );
  assert.deepEqual(
    history.of('OTHER').map(({ seq }) => seq),
    [1, 2],
  );
  assert.deepEqual(history.of('NONE'), []);
});

test('H23: a quay crane’s moves are boxes over the rail, a twin lift two, by the crane that did it; cancelled work is none', () => {
  const moves = new CraneMoves();
  const twin = { ...job, id: 'T', steps: [{ ...job.steps[2]!, id: 'T#0', boxes: [...job.boxes, ...job.boxes] }] };
  const lid = { ...job, id: 'L', steps: [{ ...job.steps[2]!, id: 'L#0', work: { does: 'lid', lid: 'L1', bay: 2, to: 'quay' } }] };
  const given = { ...job, id: 'C', steps: [{ ...job.steps[2]!, id: 'C#0' }] };
  const entries = [
    ...[job, twin, lid, given].map((one) => entry('jobCreated', { job: one })),
    entry('stepDispatched', { step: crane, machine: 'STS09' }),
    entry('stepDispatched', { step: crane, machine: 'STS01' }),
    entry('stepDone', { step: `${job.id}#0` }),
    ...['T#0', 'L#0', 'C#0'].map((step) => entry('stepDispatched', { step, machine: 'STS01' })),
    entry('stepDone', { step: crane }, { at: milliseconds(1000) }),
    entry('stepDone', { step: 'T#0' }, { at: milliseconds(3_000_000) }),
    entry('stepDone', { step: 'L#0' }),
    entry('jobEnded', { job: 'C', stage: 'cancelled' }),
    entry('stepDone', { step: 'C#0' }),
  ];
  for (const [i, one] of entries.entries()) tell(moves, { ...one, seq: i + 1 });
  assert.deepEqual(moves.all(), [['STS01', 3]]);
  assert.deepEqual([moves.lastHour('STS01', 3_600_000), moves.lastHour('STS01', 3_602_000), moves.lastHour('STS02', 0)], [3, 2, 0]);
});

test('H14: entries of one command are one deed; the house and machines do none', () => {
  const deeds = new PersonDeeds();
  const by = (actor: string, command: string, type = 'holdPlaced') => entry(type, { reasons: [] }, { actor, command });
  const all = [
    by('user:a', 'user:a/1/d1'),
    by('user:a', 'user:a/1/d1', 'jobWaits'),
    by('estiba', 'e'),
    by('STS01', ''),
    by('user:b', 'user:b/1/d2', 'commandRefused'),
  ];
  for (const [i, one] of all.entries()) tell(deeds, { ...one, seq: i + 1 });
  assert.deepEqual(
    deeds.read(0, 10, null).map(({ seq, user, outcome, events }) => [seq, user, outcome, events.length]),
    [
      [1, 'a', 'accepted', 2],
      [5, 'b', 'refused', 1],
    ],
  );
  assert.deepEqual([deeds.digestOf('user:a/1'), deeds.digestOf('user:b/1'), deeds.digestOf('user:a/2')], ['d1', 'd2', undefined]);
});
