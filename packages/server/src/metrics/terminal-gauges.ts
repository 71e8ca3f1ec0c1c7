import type { TerminalState } from '@estiba/terminal';
import { Gauge, type Registry } from 'prom-client';

/** Gauges read from the terminal's state at the moment they are asked for. */
export function addTerminalGauges(registry: Registry, state: () => TerminalState): void {
  gauge(registry, 'estiba_log_entries', 'Events in the log', [], () => [[{}, state().size]]);
  gauge(registry, 'estiba_units', 'Boxes the terminal knows, by where they are', ['at'], () =>
    counted(state().units.values(), (unit) => ({ at: unit.place.at })),
  );
  gauge(registry, 'estiba_jobs', 'Jobs not ended, by stage', ['stage'], () => counted(state().jobs.values(), ({ stage }) => ({ stage })));
  gauge(registry, 'estiba_jobs_ended_total', 'Jobs ended, by kind', ['kind'], () => [...state().ended].map(([kind, n]) => [{ kind }, n]));
  gauge(registry, 'estiba_machines', 'Machines, by kind and link', ['kind', 'link'], () =>
    counted(state().equipment.values(), ({ kind, link }) => ({ kind, link })),
  );
  gauge(registry, 'estiba_exceptions', 'Exceptions that wait for a person', ['taken'], () =>
    counted(state().exceptions.values(), ({ takenBy }) => ({ taken: takenBy === null ? 'no' : 'yes' })),
  );
  gauge(registry, 'estiba_calls', 'Calls, by phase', ['phase'], () => counted(state().calls.values(), ({ phase }) => ({ phase })));
}

type Labels = Readonly<Record<string, string>>;

/** A gauge that is filled when it is read. */
export function gauge(registry: Registry, name: string, help: string, labelNames: string[], read: () => [Labels, number][]): void {
  registry.registerMetric(
    new Gauge({
      name,
      help,
      labelNames,
      registers: [],
      collect() {
        this.reset();
        for (const [labels, value] of read()) this.set(labels, value);
      },
    }),
  );
}

function counted<T>(items: Iterable<T>, labelsOf: (item: T) => Labels): [Labels, number][] {
  const counts = new Map<string, [Labels, number]>();
  for (const item of items) {
    const labels = labelsOf(item);
    const key = Object.values(labels).join(' ');
    const known = counts.get(key);
    if (known === undefined) counts.set(key, [labels, 1]);
    else known[1] += 1;
  }
  return [...counts.values()];
}
