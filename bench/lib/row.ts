const suites = ['plan', 'terminal', 'control-centre', 'stowage', 'yard', 'quay', 'fleet'] as const;

/** One measured figure. A figure that falls short is a row like any other. */
export type Row = {
  /** The part of the project it belongs to. */
  readonly of: (typeof suites)[number];
  /** Name within `of`, in small letters with hyphens; never changes, so that figures can be followed over time. */
  readonly id: string;
  /** What was measured, in words. */
  readonly what: string;
  readonly value: number;
  /** Unit of `value`, `must` and `aim`. */
  readonly unit: string;
  readonly better: 'lower' | 'higher' | 'equal';
  /** Bound that has to be met; null where the figure is only reported. */
  readonly must: number | null;
  /** Bound that is wished for; null where there is none. */
  readonly aim: number | null;
  /** How many instances or runs stand behind the value. */
  readonly n: number;
  /** Seeds used, such as `1..10`; empty where chance plays no part. */
  readonly seed: string;
  /** Cores, processor and runtime it was measured on. */
  readonly machine: string;
  /** Day of measurement, ISO 8601 in UTC. */
  readonly date: string;
};

const kinds: Readonly<Record<keyof Row, (value: unknown) => boolean>> = {
  of: (value) => suites.some((suite) => suite === value),
  id: (value) => typeof value === 'string' && /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(value),
  what: isFilled,
  value: Number.isFinite,
  unit: isFilled,
  better: (value) => value === 'lower' || value === 'higher' || value === 'equal',
  must: isBound,
  aim: isBound,
  n: (value) => Number.isInteger(value) && Number(value) > 0,
  seed: (value) => typeof value === 'string',
  machine: isFilled,
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
};

/** What is wrong with the rows of one result file, in words; nothing when they are well-formed. */
export function rowProblems(rows: unknown): string[] {
  if (!Array.isArray(rows)) return ['not a list of rows'];
  const names = rows.map((row: Partial<Row> | null) => `${row?.of}/${row?.id}`);
  return rows.flatMap((row: Partial<Row> | null, at) => {
    if (typeof row !== 'object' || row === null) return [`row ${at + 1} is not an object`];
    const wrong = (Object.keys(kinds) as (keyof Row)[]).filter((field) => !kinds[field](row[field]));
    const foreign = Object.keys(row).filter((field) => !(field in kinds));
    return [
      ...wrong.map((field) => `${names[at]}: '${field}' cannot be ${JSON.stringify(row[field])}`),
      ...foreign.map((field) => `${names[at]}: there is no field '${field}'`),
      ...(names.indexOf(names[at]!) < at ? [`${names[at]} stands twice`] : []),
    ];
  });
}

/** How a row stands: it reaches the aim, the must, neither (`short`), or has no bound (`told`). */
export function standing({ value, better, must, aim }: Pick<Row, 'value' | 'better' | 'must' | 'aim'>): 'aim' | 'must' | 'short' | 'told' {
  const reaches = (bound: number) => (better === 'lower' ? value <= bound : better === 'higher' ? value >= bound : value === bound);
  if (must === null && aim === null) return 'told';
  if (must !== null && !reaches(must)) return 'short';
  if (aim !== null && reaches(aim)) return 'aim';
  return must === null ? 'short' : 'must';
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isBound(value: unknown): boolean {
  return value === null || Number.isFinite(value);
}
