import { type ContainerId, parseSlot, type Slot, type WorkInstruction } from '@estiba/port';
import type { CallVisit, TerminalState } from '@estiba/terminal';
import { lineOf } from '../dispatch/state-readers.ts';

/** The ship as she will be when the lines under way are done: they go on whatever is planned anew. */
export interface ShipAfter {
  readonly aboard: ReadonlyMap<ContainerId, Slot>;
  readonly openLids: ReadonlySet<string>;
  /** Boxes taken off to be set back, which no line under way sets back. */
  readonly ashore: ReadonlySet<ContainerId>;
  /** Lines under way. */
  readonly underWay: readonly WorkInstruction[];
}

export function shipAfter(state: TerminalState, visit: CallVisit): ShipAfter {
  const aboard = new Map<ContainerId, Slot>();
  for (const [address, id] of visit.aboard) {
    const slot = parseSlot(address);
    if (slot !== null) aboard.set(id, slot);
  }
  const openLids = new Set(visit.openLids);
  const underWay = linesUnderWay(state, visit);
  for (const line of underWay) {
    if ('lid' in line) {
      if (line.kind === 'open-lid') openLids.add(line.lid);
      else openLids.delete(line.lid);
    } else if (line.kind === 'discharge' || line.kind === 'restow-off') {
      for (const { id } of line.boxes) aboard.delete(id);
    } else {
      for (const { id, slot } of line.boxes) aboard.set(id, slot);
    }
  }
  const takenOff = [...visit.queues.values()].flatMap(({ instructions, started }) =>
    instructions.slice(0, started).flatMap((line) => (line.kind === 'restow-off' ? line.boxes.map(({ id }) => id) : [])),
  );
  return { aboard, openLids, ashore: new Set(takenOff.filter((id) => !aboard.has(id))), underWay };
}

/** Lines that became jobs which have not ended, in the order of the plan. */
function linesUnderWay(state: TerminalState, visit: CallVisit): WorkInstruction[] {
  const lines: WorkInstruction[] = [];
  for (const job of state.jobs.values()) {
    const queue = job.call === visit.call ? visit.queues.get(job.crane ?? '') : undefined;
    if (queue !== undefined) lines.push(...queue.instructions.slice(lineOf(job), lineOf(job) + job.lines));
  }
  return lines.sort((a, b) => a.start - b.start);
}
