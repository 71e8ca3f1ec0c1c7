import type { Cell, ColumnType } from '../table.ts';
import { isoTime } from '../../iso-time.ts';
import type { OpenSink } from './sink.ts';
import { textSink } from './text-sink.ts';

/** JSON Lines, UTF-8: an object a line, with every column. */
export const openJson: OpenSink = async (file, columns) => {
  const keys = columns.map(({ name }) => JSON.stringify(name));
  return textSink(
    file,
    '',
    (row) => `{${row.map((cell, at) => `${keys[at]}:${JSON.stringify(valueOf(cell, columns[at]!.type))}`).join(',')}}\n`,
  );
};

function valueOf(cell: Cell, type: ColumnType): Cell {
  if (cell === null) return null;
  if (type === 'time') return isoTime(Number(cell));
  return type === 'list' && typeof cell === 'string' ? cell.split(' ').filter(Boolean) : cell;
}
