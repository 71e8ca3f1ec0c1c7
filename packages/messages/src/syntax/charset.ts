import { UPPER_HALVES } from './charset-tables.ts';

/** How the bytes of an interchange become text. */
export type Encoding = 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | keyof typeof UPPER_HALVES;

/** Syntax identifiers (ISO 9735-1, annex A, and ISO 9735-10 for UNOW to UNOY) and the encoding each one stands for. */
const ENCODINGS: Readonly<Record<string, Encoding>> = {
  UNOA: 'ascii',
  UNOB: 'ascii',
  UNOC: 'iso-8859-1',
  UNOD: 'iso-8859-2',
  UNOE: 'iso-8859-5',
  UNOF: 'iso-8859-7',
  UNOG: 'iso-8859-3',
  UNOH: 'iso-8859-4',
  UNOI: 'iso-8859-6',
  UNOJ: 'iso-8859-8',
  UNOK: 'iso-8859-9',
  UNOW: 'utf-8',
  UNOX: 'utf-8',
  UNOY: 'utf-8',
};

/** Bytes looked at to find the byte order mark and the syntax identifier in UNB. */
export const SNIFFED_BYTES = 1024;

/** What the first bytes say about the encoding, and how long the byte order mark is. */
export interface Sniffed {
  readonly encoding: Encoding;
  readonly mark: number;
}

export function sniff(head: Uint8Array): Sniffed {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const text = String.fromCharCode(...head.subarray(0, SNIFFED_BYTES));
  const syntax = /UNB.(UNO[A-Z])/.exec(text)?.[1];
  return { encoding: ENCODINGS[syntax ?? ''] ?? 'ascii', mark: 0 };
}
