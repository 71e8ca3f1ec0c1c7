import { milliseconds, type Random, reason } from '@estiba/base';
import { containerId } from '@estiba/port';
import type { CommandData, OrderObservation } from '../command.ts';
import type { TerminalState } from '../state.ts';
import type { PerfectWorld } from './perfect-world.ts';
import { box, yard } from './words.ts';

const PHASES: readonly OrderObservation['phase'][] = ['queued', 'gantry', 'picking', 'carrying', 'awaiting-handover', 'setting', 'clear'];
const STATES: readonly OrderObservation['state'][] = ['waiting', 'running', 'interrupted', 'ended', 'aborted', 'rejected'];
const REASONS = ['machine.not-ready', 'lift.cannot', 'set.cannot', 'order.invalid'];

/** Everything that goes wrong, or is asked at the wrong moment: each is one command, many of them nonsense. */
const noises: readonly ((world: PerfectWorld, random: Random) => void)[] = [
  lieAsCrane,
  lieAsCrane,
  lieAsTruck,
  lieAsTruck,
  (world, random) => world.do('observeLink', { id: anyMachine(world, random), link: random.pick(['online', 'lost']) }, 'x'),
  (world, random) => world.do('observeWind', { metresPerSecond: 21, isStopped: random.next() < 0.3 }),
  (world, random) =>
    world.do('observeFault', { id: anyMachine(world, random), reason: reason('fault.any'), isBarring: random.next() < 0.1 }),
  (world, random) => world.do('barEquipment', { id: anyMachine(world, random), reason: reason('bar.any') }, 'ann'),
  clearAll,
  (world, random) =>
    world.do('placeHold', { box: anyBox(world, random), hold: random.pick(['customs', 'line', 'damage']), note: '' }, 'ann'),
  (world, random) => world.do('releaseHold', { box: anyBox(world, random), hold: random.pick(['customs', 'line', 'damage']) }, 'ann'),
  (world, random) => world.do('withdrawStep', { step: anyStep(world.terminal.state, random), reason: reason('withdraw.any') }),
  (world, random) =>
    world.do('cancelJob', { job: random.pick([...world.terminal.state.jobs.keys(), 'none']), reason: reason('cancel.any') }, 'ann'),
  (world, random) => world.do('cutRoute', { ...anyRoute(world.terminal.state, random), reason: reason('cut.any') }),
  (world, random) => world.do('releaseBase', { ...anyRoute(world.terminal.state, random), upTo: random.int(30) }),
  resolve,
  resolve,
  resolve,
  (world, random) => {
    world.now = milliseconds(world.now + random.int(400_000));
    world.do('passTime', {});
  },
  (world, random) => {
    const bay = random.pick([1, 2, 3, 6]);
    const to = yard(random.pick(['Y1', 'Y2']), bay, 1 + random.int(3), 1 + random.int(3));
    if (random.next() < 0.2) world.do('recordPlace', { box: anyBox(world, random), position: to, note: '' }, 'ann');
    else world.do('shiftInYard', { box: anyBox(world, random), to, kind: 'yard-shift', reasons: [] });
  },
  (world, random) => world.do('exchangeBoxes', { one: anyBox(world, random), other: anyBox(world, random), note: '' }, 'ann'),
  (world, random) =>
    random.next() < 0.3
      ? world.do('pauseQueue', { call: 'C1', crane: 'QC1', reason: reason('pause.any') }, 'ann')
      : world.do('resumeQueue', { call: 'C1', crane: 'QC1' }, 'ann'),
  visit,
  visit,
];

function clearAll(world: PerfectWorld): void {
  for (const { id, barred } of world.terminal.state.equipment.values()) if (barred !== null) world.do('clearEquipment', { id }, 'ann');
}

/** Peace: nothing is held, barred or blown about, and a person answers whatever is asked, mildest answer first. */
export function recover(world: PerfectWorld): void {
  const { state } = world.terminal;
  clearAll(world);
  world.do('resumeQueue', { call: 'C1', crane: 'QC1' }, 'ann');
  world.do('observeWind', { metresPerSecond: 3, isStopped: false });
  for (const { container, holds } of state.units.values())
    for (const hold of holds) world.do('releaseHold', { box: container.id, hold }, 'ann');
  for (const { id, takenBy } of state.exceptions.values()) {
    const who = takenBy ?? 'ann';
    for (const resolution of ['retry', 'acknowledge', 'done', 'cancel'] as const) {
      if (world.do('resolveException', { id, resolution }, who).ok) break;
    }
  }
}

