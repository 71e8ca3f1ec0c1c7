import { type ContainerId, containerId, formatYardPosition, type YardPosition } from '@estiba/port';
import type { SourceFinding } from '../outcome.ts';
import type { GivenFile } from './read-bytes.ts';

/** One line of the yard list that could be read. */
export interface YardLine {
  readonly id: ContainerId;
  readonly position: YardPosition;
}

const columns = ['container', 'block', 'bay', 'row', 'tier'] as const;

/** The yard as a table: a heading with container, block, bay, row and tier in any order, separated by comma, semicolon or tab. */
export function readYardCsv({ name, bytes }: GivenFile): { lines: YardLine[]; findings: SourceFinding[] } {
  const [heading = '', ...rows] = new TextDecoder()
    .decode(bytes)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const separator = [',', ';', '\t'].reduce((best, one) => (heading.split(one).length > heading.split(best).length ? one : best));
  const split = (line: string): string[] => line.split(separator).map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
  const at = columns.map((column) => split(heading.toLowerCase()).indexOf(column));
  const findings: SourceFinding[] = [];
  const lines: YardLine[] = [];
  const taken = new Map<string, number>();
  const find = (severity: SourceFinding['severity'], code: string, line: number, params: SourceFinding['params']): void => {
    findings.push({ source: name, severity, code, params: { line, ...params }, line, segment: 0 });
  };
  const missing = columns.filter((_, i) => at[i] === -1);
  if (missing.length > 0) find('error', 'yard.no-column', 1, { columns: missing.join(', ') });
  for (const [i, row] of (missing.length > 0 ? [] : rows).entries()) {
    const line = i + 2;
    if (row.trim() === '') continue;
    const fields = split(row);
    const [id = '', block = '', ...numbers] = at.map((column) => fields[column] ?? '');
    const [bay, rowNumber, tier] = numbers.map((text) => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN));
    if (id === '' || block === '' || ![bay, rowNumber, tier].every((n) => Number.isInteger(n)) || tier === 0) {
      find('error', 'yard.line', line, { text: row.slice(0, 80) });
      continue;
    }
    const position: YardPosition = { block, bay: bay as number, row: rowNumber as number, tier: tier as number };
    const key = formatYardPosition(position);
    const first = taken.get(key);
    if (first !== undefined) {
      find('error', 'yard.taken', line, { id, position: key, first });
      continue;
    }
    taken.set(key, line);
    lines.push({ id: containerId(id), position });
  }
  return { lines, findings };
}
