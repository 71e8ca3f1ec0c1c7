import { drawInterval, drawTriangular, streamOf } from '../world/chance.ts';
import type { Agenda } from '../world/agenda.ts';
import type { Truth } from '../truth/truth.ts';
import type { Statistics } from '../world/statistics.ts';
import type { WeatherMast } from '../machines/site/weather.ts';
import type { Breakable } from './breakable.ts';
import type { Fault, FaultRate, FaultScript } from './fault-script.ts';

/** What a script works on. */
export interface Stage {
  readonly agenda: Agenda;
  readonly truth: Truth;
  readonly weather: WeatherMast;
  readonly statistics: Statistics;
  readonly machines: ReadonlyMap<string, Breakable>;
  readonly seed: number;
}

type Kind = keyof NonNullable<FaultScript['random']>;

/** Puts what a script wants on the agenda of the world. Noise on the messages is the network's part, not the world's. */
export function playFaults(script: FaultScript, stage: Stage): void {
  const start = stage.agenda.now;
  for (const fault of script.faults) stage.agenda.at(start + 1000 * fault.at, () => befall(fault, stage));
  for (const [kind, rate] of Object.entries(script.random ?? {}) as [Kind, FaultRate][])
    for (const machine of stage.machines.values()) playRandom(kind, rate, machine, stage);
}

function playRandom(kind: Kind, rate: FaultRate, machine: Breakable, stage: Stage): void {
  const random = streamOf(stage.seed, `faults ${kind} ${machine.id}`);
  const next = (): void => {
    const interval = drawInterval(random, rate.perMachineHour);
    if (!Number.isFinite(interval)) return;
    stage.agenda.after(interval, () => {
      strike(kind, machine, drawTriangular(random, rate.seconds), stage);
      next();
    });
  };
  next();
}

function befall(fault: Fault, stage: Stage): void {
  const { truth, weather, machines, statistics } = stage;
  switch (fault.kind) {
    case 'breakdown':
    case 'lostConnection':
    case 'stuckTwistlock':
    case 'drivesHorizon': {
      const machine = machines.get(fault.machine);
      if (machine !== undefined) strike(fault.kind, machine, 'for' in fault ? 1000 * fault.for : 0, stage);
      return;
    }
    case 'wrongBox':
      statistics.faults += 1;
      return swapBoxes(truth, fault.box, fault.with);
    case 'weightMismatch': {
      statistics.faults += 1;
      const box = truth.boxes.get(fault.box);
      if (box !== undefined) box.grossKg = Math.max(0, box.grossKg + fault.addKg);
      return;
    }
    case 'windStop':
      statistics.faults += 1;
      return weather.storm(fault.gust, 1000 * fault.for);
    case 'swell':
      statistics.faults += 1;
      return weather.raiseSea(fault.height, 1000 * fault.for);
    case 'messages':
      return;
  }
}

function swapBoxes(truth: Truth, a: string, b: string): void {
  const [one, other] = [a, b].map((id) => truth.boxes.get(id)?.place);
  if (one?.at === 'yard' && other?.at === 'yard') truth.yard.swap(one.position, other.position);
}

function strike(kind: Kind | 'drivesHorizon', machine: Breakable, duration: number, { agenda, statistics }: Stage): void {
  statistics.faults += 1;
  if (kind === 'breakdown') machine.breakDown(duration);
  else if (kind === 'drivesHorizon') machine.driveHorizon?.();
  else if (kind === 'stuckTwistlock') machine.stickTwistlock?.(duration);
  else {
    machine.link.lose();
    agenda.after(duration, () => machine.link.connect());
  }
}
