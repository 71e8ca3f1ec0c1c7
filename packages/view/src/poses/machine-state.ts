import type { MachineRow } from '@estiba/messages/frames';

/** What a machine is about, as far as a picture tells it; the later ones in the list ask for a person. */
export const MACHINE_STATES = ['working', 'idle', 'restricted', 'manual', 'barred', 'lost', 'fault'] as const;
export type MachineState = (typeof MACHINE_STATES)[number];

/** Letters written on a machine; none while all is well. */
export const STATE_MARKS: Readonly<Record<MachineState, string>> = {
  working: '',
  idle: '',
  restricted: 'R',
  manual: 'M',
  barred: 'B',
  lost: '?',
  fault: 'F',
};

/** The worst that is true of it. `isStale`: nothing was heard of it for longer than can be guessed. */
export function machineStateOf(
  row: Pick<MachineRow, 'technical' | 'link' | 'barred' | 'operational' | 'steps'>,
  isStale: boolean,
): MachineState {
  if (row.technical === 'red') return 'fault';
  if (row.link !== 'online' || isStale) return 'lost';
  if (row.barred !== null) return 'barred';
  if (row.operational !== 'automatic' && row.operational !== 'semi-automatic') return 'manual';
  if (row.technical === 'yellow') return 'restricted';
  return row.steps.length > 0 ? 'working' : 'idle';
}
