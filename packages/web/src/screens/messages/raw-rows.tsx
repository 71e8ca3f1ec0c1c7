import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/language.ts';
import { rowsInSight } from '../../ui/virtual-list.ts';
import { rowAt, rowCount, type RawText } from './raw-text.ts';

/** Pixels of a row; the style sheet says the same. */
const ROW = 24;

/** The text of a file row by row, of which those in sight are drawn; the wanted segment is brought into the middle and marked. */
export function RawRows({ raw, segment }: { readonly raw: RawText; readonly segment: number | null }) {
  const { messages: words } = useWords();
  const body = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState(600);
  const count = rowCount(raw);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry !== undefined && setHeight(entry.contentRect.height));
    watch.observe(body.current!);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const element = body.current!;
    if (segment === null) return;
    element.scrollTop = (segment - 0.5) * ROW - element.clientHeight / 2;
    element.focus();
  }, [segment]);
  const { first, end } = rowsInSight(scrolled, height, ROW, count);
  return (
    <>
      <p className="muted">{raw.isSegments ? `${words.rawHint} ${words.segments(count)}` : null}</p>
      <div
        ref={body}
        className="raw"
        role="list"
        tabIndex={0}
        aria-label={words.raw}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      >
        <div role="presentation" style={{ blockSize: first * ROW }} />
        {Array.from({ length: end - first }, (_, i) => first + i).map((row) => (
          <div
            key={row}
            role="listitem"
            aria-setsize={count}
            aria-posinset={row + 1}
            aria-current={row + 1 === segment ? 'true' : undefined}
            className="raw-row"
          >
            <span className="raw-number">{row + 1}</span>
            <code>{rowAt(raw, row)}</code>
          </div>
        ))}
        <div role="presentation" style={{ blockSize: (count - end) * ROW }} />
      </div>
    </>
  );
}
