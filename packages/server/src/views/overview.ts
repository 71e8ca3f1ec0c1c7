import { isAvailable, type TerminalState } from '@estiba/terminal';
import Type from 'typebox';
import type { CraneMoves } from '../readings/crane-moves.ts';
import { CallForm, callView } from './call-view.ts';
import { EquipmentForm, equipmentView } from './equipment-view.ts';
import { count, counts, moment, text, textOrNull } from './forms.ts';
import { ExceptionForm, exceptionView } from './small-views.ts';
import { whyIdle } from './why-idle.ts';
import { BlockForm, yardView } from './yard-view.ts';

/** The port in one glance. */
export const OverviewForm = Type.Object({
  site: textOrNull,
  asOf: moment,
  size: Type.Integer({ description: 'Entries of the log behind this' }),
  calls: Type.Array(CallForm, { description: 'Not sailed yet' }),
  cranes: Type.Array(EquipmentForm, { description: 'Quay cranes' }),
  trucks: Type.Object({ working: count, idle: count, unfit: count }),
  yardCranes: Type.Object({ working: count, idle: count, unfit: count }),
  exceptions: Type.Object({ open: count, oldest: Type.Array(ExceptionForm, { description: 'Ten at most' }) }),
  units: counts,
  jobs: counts,
  yard: Type.Array(BlockForm),
  isWindStopped: Type.Boolean(),
  closedBerths: Type.Array(text),
});

const mostShown = 10;
/** The part of the overview that every box is counted for. */
export interface BoxCounts {
  readonly units: Record<string, number>;
  readonly yard: Type.Static<typeof BlockForm>[];
}

export function boxCounts(state: TerminalState): BoxCounts {
  return { units: countsBy(state.units.values(), (unit) => unit.place.at), yard: yardView(state) };
}

export function overviewOf(state: TerminalState, boxes: BoxCounts, moves: CraneMoves, now: number): Type.Static<typeof OverviewForm> {
  const machines = [...state.equipment.values()];
  return {
    site: state.site,
    asOf: now,
    size: state.size,
    calls: [...state.calls.values()].filter(({ phase }) => phase !== 'sailed').map(callView),
    cranes: machines.filter(({ kind }) => kind === 'sts').map((machine) => equipmentView(state, machine, moves, now)),
    trucks: fleetOf(state, 'truck'),
    yardCranes: fleetOf(state, 'armg'),
    exceptions: { open: state.exceptions.size, oldest: [...state.exceptions.values()].slice(0, mostShown).map(exceptionView) },
    units: boxes.units,
    jobs: countsBy(state.jobs.values(), (job) => job.stage),
    yard: boxes.yard,
    isWindStopped: state.isWindStopped,
    closedBerths: [...state.closedBerths],
  };
}

function fleetOf(state: TerminalState, kind: 'truck' | 'armg'): { working: number; idle: number; unfit: number } {
  const fleet = { working: 0, idle: 0, unfit: 0 };
  for (const machine of state.equipment.values()) {
    if (machine.kind !== kind) continue;
    if (!isAvailable(machine)) fleet.unfit += 1;
    else if (whyIdle(state, machine).length > 0) fleet.idle += 1;
    else fleet.working += 1;
  }
  return fleet;
}

function countsBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Record<string, number> {
  const all = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    all.set(key, (all.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(all);
}
