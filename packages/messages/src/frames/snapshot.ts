import { refuse, type Result, succeed } from '@estiba/base';
import { utf8Text } from '../json/utf8.ts';
import { asciiJson } from './ascii-json.ts';
import { COLUMN_PLAN } from './column-plan.ts';
import { broken } from './header.ts';
import { packRows, unpackRows } from './packed-rows.ts';
import { isBeyond, mayHave, planesOf, readByte, readSigned, readThree, readTwo, writePlanes } from './planes.ts';
import { type BoxColumns, type Numbers, ODD } from './words/box-columns.ts';
import { BOX_AT, BOX_FLAGS, type Changes } from './words/rows.ts';

/** A whole terminal at one moment: boxes in columns, everything else in rows. */
export interface Picture {
  readonly rows: Omit<Changes, 'boxes'>;
  readonly boxes: BoxColumns;
}

const WORDS = ['prefixes', 'oddIds', 'names', 'pods', 'types', 'lines', 'classes'] as const satisfies readonly (keyof BoxColumns)[];
type Words = Pick<BoxColumns, (typeof WORDS)[number]>;

/** Planes of each column, in the order of the plan. */
type Planes = readonly number[];

/**
 * The body of a snapshot frame: length of the JSON part (u32), rows field by field, words of the columns and planes of each as JSON, count of
 * boxes (u32), the columns in planes.
 */
export function encodePicture({ rows, boxes }: Picture): Uint8Array<ArrayBuffer> {
  const words = Object.fromEntries(WORDS.map((name) => [name, boxes[name]]));
  const planes = COLUMN_PLAN.map(([name, kind]) => planesOf(kind, boxes[name]));
  const json = asciiJson({ rows: packRows(rows), words, planes });
  const body = new Uint8Array(8 + json.length + bytesPerBox(planes) * boxes.count);
  const view = new DataView(body.buffer);
  view.setUint32(0, json.length, true);
  body.set(json, 4);
  view.setUint32(4 + json.length, boxes.count, true);
  let offset = 8 + json.length;
  COLUMN_PLAN.forEach(([name], i) => (offset = writePlanes(body, offset, boxes[name], planes[i]!)));
  return body;
}

/**
 * Reads what `encodePicture` wrote, already unpacked; the columns share its memory. Every index is checked here, so that nobody need do so
 * again. `textOf`: the text of UTF-8 bytes, where the caller has a faster way; null or rubbish of bytes that are none.
 */
export function decodePicture(body: Uint8Array, textOf: (bytes: Uint8Array) => string | null = utf8Text): Result<Picture> {
  if (body.length < 8) return refuse(broken('snapshot', body.length));
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const jsonLength = view.getUint32(0, true);
  if (jsonLength > body.length - 8) return refuse(broken('json-length', jsonLength));
  const head = readHead(textOf(body.subarray(4, 4 + jsonLength)));
  if (head === null) return refuse(broken('json', jsonLength));
  const count = view.getUint32(4 + jsonLength, true);
  const offset = 8 + jsonLength;
  if (body.length !== offset + bytesPerBox(head.planes) * count) return refuse(broken('boxes', count));
  const boxes = columnsIn(body, offset, count, head);
  const astray = columnAstray(boxes);
  return astray === null ? succeed({ rows: head.rows, boxes }) : refuse(broken('column', astray));
}

const bytesPerBox = (planes: Planes): number => planes.reduce((sum, bytes) => sum + bytes, 0);

interface Head {
  readonly rows: Picture['rows'];
  readonly words: Words;
  readonly planes: Planes;
}

function readHead(text: string | null): Head | null {
  let read: unknown;
  try {
    read = JSON.parse(text ?? '');
  } catch {
    return null;
  }
  if (!isObject(read) || !isObject(read['words']) || !isPlanes(read['planes'])) return null;
  const { words, planes } = read;
  const rows = unpackRows(read['rows']);
  if (rows === null || !WORDS.every((name) => isTexts(words[name]))) return null;
  // The lines above are the proof of the form. The rows themselves are the server's word, of the version the frame names.
  return { rows: rows as unknown as Picture['rows'], words: words as unknown as Words, planes };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string');
const isPlanes = (value: unknown): value is Planes =>
  Array.isArray(value) && value.length === COLUMN_PLAN.length && COLUMN_PLAN.every(([, kind], i) => mayHave(kind, value[i]));

/** The columns of a body. Numbers and weights, of three planes each, are put together when they are asked for first. */
function columnsIn(body: Uint8Array, start: number, count: number, { words, planes }: Head): BoxColumns {
  let [end, column] = [start, 0];
  const next = <C>(read: (body: Uint8Array, offset: number, count: number) => C): C => {
    const offset = end;
    end += planes[column++]! * count;
    return read(body, offset, count);
  };
  const numbers = () => next<Numbers>(planes[column] === 1 ? readByte : readTwo);
  const later = (offset: number) => {
    let made: Uint32Array | null = null;
    return () => (made ??= readThree(body, offset, count));
  };
  const threeLater = () => next((_, offset) => later(offset));
  // The order of the plan is the order they are read in.
  const prefix = numbers();
  const serial = threeLater();
  const [at, of, bay, row, tier] = [next(readByte), numbers(), numbers(), next(readByte), next(readByte)];
  const [pod, type, line] = [numbers(), numbers(), numbers()];
  const kg = threeLater();
  const columns = {
    prefix,
    at,
    of,
    bay,
    row,
    tier,
    pod,
    type,
    line,
    flags: numbers(),
    temperature: next(readSigned),
    imdg: next(readByte),
  };
  return {
    count,
    ...words,
    ...columns,
    get serial() {
      return serial();
    },
    get kg() {
      return kg();
    },
  };
}

/** Name of a column with an index that points at nothing; null when all do well. */
function columnAstray(boxes: BoxColumns): string | null {
  const ends = [
    ['prefix', boxes.prefixes.length],
    ['at', BOX_AT.length],
    ['of', boxes.names.length],
    ['pod', boxes.pods.length],
    ['type', boxes.types.length],
    ['line', boxes.lines.length],
    ['imdg', boxes.classes.length],
    ['flags', 1 << BOX_FLAGS.length],
  ] as const;
  for (const [name, end] of ends) if (isBeyond(boxes[name], end)) return name;
  return isOddAstray(boxes) ? 'serial' : null;
}

function isOddAstray(boxes: BoxColumns): boolean {
  const { prefix } = boxes;
  for (let i = prefix.indexOf(ODD); i >= 0; i = prefix.indexOf(ODD, i + 1)) if (boxes.serial[i]! >= boxes.oddIds.length) return true;
  return false;
}
