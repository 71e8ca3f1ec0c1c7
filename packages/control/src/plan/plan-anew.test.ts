import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { type Reason, reason } from '@estiba/base';
import type { Call, ContainerId } from '@estiba/port';
import { planCall } from '@estiba/stowage';
import { checkCall } from '@estiba/stowage/check';
import { CallAtQuay } from '../testing/call-at-quay.test-kit.ts';

const codes = (reasons: readonly Reason[] | null): string[] => [...new Set(reasons?.map(({ code }) => code))];
const ofType = ({ asked }: CallAtQuay, type: string) => asked.filter((command) => command.type === type);

/** Boxes that cranes are to load and have not been started on. */
const leftToLoad = ({ call }: CallAtQuay): ContainerId[] =>
  [...call.queues.values()].flatMap(({ instructions, started }) =>
    instructions.slice(started).flatMap((line) => (line.kind === 'load' ? line.boxes.map(({ id }) => id) : [])),
  );

async function planned(): Promise<CallAtQuay> {
  const day = new CallAtQuay();
  for (let i = 0; i < 3; i++) await day.round();
  return day;
}

/** So many seconds, a second at a time: what must stand for a while does. */
async function pass(day: CallAtQuay, seconds: number): Promise<void> {
  for (let i = 0; i < seconds; i++) await day.round();
}

function report(day: CallAtQuay, id: string, technical: 'green' | 'red'): void {
  day.execute({ type: 'observeCrane', data: { id, technical, operational: 'automatic', orders: [], holding: [] } });
}

test('C30 C33: a crane out for long gives its lines to the other, and gets lines again when it is back', async () => {
  const day = await planned();
  const [lost, other] = day.call.cranes as [string, string];
  report(day, lost, 'red');
  await pass(day, 5);
  await day.round(890);
  assert.equal(day.plans.length, 1, 'not before its time');
  await pass(day, 20);
  assert.deepEqual(day.call.without, [lost]);
  const { started, instructions, done } = day.call.queues.get(lost)!;
  assert.deepEqual([started, done], [instructions.length, instructions.length], 'no line of it is left, and none under way');
  assert.ok(ofType(day, 'giveUpLine').length > 0);
  const listed = new Set<string>([...day.call.loadList, ...[...day.call.aboard.values()].filter((id) => isToLeave(day, id))]);
  for (const line of day.call.queues.get(other)!.instructions) if ('boxes' in line) for (const { id } of line.boxes) listed.delete(id);
  assert.deepEqual([...listed], [], 'the other has all there is to do');
  report(day, lost, 'green');
  await pass(day, 100);
  assert.deepEqual(day.call.without, []);
  assert.ok(day.call.queues.get(lost)!.instructions.length > instructions.length);
});

const isToLeave = (day: CallAtQuay, id: ContainerId): boolean => day.terminal.state.units.get(id)?.container.pod === day.call.port;

test('C30: a crane that is out while no other works keeps its lines', async () => {
  const day = await planned();
  for (const crane of day.call.cranes) report(day, crane, 'red');
  await pass(day, 2);
  await day.round(2000);
  await pass(day, 30);
  assert.deepEqual([day.plans.length, ofType(day, 'giveUpLine').length], [1, 0]);
});

test('C31 C32: boxes held before their line is started are left out for one reason told once, and come back when released', async () => {
  const day = await planned();
  const held = leftToLoad(day).slice(-5);
  for (const box of held) {
    day.execute({ type: 'placeHold', data: { box, hold: 'customs', note: '' } });
    await pass(day, 2);
  }
  await pass(day, 16);
  assert.equal(ofType(day, 'requestPlan').length, 1);
  assert.equal(day.plans.length, 2);
  assert.deepEqual([...day.call.leftOut].sort(), [...held].sort());
  assert.deepEqual(codes(day.call.whyLeftOut.flatMap(({ reasons }) => reasons)), ['hold.customs']);
  assert.ok(!leftToLoad(day).some((id) => held.includes(id)));
  for (const box of held) day.execute({ type: 'releaseHold', data: { box, hold: 'customs' } });
  await pass(day, 20);
  assert.deepEqual(day.call.leftOut, []);
  assert.deepEqual(
    held.filter((id) => !leftToLoad(day).includes(id) && day.terminal.state.units.get(id)?.job === null),
    [],
  );
});

