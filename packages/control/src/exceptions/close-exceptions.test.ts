import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import type { TerminalEvent } from '@estiba/terminal';
import { CallAtQuay } from '../testing/call-at-quay.test-kit.ts';

const TRUCK = 'AT01';

/** A day with one barred truck, and what was answered by policies since. */
async function barred(): Promise<{ day: CallAtQuay; answers: () => readonly string[] }> {
  const day = new CallAtQuay();
  await day.round();
  day.execute({ type: 'observeFault', data: { id: TRUCK, reason: reason('vehicle.beyond-base', {}), isBarring: true } });
  const answers = () => day.asked.flatMap(({ type, data }) => (type === 'resolveException' ? [data.why?.code ?? ''] : []));
  return { day, answers };
}

test('C20: a question is closed when its cause is gone, with the reason, and not before', async () => {
  const { day, answers } = await barred();
  await day.round();
  assert.deepEqual([answers(), day.terminal.state.exceptions.size], [[], 1]);
  day.execute({ type: 'clearEquipment', data: { id: TRUCK } });
  await day.round();
  assert.deepEqual([answers(), day.terminal.state.exceptions.size], [['exception.machine-cleared'], 0]);
});

test('C20: one that a person has taken is left to them', async () => {
  const { day, answers } = await barred();
  const [id = ''] = [...day.terminal.state.exceptions.keys()];
  day.execute({ type: 'takeException', data: { id } });
  day.execute({ type: 'clearEquipment', data: { id: TRUCK } });
  await day.round();
  assert.deepEqual([answers(), day.terminal.state.exceptions.size], [[], 1]);
});

test('C20: what a truck says of its load again agrees: the question is closed', async () => {
  const { day, answers } = await barred();
  day.execute({ type: 'clearEquipment', data: { id: TRUCK } });
  await day.round();
  const { cell } = day.terminal.state.equipment.get('AT02')!;
  const said = (boxes: readonly string[]): TerminalEvent[] => {
    const data = { ...day.truckAt('AT02', cell ?? ''), boxes: boxes as never, isLaden: boxes.length > 0 };
    const done = day.execute({ type: 'observeTruck', data });
    assert.ok(done.ok);
    return [...done.value];
  };
  said(['GHOST0000001']);
  assert.equal(day.terminal.state.exceptions.size, 1);
  await day.round();
  assert.equal(day.terminal.state.exceptions.size, 1);
  said([]);
  await day.round();
  assert.deepEqual([answers().at(-1), day.terminal.state.exceptions.size], ['exception.load-agrees', 0]);
});
