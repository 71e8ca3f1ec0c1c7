import { csvLine } from '@estiba/base';
import type { Cell, ColumnType } from '../table.ts';
import { isoTime } from '../../iso-time.ts';
import type { OpenSink } from './sink.ts';
import { textSink } from './text-sink.ts';

/** CSV (RFC 4180), UTF-8; nothing known is an empty field. */
export const openCsv: OpenSink = async (file, columns) =>
  textSink(file, csvLine(columns.map(({ name }) => name)), (row) => csvLine(row.map((cell, at) => field(cell, columns[at]!.type))));

function field(cell: Cell, type: ColumnType): string | number {
  if (cell === null) return '';
  if (type === 'json') return JSON.stringify(cell);
  if (type === 'time') return isoTime(Number(cell)) ?? '';
  if (type === 'yes-no') return cell === true ? 'yes' : 'no';
  return typeof cell === 'number' || typeof cell === 'string' ? cell : JSON.stringify(cell);
}