test('C32: a hold that is released at once changes no plan', async () => {
  const day = await planned();
  const box = leftToLoad(day).at(-1)!;
  day.execute({ type: 'placeHold', data: { box, hold: 'line', note: '' } });
  await pass(day, 5);
  day.execute({ type: 'releaseHold', data: { box, hold: 'line' } });
  await pass(day, 30);
  assert.equal(day.plans.length, 1);
});

test('C32: a person who asks for a plan gets one at once, with the reason in the log', async () => {
  const day = await planned();
  assert.ok(day.execute({ type: 'requestPlan', data: { call: day.call.call, reasons: [] } }).ok);
  assert.deepEqual(codes(day.call.planWanted), ['plan.asked-for']);
  await day.round();
  assert.deepEqual([day.plans.length, day.call.planWanted], [2, null]);
});

test('C33: a new plan keeps all rules from where the ship will be, and covers all that is not started', async () => {
  const day = await planned();
  const asked: Call[] = [];
  day.planner = async (call, options) => {
    asked.push(call);
    return planCall(call, options);
  };
  const started = [...day.terminal.state.jobs.values()].flatMap(({ boxes, crane }) => (crane === null ? [] : boxes));
  assert.ok(started.length > 0);
  day.execute({ type: 'requestPlan', data: { call: day.call.call, reasons: [] } });
  await day.round();
  const [call] = asked as [Call];
  const plan = day.plans.at(-1)!;
  assert.deepEqual(checkCall(call, plan).violations, []);
  const covered = new Set(
    plan.queues.flatMap(({ instructions }) => instructions.flatMap((line) => ('boxes' in line ? line.boxes.map(({ id }) => id) : []))),
  );
  assert.deepEqual(
    started.filter((id) => covered.has(id)),
    [],
  );
  const all = [...day.call.loadList, ...[...day.call.aboard.values()].filter((id) => isToLeave(day, id))];
  assert.deepEqual(
    all.filter((id) => !covered.has(id) && !started.includes(id)),
    [],
  );
});

test('C33: a plan that took so long that the call went on is made again', async () => {
  const day = await planned();
  let calls = 0;
  day.planner = async (call, options) => {
    calls += 1;
    // Meanwhile a person gives up a line.
    if (calls === 1) {
      const job = [...day.terminal.state.jobs.values()].find(({ crane }) => crane !== null)!;
      day.execute({ type: 'giveUpLine', data: { job: job.id, reason: reason('plan.asked-for', { by: 'ann' }) } });
    }
    return planCall(call, options);
  };
  day.execute({ type: 'requestPlan', data: { call: day.call.call, reasons: [] } });
  await day.round();
  assert.equal(calls, 2);
  assert.equal(day.call.planWanted, null);
});

test('C34: a planner that fails is a question to a person; work goes on, and it is asked again when a person asks', async () => {
  const day = await planned();
  let calls = 0;
  day.planner = async () => {
    calls += 1;
    throw new Error('out of numbers.');
  };
  const box = leftToLoad(day).at(-1)!;
  day.execute({ type: 'placeHold', data: { box, hold: 'line', note: '' } });
  await pass(day, 60);
  assert.equal(calls, 1);
  const questions = () => [...day.terminal.state.exceptions.values()].map(({ reason: why }) => [why.code, why.params['problem']]);
  assert.deepEqual(questions(), [['plan.failed', 'out of numbers.']]);
  day.execute({ type: 'requestPlan', data: { call: day.call.call, reasons: [] } });
  await pass(day, 2);
  assert.equal(calls, 2);
  day.planner = async (call, options) => planCall(call, options);
  day.execute({ type: 'requestPlan', data: { call: day.call.call, reasons: [] } });
  await pass(day, 2);
  assert.deepEqual([questions(), day.call.leftOut], [[], [box]]);
});

test('C34: plans that the terminal refuses are asked for three times, then a person is', async () => {
  const day = await planned();
  let calls = 0;
  day.planner = async (call, options) => {
    calls += 1;
    const plan = planCall(call, options);
    return { ...plan, queues: plan.queues.map((queue) => ({ ...queue, crane: 'NONE' })) };
  };
  day.execute({ type: 'requestPlan', data: { call: day.call.call, reasons: [] } });
  await pass(day, 5);
  assert.equal(calls, 3);
  assert.deepEqual(
    [...day.terminal.state.exceptions.values()].map(({ reason: why }) => why.code),
    ['crane.unknown'],
  );
});

test('C34: the first plan that fails is not asked for again and again', async () => {
  const day = new CallAtQuay();
  let calls = 0;
  day.planner = async () => {
    calls += 1;
    throw new Error('no');
  };
  await pass(day, 20);
  assert.equal(calls, 1);
});
