import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

/** What one process of node's test runner found. */
export type Verdict = {
  /** In full, each with its place. */
  readonly failures: readonly string[];
  /** The runner's own closing figures: `tests`, `pass`, `fail` … */
  readonly figures: Readonly<Record<string, number>>;
  /** How long the tests of each file took [ms]. */
  readonly times: Readonly<Record<string, number>>;
};

/** Names the file a verdict is written to. */
export const VERDICT_FILE = 'ESTIBA_VERDICT_FILE';

/**
 * A reporter for node's test runner that writes a `Verdict` as JSON when all is over, and says nothing. It writes at once and not into the
 * stream a reporter is given: a process may end before that is emptied. A process that dies before writes none.
 */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const failures: string[] = [];
  const figures: Record<string, number> = {};
  const times: Record<string, number> = {};
  for await (const event of events) {
    if (event.type === 'test:diagnostic' && event.data.nesting === 0) {
      const [, name, value] = /^(\w+) ([\d.]+)$/.exec(event.data.message) ?? [];
      if (name !== undefined) figures[name] = Number(value);
    }
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { data } = event;
    const where = relative(process.cwd(), data.file ?? '').replaceAll('\\', '/');
    if (data.nesting === 0) times[where] = (times[where] ?? 0) + data.details.duration_ms;
    if (event.type === 'test:pass') continue;
    const { error } = event.data.details;
    failures.push(`✖ ${data.name} (${where}:${data.line ?? '?'})\n${inspect(error.cause ?? error)}`);
  }
  const file = process.env[VERDICT_FILE];
  if (file === undefined) throw new Error(`${VERDICT_FILE} is not set. Maybe run the tests by npm run check.`);
  writeFileSync(file, JSON.stringify({ failures, figures, times } satisfies Verdict));
  yield '';
}

/** The verdicts of several processes as one. They ran side by side, so the longest says how long it took. */
export function merge(verdicts: readonly Verdict[]): Verdict {
  const figures: Record<string, number> = {};
  for (const verdict of verdicts)
    for (const [name, value] of Object.entries(verdict.figures))
      figures[name] = name === 'duration_ms' ? Math.max(figures[name] ?? 0, value) : (figures[name] ?? 0) + value;
  return {
    failures: verdicts.flatMap(({ failures }) => failures),
    figures,
    times: Object.assign({}, ...verdicts.map(({ times }) => times)) as Verdict['times'],
  };
}
