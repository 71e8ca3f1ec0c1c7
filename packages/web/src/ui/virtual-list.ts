/** Rows of one height, of which only those in sight are drawn. */
export interface Window {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Rows in sight of a list, and a few more so that scrolling shows no gap. Units are pixels. */
export function rowsInSight(scrolled: number, height: number, rowHeight: number, count: number, extra = 6): Window {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - extra);
  const end = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + extra);
  return { first: Math.min(first, end), end };
}

/** How far a list must be scrolled for a row to be seen whole; `scrolled` itself where it is. */
export function scrollTo(row: number, scrolled: number, height: number, rowHeight: number): number {
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight];
  if (top < scrolled) return top;
  return bottom > scrolled + height ? bottom - height : scrolled;
}
