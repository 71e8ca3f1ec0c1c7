import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import type { AlarmRateRow, AlarmRow } from '@estiba/messages/frames';
import { type Command, readEvent } from '@estiba/terminal';
import { AlarmDesk } from '../alarms/alarm-desk.ts';
import { memoryFile } from '../files/private-file.ts';
import { Readings } from '../readings/readings.ts';
import { fakeServer } from '../testing/fake-app.ts';
import { AlarmTables } from './alarm-tables.ts';
import { FakeBrowser } from './live.test-kit.ts';
import { LiveDesk } from './live-desk.ts';
import { RecentChanges } from './recent-changes.ts';

/** A terminal whose alarms are shown by a desk. */
async function alarmed() {
  const { deps, state, wall } = await fakeServer();
  const readings = new Readings(deps.log, deps.ground);
  const alarms = new AlarmDesk(readings, memoryFile(), wall);
  const desk = new LiveDesk({ state, run: 'r1', site: 'x', clock: wall, wall, machines: [], poses: () => [] });
  desk.addTables(new AlarmTables(alarms, deps.logger));
  let key = 0;
  const settle = async (): Promise<void> => {
    await readings.catchUp();
    await new Promise((go) => setImmediate(go));
    desk.tellChanges();
  };
  const tell = async (type: Command['type'], data: object): Promise<void> => {
    const before = (await deps.log.head()).size;
    assert.ok((await deps.submit({ type, data, key: `k${key++}`, actor: 'machine' } as Command)).ok);
    const { size } = await deps.log.head();
    for await (const entries of deps.log.read(before + 1, size)) {
      desk.follow(
        entries.flatMap((entry) => {
          const event = readEvent(entry);
          return event.ok ? [event.value] : [];
        }),
        size,
      );
    }
    await settle();
  };
  const come = async (run = '', have = 0): Promise<FakeBrowser> => {
    const browser = new FakeBrowser();
    if (run !== '') browser.size = have;
    await desk.watch(browser, run, have);
    return browser;
  };
  return { deps, state, wall, alarms, desk, tell, settle, come };
}

const statesOf = (browser: FakeBrowser): string[] =>
  [...(browser.rows.get('alarms')?.values() ?? [])].map((row) => (row as AlarmRow).state);
const rateOf = (browser: FakeBrowser) => browser.rows.get('alarmRate')?.get('') as AlarmRateRow | undefined;

test('LS12: alarms come with the picture and at once, also what only people did; what comes and goes while one is away is not missed', async () => {
  const { alarms, desk, tell, settle, come, state, wall } = await alarmed();
  const early = await come();
  assert.equal(rateOf(early), undefined, 'before the log was read nothing is said of alarms');
  await settle();
  assert.equal(rateOf(early)?.lastTenMinutes, 0);
  await tell('observeWind', { metresPerSecond: 24, isStopped: true });
  assert.deepEqual([statesOf(early), rateOf(early)?.lastTenMinutes], [['unacknowledged'], 1]);
  const late = await come();
  assert.deepEqual(statesOf(late), ['unacknowledged']);

  const have = early.size;
  desk.leave(early);
  const [wind] = alarms.rows();
  alarms.deeds.acknowledge([wind!.occurrence], { by: 'ana', at: wall.now() });
  desk.tellChanges();
  assert.deepEqual(statesOf(late), ['acknowledged']);
  assert.equal(state.size, have, 'nothing came into the log');
  const back = await come('r1', have);
  assert.deepEqual(back.types().slice(0, 1), ['changes'], 'what was missed, no picture');
  desk.leave(back);
  await tell('observeWind', { metresPerSecond: 5, isStopped: false });
  assert.deepEqual([statesOf(late), statesOf(await come())], [[], []]);

  await tell('barEquipment', { id: 'T02', reason: reason('equipment.barred-by-person', {}) });
  alarms.deeds.shelve('barred:T02', { by: 'ana', at: wall.now(), until: wall.now() + 60_000, why: 'a tyre' });
  desk.tellChanges();
  assert.deepEqual(statesOf(late), ['shelved']);
  wall.pass(61_000);
  desk.tellChanges();
  assert.deepEqual(statesOf(late), ['unacknowledged'], 'time alone ends a shelf');
  assert.deepEqual(late.plain(), (await come()).plain());
});

test('LS3 LS12: changes without an entry in the log are told again to who stands where they were made, as long as all of them are kept', () => {
  const recent = new RecentChanges(5);
  assert.deepEqual(recent.since(7, 7), []);
  recent.add(7, 7, 'a1');
  recent.add(7, 9, 'b1');
  assert.deepEqual(recent.since(7, 9), ['a1', 'b1']);
  assert.deepEqual(recent.since(9, 9), []);
  assert.equal(recent.since(8, 9), null);
  recent.add(9, 9, 'c1');
  assert.equal(recent.since(7, 9), null, 'the first of them is forgotten');
  assert.deepEqual(recent.since(9, 9), ['c1']);
});
