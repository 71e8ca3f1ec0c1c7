import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Cell, Column, ColumnType, Row } from '../table.ts';
import { momentOf } from '../../iso-time.ts';
import type { OpenSink } from './sink.ts';

/** A row group is written when it has so many rows, or rows of so many readings of the log: each of these is bounded in size, so memory is. */
const groupRows = 20_000;
const groupReadings = 16;

const parquetTypes: Readonly<Record<ColumnType, BasicType>> = {
  text: 'STRING',
  list: 'STRING',
  count: 'INT64',
  number: 'DOUBLE',
  seconds: 'DOUBLE',
  time: 'TIMESTAMP',
  'yes-no': 'BOOLEAN',
  json: 'JSON',
};

/** Apache Parquet, Snappy; times are timestamps of milliseconds in UTC, every column may be null. */
export const openParquet: OpenSink = async (file, columns) => {
  const bytes = new ByteWriter();
  const toFile = async (): Promise<void> => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    await file.write(piece);
  };
  const writer = Object.assign(bytes, { flush: toFile, finish: toFile });
  const schema = schemaFromColumnData({ columnData: columns.map((column) => columnData(column, [])) });
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'Estiba' });
  let waiting: Row[] = [];
  let readings = 0;
  const writeGroup = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    readings = 0;
    const data = columns.map((column, at) =>
      columnData(
        column,
        rows.map((row) => valueOf(row[at] ?? null, column.type)),
      ),
    );
    await parquet.write({ columnData: data, rowGroupSize: groupRows });
  };
  return {
    async write(rows) {
      for (const row of rows) {
        waiting.push(row);
        if (waiting.length === groupRows) await writeGroup();
      }
      if (rows.length > 0) readings++;
      if (readings === groupReadings) await writeGroup();
    },
    async end() {
      if (waiting.length > 0) await writeGroup();
      await parquet.finish();
    },
  };
};

const columnData = ({ name, type }: Column, data: unknown[]) => ({ name, data, type: parquetTypes[type], nullable: true });

function valueOf(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null;
  if (type === 'time' || type === 'count') {
    const whole = type === 'time' ? momentOf(Number(cell)) : Math.trunc(Number(cell));
    return whole === null ? null : BigInt(whole);
  }
  return cell;
}
