import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import type { ContainerId } from '@estiba/port';
import type { Command, CommandData, CommandType, EventData } from '@estiba/terminal';
import { isSailed, site } from './day/call-with.ts';
import { smallCall } from './day/calls.ts';
import { countOf } from './day/findings.ts';
import { MemoryDay } from './day/memory-day.ts';

/** A small call that is planned anew while it is worked: what comes of it is compared by witnesses that share no code. */

const HOUR = 3600;
const scenario = smallCall(site, 22);

class CallReplanned {
  readonly day: MemoryDay;
  #count = 0;

  constructor(faults: object[] = []) {
    this.day = new MemoryDay({ site, scenario, faults: { format: 'estiba-faults/1', faults: faults as never } });
  }

  get call() {
    return [...this.day.terminal.state.calls.values()][0]!;
  }

  /** Boxes whose load was not started. */
  get leftToLoad(): ContainerId[] {
    return [...this.call.queues.values()].flatMap(({ instructions, started }) =>
      instructions.slice(started).flatMap((line) => (line.kind === 'load' ? line.boxes.map(({ id }) => id) : [])),
    );
  }

  async say<T extends CommandType>(type: T, data: CommandData[T]): Promise<void> {
    const key = `test:${this.#count++}`;
    // A type and its own data are a command, which a generic cannot say.
    const submitted = await this.day.operation.submit({ type, data, key, actor: 'ann' } as unknown as Command);
    assert.ok(submitted.ok, JSON.stringify(submitted));
  }

  async run(seconds: number, isOver: () => boolean = () => false): Promise<void> {
    await this.day.run(seconds / HOUR, () => isOver() || isSailed(this.day));
  }

  told<T extends 'planRequested' | 'planAccepted'>(type: T): EventData[T][] {
    // The log of this day was written by the kernel of today, so its data has the form of today.
    return this.day.log.entries.filter((entry) => entry.type === type).map(({ data }) => data as unknown as EventData[T]);
  }

  async assertSailedAsPlanned(): Promise<void> {
    const findings = await this.day.findings();
    assert.equal(countOf(findings), 0, JSON.stringify(findings, null, 1));
    assert.deepEqual([...this.day.terminal.state.exceptions.values()], []);
  }
}

async function begun(faults: object[] = []): Promise<CallReplanned> {
  const one = new CallReplanned(faults);
  await one.day.open();
  return one;
}

test('one of two quay cranes breaks and never works again: the other does its lines, and the call sails as planned anew', async () => {
  const [lost, other] = site.equipment.sts.map(({ id }) => id) as [string, string];
  // It cannot be moved out of the way for twenty minutes; then it stands aside, and an engineer keeps it barred.
  const one = await begun([{ kind: 'breakdown', machine: lost, at: 1200, for: 1200 }]);
  await one.run(1260);
  await one.say('barEquipment', { id: lost, reason: reason('fault.reported', {}) });
  await one.run(6 * HOUR);
  await one.assertSailedAsPlanned();
  const plans = one.told('planAccepted');
  assert.deepEqual(plans.at(-1)!.without, [lost]);
  assert.deepEqual(
    plans.at(-1)!.queues.map(({ crane }) => crane),
    [other],
  );
  assert.deepEqual([...new Set(one.told('planRequested').flatMap(({ reasons }) => reasons.map(({ code }) => code)))], ['plan.crane-out']);
});

for (const isReleased of [true, false]) {
  const what = isReleased ? 'released later: all are aboard' : 'never released: she sails without them, and the log says why';
  test(`five boxes are put on hold in the middle of a call and ${what}`, async () => {
    const one = await begun();
    await one.run(HOUR, () => one.call.plan !== null && one.leftToLoad.length < 12);
    const held = one.leftToLoad.slice(-5);
    assert.equal(held.length, 5);
    for (const box of held) await one.say('placeHold', { box, hold: 'customs', note: 'inspection' });
    await one.run(300);
    assert.deepEqual([...one.call.leftOut].sort(), [...held].sort());
    if (isReleased) for (const box of held) await one.say('releaseHold', { box, hold: 'customs' });
    await one.run(6 * HOUR);
    await one.assertSailedAsPlanned();
    const aboard = new Set(one.call.aboard.values());
    assert.deepEqual(
      scenario.calls[0]!.loadList.filter(({ id }) => !aboard.has(id))
        .map(({ id }) => id)
        .sort(),
      isReleased ? [] : [...held].sort(),
    );
    const { leftOut, why = [] } = one.told('planAccepted').at(-1)!;
    assert.deepEqual([...leftOut].sort(), isReleased ? [] : [...held].sort());
    for (const { reasons } of why)
      assert.deepEqual(
        reasons.map(({ code }) => code),
        ['hold.customs'],
      );
    assert.equal(one.told('planAccepted').length, isReleased ? 3 : 2);
  });
}

test('the same day with the same disturbance leaves the same log', async () => {
  const logs = [await begun(), await begun()];
  for (const one of logs) {
    await one.run(600);
    await one.say('requestPlan', { call: one.call.call, reasons: [] });
    await one.run(300);
    assert.equal(one.told('planAccepted').length, 2);
  }
  const [first, second] = logs.map(({ day }) => JSON.stringify(day.log.entries));
  assert.equal(first, second);
});
