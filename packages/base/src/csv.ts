type Field = string | number;

/** A table as CSV (RFC 4180) with a heading; spreadsheets must not take a text from a message for a formula. */
export function csv(columns: readonly string[], rows: readonly (readonly Field[])[]): string {
  return [columns, ...rows].map(csvLine).join('');
}

/** One line of such a table, with its end. */
export function csvLine(row: readonly Field[]): string {
  return `${row.map(field).join(',')}\r\n`;
}

function field(value: Field): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+@\t\r-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
