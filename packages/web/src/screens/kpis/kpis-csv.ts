import { csv } from '@estiba/base';
import type { Told } from './told.ts';

const columns = ['kpi', 'name', 'unit', 'from', 'to', 'call', 'crane', 'block', 'value', 'of', 'by', 'target'];
const moment = (utc: number): string => new Date(utc).toISOString();

/** Figures of several answers as one table: a line for each figure of each slice, moments in UTC. A figure without value has an empty field. */
export function kpisCsv(answers: readonly Told[]): { readonly text: string; readonly lines: number } {
  const rows = answers.flatMap(({ definitions, slices }) =>
    slices.flatMap(({ from, to, call, crane, block, figures }) =>
      definitions.flatMap(({ kpi, name, unit, target }) => {
        const figure = figures[kpi];
        if (figure === undefined) return [];
        const about = [kpi, name, unit, moment(from), moment(to), call ?? '', crane ?? '', block ?? ''];
        return [[...about, figure.value ?? '', figure.of, figure.by, target ?? '']];
      }),
    ),
  );
  return { text: csv(columns, rows), lines: rows.length };
}
