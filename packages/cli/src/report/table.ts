import { type Html, html } from './html.ts';

/** A column of a table: its heading, and whether it holds numbers. */
export interface Column {
  readonly head: string;
  readonly isNumber?: boolean;
}

type Cell = string | number | Html;

/** A table with caption and headings that a reader of the screen can follow; the first cell of a row heads it. */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Html {
  const cls = (i: number): Html | string => (columns[i]?.isNumber === true ? html` class=n` : '');
  const head = columns.map((column, i) => html`<th scope=col${cls(i)}>${column.head}</th>`);
  const body = rows.map((row) => {
    const [first, ...rest] = row;
    return html`<tr><th scope=row${cls(0)}>${first ?? ''}</th>${rest.map((cell, i) => html`<td${cls(i + 1)}>${cell}</td>`)}</tr>`;
  });
  return html`<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A long table folded away under one line; it unfolds for printing. */
export function folded(summary: string, content: Html): Html {
  return html`<details><summary>${summary}</summary>${content}</details>`;
}
