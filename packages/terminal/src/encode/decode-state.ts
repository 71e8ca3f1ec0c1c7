import { formatYardPosition } from '@estiba/port';
import { forEachYardTarget } from '../apply/jobs.ts';
import type { TerminalState } from '../state.ts';
import { STATE_FORM, type StateImage } from './encode-state.ts';

/** The state a text of `encodeState` holds. Throws RangeError for a text of another form: the log is to be read instead. */
export function decodeState(text: string): TerminalState {
  const image = JSON.parse(text) as StateImage;
  if (image.form !== STATE_FORM) {
    throw new RangeError(`decodeState: form ${image.form}, this program reads ${STATE_FORM}. Maybe replay the log from its beginning.`);
  }
  const state: TerminalState = {
    site: image.site,
    size: image.size,
    equipment: new Map(image.equipment.map((machine) => [machine.id, machine])),
    calls: new Map(
      image.calls.map((call) => [
        call.call,
        {
          ...call,
          queues: new Map(call.queues),
          paused: new Map(call.paused),
          openLids: new Set(call.openLids),
          lashed: new Set(call.lashed),
          aboard: new Map(call.aboard),
        },
      ]),
    ),
    units: new Map(image.units.map((unit) => [unit.container.id, { ...unit, holds: new Set(unit.holds) }])),
    yard: new Map(image.yard),
    jobs: new Map(image.jobs.map((job) => [job.id, job])),
    handovers: new Map(image.handovers.map((handover) => [handover.cell, handover])),
    cells: new Map(image.cells),
    visitors: new Map(image.visitors.map((visitor) => [visitor.id, visitor])),
    exceptions: new Map(image.exceptions.map((exception) => [exception.id, exception])),
    closedBerths: new Set(image.closedBerths),
    closedBySwell: new Set(image.closedBySwell),
    isWindStopped: image.isWindStopped,
    answered: new Map(image.answered),
    refused: new Map(image.refused),
    settled: new Map(image.settled),
    ended: new Map(image.ended),
    promised: new Map(),
    occupied: new Map(),
    routes: new Map(),
    meetings: new Map(),
  };
  findAgain(state);
  return state;
}

/** What is kept beside the state so that nothing is searched for. */
function findAgain(state: TerminalState): void {
  for (const job of state.jobs.values()) {
    forEachYardTarget(job, (position, box) => {
      const name = formatYardPosition(position);
      if (state.yard.get(name) !== box) state.promised.set(name, box);
    });
  }
  for (const { id, cell, route } of state.equipment.values()) {
    if (route !== null) {
      state.routes.set(route.id, id);
      for (let i = route.passed; i <= route.released; i++) state.occupied.set(route.cells[i] as string, id);
    } else if (cell !== null) state.occupied.set(cell, id);
  }
  for (const { cell, craneStep, truckStep } of state.handovers.values()) {
    state.meetings.set(craneStep, cell);
    if (truckStep !== null) state.meetings.set(truckStep, cell);
  }
}
