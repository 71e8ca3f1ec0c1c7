/** What a file is by its first bytes: only an EDIFACT message, or text that may be one, is worth sending. */
export const KINDS = ['edifact', 'text', 'csv', 'empty', 'pdf', 'zip', 'gzip', 'image', 'xml', 'json', 'html', 'binary'] as const;
export type Kind = (typeof KINDS)[number];

const LOOKED_AT = 4096;
/** First bytes of kinds of files, as characters of one byte. */
const magic: readonly (readonly [string, Kind])[] = [
  ['%PDF', 'pdf'],
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u00D0\u00CF\u0011\u00E0', 'zip'],
  ['\u001F\u008B', 'gzip'],
  ['\u0089PNG', 'image'],
  ['\u00FF\u00D8\u00FF', 'image'],
  ['GIF8', 'image'],
  ['II*\u0000', 'image'],
  ['MM\u0000*', 'image'],
];

export function whatIs(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty';
  const first = bytes.subarray(0, LOOKED_AT);
  const latin = String.fromCharCode(...first);
  for (const [beginning, kind] of magic) if (latin.startsWith(beginning)) return kind;
  // UTF-16 says so by its first two bytes; the reader knows it.
  if (/^(?:\u00FF\u00FE|\u00FE\u00FF)/.test(latin)) return 'text';
  if (isBinary(first)) return 'binary';
  return kindOfText(latin.replace(/^\u00EF\u00BB\u00BF/, '').trimStart());
}

function kindOfText(text: string): Kind {
  if (text === '') return 'empty';
  if (/^(?:UNA.{6}|UN[BH]\W|[A-Z]{3}\+)/s.test(text)) return 'edifact';
  if (/^<(?:!doctype html|html)/i.test(text)) return 'html';
  if (text.startsWith('<')) return 'xml';
  if (/^[[{]/.test(text)) return 'json';
  return delimiterOf(text) === null ? 'text' : 'csv';
}

/** Text has hardly any control characters besides line breaks and tabs. */
function isBinary(bytes: Uint8Array): boolean {
  let odd = 0;
  for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) odd++;
  return odd > bytes.length / 50;
}

/** What stands between the cells of a table: the mark that stands equally often in its first lines, outside of quotes; null where there is none. */
export function delimiterOf(text: string): string | null {
  const lines = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 5)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  if (lines.length < 2) return null;
  return [';', '\t', ','].find((mark) => isEven(lines.map((line) => line.split(mark).length - 1))) ?? null;
}

const isEven = (counts: readonly number[]): boolean => counts[0]! > 0 && counts.every((count) => count === counts[0]);

const types = /BAPLIE|COPRAR|MOVINS|COARRI|CODECO|VERMAS|IFTSAI|APERAK|CONTRL/i;

/** The kind of message the name of a file says, where it does not hold it; null where name and content agree. */
export function wrongClaim(name: string, found: readonly string[]): string | null {
  const claimed = types.exec(name)?.[0].toUpperCase();
  return claimed === undefined || found.length === 0 || found.includes(claimed) ? null : claimed;
}
