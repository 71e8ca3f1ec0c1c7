/** What a file is, by what stands in it; names and endings say nothing. */
export type FileKind = 'edifact' | 'call' | 'vessel' | 'plan' | 'yard' | 'unknown';

/** How much of a file is looked at. */
const glance = 4096;

export function sniff(bytes: Uint8Array): FileKind {
  const start = new TextDecoder('utf-8')
    .decode(bytes.subarray(0, glance))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^(UNA|UNB|UNH|UNG)/.test(start)) return 'edifact';
  if (start.startsWith('{')) return sniffJson(bytes, start);
  const heading = (start.split(/\r?\n/, 1)[0] ?? '').toLowerCase();
  return ['container', 'block', 'tier'].every((word) => heading.includes(word)) ? 'yard' : 'unknown';
}

function sniffJson(bytes: Uint8Array, start: string): FileKind {
  const format =
    /"format"\s*:\s*"estiba-(call|vessel|plan)\//.exec(start) ??
    /"format"\s*:\s*"estiba-(call|vessel|plan)\//.exec(new TextDecoder().decode(bytes));
  switch (format?.[1]) {
    case 'call':
    case 'vessel':
    case 'plan':
      return format[1];
    default:
      return 'unknown';
  }
}
