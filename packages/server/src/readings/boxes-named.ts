import type { EventData, LogEntry } from '@estiba/terminal';

type Of<T extends keyof EventData> = EventData[T];

const many: Readonly<Record<string, (data: never) => readonly string[]>> = {
  inventoryTaken: ({ units }: Of<'inventoryTaken'>) => units.map(({ container }) => container.id),
  callListed: ({ arrival, loadList }: Of<'callListed'>) => [
    ...arrival.map(({ container }) => container.id),
    ...loadList.map(({ id }) => id),
  ],
  planAccepted: ({ queues, leftOut }: Of<'planAccepted'>) => [
    ...new Set([
      ...queues.flatMap(({ instructions }) => instructions.flatMap((line) => ('boxes' in line ? line.boxes.map(({ id }) => id) : []))),
      ...leftOut,
    ]),
  ],
};

/** Does an entry of this type concern whole lists of boxes? */
export function isOfMany(type: string): boolean {
  return Object.hasOwn(many, type);
}

/** Boxes an entry names outright. An exception is about a box, a machine, a step or a call: names of all stand apart. */
export function boxesNamed({ type, data }: LogEntry): readonly string[] {
  if (isOfMany(type)) return many[type]!(data as never);
  const { box, about } = data as { readonly box?: unknown; readonly about?: unknown };
  if (typeof box === 'string') return [box];
  return typeof about === 'string' ? [about] : [];
}
