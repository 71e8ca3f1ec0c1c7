import { refuse, type Result, succeed } from '@estiba/base';
import { utf8Text } from '../json/utf8.ts';
import { asciiJson } from './ascii-json.ts';
import { BYTES_PER_BOX, COLUMN_PLAN, emptyColumns } from './column-plan.ts';
import { broken } from './header.ts';
import { readPlanes, writePlanes } from './planes.ts';
import { type BoxColumns, ODD } from './words/box-columns.ts';
import { BOX_AT, BOX_FLAGS, type Changes, TABLE_NAMES } from './words/rows.ts';

/** A whole terminal at one moment: boxes in columns, everything else in rows. */
export interface Picture {
  readonly rows: Omit<Changes, 'boxes'>;
  readonly boxes: BoxColumns;
}

const WORDS = ['prefixes', 'oddIds', 'names', 'pods', 'types', 'lines', 'classes'] as const satisfies readonly (keyof BoxColumns)[];

/** The body of a snapshot frame: length of the JSON part (u32), rows and words of the columns as JSON, count of boxes (u32), the columns in planes. */
export function encodePicture({ rows, boxes }: Picture): Uint8Array<ArrayBuffer> {
  const words = Object.fromEntries(WORDS.map((name) => [name, boxes[name]]));
  const json = asciiJson({ rows, words });
  const body = new Uint8Array(8 + json.length + BYTES_PER_BOX * boxes.count);
  const view = new DataView(body.buffer);
  view.setUint32(0, json.length, true);
  body.set(json, 4);
  view.setUint32(4 + json.length, boxes.count, true);
  let offset = 8 + json.length;
  for (const [name, bytes] of COLUMN_PLAN) offset = writePlanes(body, offset, boxes[name], bytes);
  return body;
}

/** Reads what `encodePicture` wrote, already unpacked. Every index is checked here, so that nobody need do so again. */
export function decodePicture(body: Uint8Array): Result<Picture> {
  if (body.length < 8) return refuse(broken('snapshot', body.length));
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const jsonLength = view.getUint32(0, true);
  if (jsonLength > body.length - 8) return refuse(broken('json-length', jsonLength));
  const count = view.getUint32(4 + jsonLength, true);
  let offset = 8 + jsonLength;
  if (body.length !== offset + BYTES_PER_BOX * count) return refuse(broken('boxes', count));
  const head = readHead(body.subarray(4, 4 + jsonLength));
  if (head === null) return refuse(broken('json', jsonLength));
  const columns = emptyColumns(count);
  for (const [name, bytes] of COLUMN_PLAN) offset = readPlanes(body, offset, columns[name], bytes);
  const boxes: BoxColumns = { count, ...head.words, ...columns };
  const astray = columnAstray(boxes);
  return astray === null ? succeed({ rows: head.rows, boxes }) : refuse(broken('column', astray));
}

type Words = Pick<BoxColumns, (typeof WORDS)[number]>;

function readHead(bytes: Uint8Array): { readonly rows: Picture['rows']; readonly words: Words } | null {
  let read: unknown;
  try {
    read = JSON.parse(utf8Text(bytes) ?? '');
  } catch {
    return null;
  }
  if (!isObject(read) || !isRows(read['rows']) || !isObject(read['words'])) return null;
  const words = read['words'];
  if (!WORDS.every((name) => isTexts(words[name]))) return null;
  // The two lines above are the proof.
  return { rows: read['rows'] as Picture['rows'], words: words as unknown as Words };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string');

/** Known tables of pairs of key and row. The rows themselves are the server's word, of the version the frame names. */
export function isRows(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([table, rows]) =>
      TABLE_NAMES.includes(table as (typeof TABLE_NAMES)[number]) &&
      Array.isArray(rows) &&
      rows.every(
        (pair) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && (pair[1] === null || isObject(pair[1])),
      ),
  );
}

/** Name of a column with an index that points at nothing; null when all do well. */
function columnAstray(boxes: BoxColumns): string | null {
  const { prefixes, oddIds, prefix, serial } = boxes;
  for (let i = 0; i < boxes.count; i++) {
    if (prefix[i] === ODD ? serial[i]! >= oddIds.length : prefix[i]! >= prefixes.length || serial[i]! > 999_999) return 'prefix';
  }
  if (isBeyond(boxes.at, BOX_AT.length)) return 'at';
  if (isBeyond(boxes.of, boxes.names.length)) return 'of';
  if (isBeyond(boxes.pod, boxes.pods.length)) return 'pod';
  if (isBeyond(boxes.type, boxes.types.length)) return 'type';
  if (isBeyond(boxes.line, boxes.lines.length)) return 'line';
  if (isBeyond(boxes.imdg, boxes.classes.length)) return 'imdg';
  return isBeyond(boxes.flags, 1 << BOX_FLAGS.length) ? 'flags' : null;
}

function isBeyond(column: Uint8Array | Uint16Array, end: number): boolean {
  for (let i = 0; i < column.length; i++) if (column[i]! >= end) return true;
  return false;
}
