/** JSON with a line for each entry of a long list: compact, and yet a difference of two files shows which entries changed. */
export function jsonRows(value: unknown, indent = ''): string {
  const inner = `${indent} `;
  if (Array.isArray(value) && value.length > 0 && typeof value[0] === 'object') {
    return `[\n${value.map((entry) => inner + JSON.stringify(entry)).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    return entries.length === 0
      ? '{}'
      : `{\n${entries.map(([key, entry]) => `${inner}${JSON.stringify(key)}: ${jsonRows(entry, inner)}`).join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
