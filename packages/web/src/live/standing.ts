import type { MachineRow } from '@estiba/messages/frames';

/** How a machine stands: at work, without work or waiting, or not to be had. */
export type Standing = 'working' | 'idle' | 'unfit';

const able: readonly string[] = ['automatic', 'semi-automatic', 'remote'];

export function standingOf(machine: Pick<MachineRow, 'technical' | 'operational' | 'link' | 'barred' | 'whyIdle'>): Standing {
  const { technical, operational, link, barred, whyIdle } = machine;
  if (technical === 'red' || barred !== null || link !== 'online' || !able.includes(operational)) return 'unfit';
  return whyIdle.length > 0 ? 'idle' : 'working';
}

export function countStandings(machines: readonly MachineRow[]): Readonly<Record<Standing, number>> {
  const counts = { working: 0, idle: 0, unfit: 0 };
  for (const machine of machines) counts[standingOf(machine)] += 1;
  return counts;
}