/** One command that nobody would give in a quiet port. `isTame`: machines lie, but trucks are where they say they are. */
export function disturb(world: PerfectWorld, random: Random, isTame = false): void {
  const noise = random.pick(noises);
  if (noise === lieAsTruck) lieAsTruck(world, random, isTame);
  else noise(world, random);
}

const anyMachine = ({ terminal }: PerfectWorld, random: Random): string => random.pick([...terminal.state.equipment.keys()]);
const anyBox = ({ terminal }: PerfectWorld, random: Random) => containerId(random.pick([...terminal.state.units.keys()]));

function anyStep({ jobs }: TerminalState, random: Random): string {
  const steps = [...jobs.values()].flatMap((job) => job.steps.map(({ id }) => id));
  return random.pick([...steps, 'C1/QC1/0000#0', 'nothing']);
}

function anyRoute({ equipment }: TerminalState, random: Random) {
  const trucks = [...equipment.values()].filter(({ kind }) => kind === 'truck');
  const { id, route } = random.pick(trucks);
  return { truck: id, route: route?.id ?? 'none' };
}

function lieAsCrane(world: PerfectWorld, random: Random): void {
  const { state } = world.terminal;
  const cranes = [...state.equipment.values()].filter(({ kind }) => kind !== 'truck');
  const crane = random.pick(cranes);
  const step = random.next() < 0.7 && crane.steps.length > 0 ? random.pick(crane.steps) : anyStep(state, random);
  const order: OrderObservation = {
    step,
    state: random.pick(STATES),
    phase: random.pick(PHASES),
    boxesRead: random.next() < 0.2 ? [anyBox(world, random)] : [],
    weighedKg: random.next() < 0.2 ? random.pick([random.int(60_000), Number.NaN, Infinity, -5]) : null,
    reason: random.next() < 0.7 ? reason(random.pick(REASONS)) : null,
  };
  const told: CommandData['observeCrane'] = {
    id: crane.id,
    technical: random.next() < 0.1 ? 'red' : 'green',
    operational: random.next() < 0.1 ? 'manual' : 'automatic',
    orders: [order],
    holding: random.next() < 0.2 ? [anyBox(world, random)] : crane.holding,
  };
  world.do('observeCrane', told, crane.id);
}

function lieAsTruck(world: PerfectWorld, random: Random, isTame = false): void {
  const { state, ground } = world.terminal;
  const truck = random.pick([...state.equipment.values()].filter(({ kind }) => kind === 'truck'));
  const told = world.machines.truck(truck);
  const lie = random.int(6);
  world.do(
    'observeTruck',
    {
      ...told,
      technical: lie === 0 ? 'red' : 'green',
      passed: lie === 1 ? random.pick([random.int(40), -1, 0.5, Number.NaN, Infinity]) : told.passed,
      charge: random.pick([80, 50, Number.NaN, null]),
      isAtRest: random.next() < 0.8,
      ...(lie === 2 && !isTame ? { route: null, cell: random.pick(ground.graph.name) } : {}),
      ...(lie === 3 ? { boxes: [anyBox(world, random)], isLaden: true } : {}),
      ...(lie === 4 ? { boxes: null, isLaden: random.next() < 0.5 } : {}),
      refusal: lie === 5 ? reason('order.refused') : null,
    },
    truck.id,
  );
}

function resolve(world: PerfectWorld, random: Random): void {
  const { exceptions } = world.terminal.state;
  if (exceptions.size === 0) return;
  const id = random.pick([...exceptions.keys()]);
  if (random.next() < 0.3) world.do('takeException', { id }, 'ann');
  world.do('resolveException', { id, resolution: random.pick(['retry', 'done', 'cancel', 'acknowledge']) }, 'ann');
}

function visit(world: PerfectWorld, random: Random): void {
  const visitor = `V${random.int(3)}`;
  const purpose = random.next() < 0.5 ? 'deliver' : 'collect';
  const container = purpose === 'deliver' ? box(`GATE000000${random.int(5)}`) : null;
  const wanted = container?.id ?? anyBox(world, random);
  world.do('observeVisitor', { visitor, phase: random.pick(['at-gate', 'at-exchange', 'gone']), purpose, box: wanted, container });
  const toYard = random.next() < 0.5 ? yard('Y1', 6, 1 + random.int(3), 1) : null;
  if (random.next() < 0.7) world.do('serveVisitor', { visitor, toYard, reasons: [] });
  if (random.next() < 0.7) world.do('observeVisitor', { visitor, phase: 'at-exchange', purpose, box: wanted, container });
}
