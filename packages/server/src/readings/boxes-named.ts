import type { LogEntry, TerminalEvent } from '@estiba/terminal';

/** Boxes an entry names outright. An exception is about a box, a machine, a step or a call: names of all stand apart. */
export function boxesNamed({ data }: LogEntry, event: TerminalEvent | null): readonly string[] {
  const listed = event === null ? null : boxesListed(event);
  if (listed !== null) return listed;
  const { box, about } = data as { readonly box?: unknown; readonly about?: unknown };
  if (typeof box === 'string') return [box];
  return typeof about === 'string' ? [about] : [];
}

const ofMany: ReadonlySet<string> = new Set(['inventoryTaken', 'callListed', 'loadListChanged', 'planAccepted']);

/** Does an entry of this type concern whole lists of boxes? */
export const isOfMany = (type: string): boolean => ofMany.has(type);

/** Boxes of an event that concerns whole lists of them; null for any other. */
function boxesListed({ type, data }: TerminalEvent): readonly string[] | null {
  switch (type) {
    case 'inventoryTaken':
      return data.units.map(({ container }) => container.id);
    case 'callListed':
      return [...data.arrival.map(({ container }) => container.id), ...data.loadList.map(({ id }) => id)];
    case 'loadListChanged':
      return [...data.add.map(({ id }) => id), ...data.cancel];
    case 'boxesExchanged':
      return [data.one, data.other];
    case 'planAccepted': {
      const lines = data.queues.flatMap(({ instructions }) => instructions);
      return [...new Set([...lines.flatMap((line) => ('boxes' in line ? line.boxes.map(({ id }) => id) : [])), ...data.leftOut])];
    }
    default:
      return null;
  }
}
