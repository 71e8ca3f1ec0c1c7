/** A table for the console: numbers to the right, words to the left, two blanks between columns. */
export function textTable(rows: readonly (readonly (string | number)[])[]): string[] {
  const texts = rows.map((row) => row.map(String));
  const widths: number[] = [];
  for (const row of texts) for (const [i, text] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, columnsOf(text));
  return texts.map((row, r) =>
    row
      .map((text, i) => {
        const padding = ' '.repeat((widths[i] ?? 0) - columnsOf(text));
        return isNumber(rows, r, i) ? padding + text : text + padding;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A heading stands over its column as the first value under it does. */
function isNumber(rows: readonly (readonly (string | number)[])[], row: number, column: number): boolean {
  return typeof rows[row]?.[column] === 'number' || (row === 0 && typeof rows[1]?.[column] === 'number');
}

/** Columns a text takes on the console; a Chinese sign takes two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text)
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign) ? 2 : 1;
  return columns;
}
