import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useValue } from '../store/use-value.ts';
import { size } from '../theme/theme.ts';
import { rowsInSight, scrollTo } from './virtual-list.ts';

export interface Column<T> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: T) => ReactNode;
  /** Width as a CSS grid track. */
  readonly width: string;
  readonly isNumber?: boolean;
}

interface GridProps<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly columns: readonly Column<T>[];
  readonly chosen: string | null;
  readonly onChoose: (row: T) => void;
  readonly onOpen?: (row: T) => void;
  readonly empty: ReactNode;
}

/** A list in columns, of any length: only what is in sight is drawn. Arrow keys, Home, End and Page keys move; Enter chooses. */
export function Grid<T>({ label, rows, keyOf, columns, chosen, onChoose, onOpen, empty }: GridProps<T>) {
  const body = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState<number | null>(null);
  const [current, setCurrent] = useState(0);
  const rowHeight = useRowHeight(body);
  const id = useId();
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry !== undefined && setHeight(entry.contentRect.height));
    watch.observe(body.current!);
    return () => watch.disconnect();
  }, []);

  // The head keeps the height of a row for itself.
  const room = Math.max(rowHeight, (height ?? 600) - rowHeight);
  const at = Math.min(current, Math.max(0, rows.length - 1));
  const { first, end } = rowsInSight(scrolled, room, rowHeight, rows.length);
  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setCurrent(next);
    body.current!.scrollTop = scrollTo(next, body.current!.scrollTop, room, rowHeight);
  };
  const indexOf = (key: string | null): number => (key === null ? -1 : rows.findIndex((row) => keyOf(row) === key));
  useBringIntoSight(chosen, height !== null, indexOf, move);
  const onKey = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(room / rowHeight) - 1);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' || event.key === ' ') {
      const row = rows[at];
      if (row === undefined) return;
      (event.key === 'Enter' && onOpen !== undefined ? onOpen : onChoose)(row);
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={body}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${at}`}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      onKeyDown={onKey}
    >
      <div role="rowgroup" className="grid-head">
        <div role="row" aria-rowindex={1} className="grid-row" style={tracks}>
          {columns.map(({ key, head, isNumber }) => (
            <div key={key} role="columnheader" className={isNumber ? 'number' : undefined}>
              {head}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="grid-body">
        {rows.length === 0 && (
          <div role="row">
            <div role="gridcell" className="grid-empty">
              {empty}
            </div>
          </div>
        )}
        {rows.length > 0 && <div role="presentation" style={{ blockSize: first * rowHeight }} />}
        {rows.slice(first, end).map((row, i) => {
          const [key, index] = [keyOf(row), first + i];
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={key === chosen}
              className={index === at ? 'grid-row grid-line is-current' : 'grid-row grid-line'}
              style={tracks}
              onClick={() => {
                setCurrent(index);
                onChoose(row);
              }}
              onDoubleClick={() => onOpen?.(row)}
            >
              {columns.map(({ key: column, cell, isNumber }) => (
                <div key={column} role="gridcell" className={isNumber ? 'number' : undefined}>
                  {cell(row)}
                </div>
              ))}
            </div>
          );
        })}
        {rows.length > 0 && <div role="presentation" style={{ blockSize: (rows.length - end) * rowHeight }} />}
      </div>
    </div>
  );
}

/** Rows are as high as the style sheet says, which depends on the size that is chosen. */
function useRowHeight(body: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(34);
  const chosen = useValue(size);
  // Only when the size changes: to ask for a style makes the browser work out all of them at once.
  useEffect(() => {
    const said = Number.parseFloat(getComputedStyle(body.current!).getPropertyValue('--row'));
    if (Number.isFinite(said)) setHeight(said);
  }, [body, chosen]);
  return height;
}

/** What is chosen elsewhere is brought into sight, once; whoever then moves on is not called back. */
function useBringIntoSight(
  chosen: string | null,
  isMeasured: boolean,
  indexOf: (key: string | null) => number,
  move: (to: number) => void,
): void {
  const brought = useRef<string | null>(null);
  useEffect(() => {
    if (!isMeasured || brought.current === chosen) return;
    const place = indexOf(chosen);
    if (place < 0 && chosen !== null) return;
    brought.current = chosen;
    if (place >= 0) move(place);
  });
}
