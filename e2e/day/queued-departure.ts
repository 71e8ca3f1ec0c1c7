import { formatSlot, type ScenarioCall, type WorkQueue } from '@estiba/port';
import type { LogEntry } from '@estiba/terminal';
import type { Stowage } from './departure.ts';

/** The ship as the last accepted plan would leave her, from the queues as they stand in the log. */
export function queuedDeparture(call: ScenarioCall, entries: readonly LogEntry[]): Stowage {
  const accepted = entries.findLast(({ type, data }) => type === 'planAccepted' && (data as { call?: string }).call === call.call);
  if (accepted === undefined) throw new Error(`The log has no plan of ${call.call}. Maybe it ends before one was accepted.`);
  const { queues } = accepted.data as unknown as { queues: readonly WorkQueue[] };
  const lines = queues.flatMap(({ instructions }) => instructions);
  const aboard = new Map<string, string>(call.arrival.map(({ container, slot }) => [container.id, formatSlot(slot)]));
  for (const line of lines) {
    if (line.kind === 'discharge' || line.kind === 'restow-off') for (const { id } of line.boxes) aboard.delete(id);
  }
  for (const line of lines) {
    if (line.kind === 'load' || line.kind === 'restow-on') for (const { id, slot } of line.boxes) aboard.set(id, formatSlot(slot));
  }
  return new Map([...aboard].map(([box, slot]) => [slot, box]));
}
