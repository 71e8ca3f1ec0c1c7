import { milliseconds } from '@estiba/base';
import { type Call, type CallPlan, outlineOf } from '@estiba/port';
import { generateCall } from '@estiba/port/generate';
import { planCall } from '@estiba/stowage';
import { stowArrival } from '@estiba/stowage/arrival';
import type { Command, CommandType } from '@estiba/terminal';
import type { FakeServer } from './fake-app.ts';
import { machine } from './fake-state.ts';

const cranes = ['STS02', 'STS03'].map((id) => ({ id, movesPerHour: 30 }));
/** Made once: the tests of a process share it. */
const planned = (): { call: Call; plan: CallPlan } => (known ??= plan());
let known: { call: Call; plan: CallPlan } | null = null;

function plan(): { call: Call; plan: CallPlan } {
  const call = generateCall({
    vessel: 1100,
    utilisation: 0.5,
    ports: 3,
    seed: 1,
    stow: (vessel, containers, rotation) => stowArrival(vessel, containers, rotation, 1).arrival,
  });
  const asked: Call = {
    ...call,
    id: 'CALL-2',
    yard: new Map(),
    yardOthers: [],
    cranes,
    limits: { workStart: milliseconds(Date.UTC(2026, 5, 1)) },
  };
  return { call: asked, plan: planCall(asked, { seed: 1, effort: 0 }) };
}

/** A call of a ship of 1,100 TEU, listed, with two cranes and a plan, at a fake server: `CALL-2`. */
export async function plannedCall({ deps, state }: FakeServer): Promise<Call> {
  const { call, plan: made } = planned();
  const ids = cranes.map(({ id }) => id);
  for (const id of ids) state.equipment.set(id, machine(id, 'sts'));
  const tell = async (type: CommandType, data: object): Promise<void> => {
    const done = await deps.submit({ type, data, key: `planned:${type}`, actor: 'schedule' } as Command);
    if (!done.ok) throw new Error(`${type}: ${JSON.stringify(done.reasons)}`);
  };
  const { port, voyage, rotation, arrival, loadList } = call;
  const announced = { outline: outlineOf(call.vessel), berth: 'BERTH1', bowAt: 300, eta: deps.clock.now(), etd: null };
  await tell('announceCall', { call: 'CALL-2', vessel: 'class:1100', port, voyage, rotation, ...announced });
  await tell('listCall', { call: 'CALL-2', arrival, loadList });
  await tell('assignCranes', { call: 'CALL-2', cranes: ids });
  await tell('acceptPlan', { call: 'CALL-2', plan: 'plan-2', queues: made.queues, leftOut: [] });
  return call;
}
