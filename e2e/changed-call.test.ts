import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { milliseconds, reason } from '@estiba/base';
import type { Command, CommandData, CommandType } from '@estiba/terminal';
import { isSailed, site } from './day/call-with.ts';
import { smallCall } from './day/calls.ts';
import { countOf } from './day/findings.ts';
import { MemoryDay } from './day/memory-day.ts';

/** A small call whose place, time and load list are changed by a person, and whose cranes are paused: it ends as was planned last, and the witnesses agree. */

const MINUTE = 60_000;
const given = smallCall(site, 22);
const scenario = { ...given, calls: given.calls.map((call) => ({ ...call, eta: milliseconds(given.start + 40 * MINUTE) })) };

test('a ship is given another place and time, her list changes while she is worked, a crane pauses: she sails as planned last', async () => {
  const day = new MemoryDay({ site, scenario, faults: { format: 'estiba-faults/1', faults: [] } });
  await day.open();
  let count = 0;
  const say = async <T extends CommandType>(type: T, data: CommandData[T]): Promise<void> => {
    // A type and its own data are a command, which a generic cannot say.
    const submitted = await day.operation.submit({ type, data, key: `test:${count++}`, actor: 'ann' } as unknown as Command);
    assert.ok(submitted.ok, JSON.stringify(submitted));
  };
  const visit = [...day.terminal.state.calls.values()][0]!;
  const { call, bowAt, eta } = visit;

  await day.run(10 / 60);
  await say('rescheduleCall', { call, bowAt: bowAt - 30, eta: milliseconds(eta + 20 * MINUTE), etd: null });
  await day.run(2, () => visit.phase === 'working');
  const berthed = day.log.entries.find(({ type }) => type === 'callBerthed')!;
  assert.ok(berthed.at >= eta + 20 * MINUTE, 'she came when she was told to');
  assert.deepEqual(visit.plan === null, false);

  await day.run(10 / 60);
  const [crane] = visit.cranes as [string];
  const queue = () => visit.queues.get(crane)!;
  await say('pauseQueue', { call, crane, reason: reason('queue.paused-by-person', {}) });
  const { started } = queue();
  await day.run(15 / 60);
  assert.equal(queue().started, started, 'no line of hers was begun');
  await say('resumeQueue', { call, crane });

  const left = [...visit.queues.values()].flatMap(({ instructions, started: begun }) =>
    instructions.slice(begun).flatMap((line) => (line.kind === 'load' ? line.boxes.map(({ id }) => id) : [])),
  );
  const [gone, back] = [left.at(-1)!, left.at(-2)!];
  const container = day.terminal.state.units.get(back)!.container;
  await say('changeLoadList', { call, add: [], cancel: [gone, back] });
  await day.run(1 / 60);
  await say('changeLoadList', { call, add: [container], cancel: [] });
  await day.run(8, () => isSailed(day));

  const findings = await day.findings();
  assert.equal(countOf(findings), 0, JSON.stringify(findings, null, 1));
  assert.deepEqual([...day.terminal.state.exceptions.values()], []);
  const aboard = new Set(visit.aboard.values());
  assert.deepEqual([aboard.has(gone), aboard.has(back)], [false, true]);
  assert.equal(day.terminal.state.units.get(gone)?.place.at, 'yard');
  const asked = day.log.entries.flatMap(({ type, data }) =>
    // The log of this day was written by the kernel of today, so its data has the form of today.
    type === 'planRequested' ? (data as unknown as CommandData['requestPlan']).reasons.map(({ code }) => code) : [],
  );
  assert.deepEqual(asked, ['plan.call-moved', 'plan.list-changed', 'plan.list-changed']);
});
