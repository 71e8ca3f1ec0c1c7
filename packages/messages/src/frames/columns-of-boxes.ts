import { emptyColumns } from './column-plan.ts';
import { boxIdAt, partsOfId } from './box-id.ts';
import { type BoxColumns, NO_TEMPERATURE, ODD } from './words/box-columns.ts';
import { BOX_AT, BOX_FLAGS, type BoxRow } from './words/rows.ts';

/** Rows as columns. Throws a RangeError where a number is beyond what a column holds, or there are too many different words. */
export function columnsOfBoxes(rows: readonly BoxRow[]): BoxColumns {
  const columns = emptyColumns(rows.length);
  const [prefixes, names, pods, types, lines, classes] = [new Words(), new Words(), new Words(), new Words(), new Words(), new Words(256)];
  const oddIds: string[] = [];
  classes.number('');
  prefixes.number('');
  rows.forEach((row, i) => {
    const parts = partsOfId(row.id);
    columns.prefix[i] = parts === null ? ODD : prefixes.number(parts.prefix);
    columns.serial[i] = parts === null ? oddIds.push(row.id) - 1 : parts.serial;
    columns.at[i] = BOX_AT.indexOf(row.at);
    columns.of[i] = names.number(row.of);
    columns.bay[i] = fitting('bay', row.bay, 0xffff);
    columns.row[i] = fitting('row', row.row, 0xff);
    columns.tier[i] = fitting('tier', row.tier, 0xff);
    columns.pod[i] = pods.number(row.pod);
    columns.type[i] = types.number(row.type);
    columns.line[i] = lines.number(row.line);
    columns.kg[i] = fitting('kg', row.kg, 0xffffff);
    columns.flags[i] = row.flags.reduce((bits, flag) => bits | (1 << BOX_FLAGS.indexOf(flag)), 0);
    columns.temperature[i] = row.temperature ?? NO_TEMPERATURE;
    columns.imdg[i] = classes.number(row.imdg);
  });
  return {
    count: rows.length,
    oddIds,
    prefixes: prefixes.list,
    names: names.list,
    pods: pods.list,
    types: types.list,
    lines: lines.list,
    classes: classes.list,
    ...columns,
  };
}

/** Box `i` as a row. */
export function boxRowAt(columns: BoxColumns, i: number): BoxRow {
  const temperature = columns.temperature[i]!;
  return {
    id: boxIdAt(columns, i),
    at: BOX_AT[columns.at[i]!]!,
    of: columns.names[columns.of[i]!]!,
    bay: columns.bay[i]!,
    row: columns.row[i]!,
    tier: columns.tier[i]!,
    pod: columns.pods[columns.pod[i]!]!,
    type: columns.types[columns.type[i]!]!,
    line: columns.lines[columns.line[i]!]!,
    kg: columns.kg[i]!,
    flags: BOX_FLAGS.filter((_, bit) => (columns.flags[i]! & (1 << bit)) !== 0),
    temperature: temperature === NO_TEMPERATURE ? null : temperature,
    imdg: columns.classes[columns.imdg[i]!]!,
  };
}

/** Numbers words in the order they come. */
class Words {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #most: number;

  constructor(most = 0x1_0000) {
    this.#most = most;
  }

  number(word: string): number {
    let number = this.#numbers.get(word);
    if (number !== undefined) return number;
    number = this.list.push(word) - 1;
    if (number >= this.#most)
      throw new RangeError(`More than ${this.#most} different words, the last '${word}'. Maybe the wrong field was given.`);
    this.#numbers.set(word, number);
    return number;
  }
}

function fitting(what: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new RangeError(`${what} ${value} is no whole number from 0 to ${most}. Maybe the box was not validated where it came in.`);
}
