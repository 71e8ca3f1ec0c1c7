import { css, inkOn, type Painting } from '@estiba/view';
import { useMemo } from 'react';
import { useWords } from '../i18n/language.ts';
import { termText } from '../words/term-text.ts';

/** What the colours, patterns and marks mean; only what occurs. */
export function Legend({ painting, title }: { readonly painting: Painting; readonly title: string }) {
  const words = useWords();
  const shown = useMemo(() => {
    const used = new Set(painting.of);
    return painting.legend.filter((_, i) => used.has(i));
  }, [painting]);
  return (
    <ul className="legend" aria-label={title}>
      {shown.map((entry) => (
        <li key={`${entry.mark} ${entry.term.code}`}>
          <span
            className={`swatch swatch-${entry.pattern}`}
            style={{ backgroundColor: css(entry.colour), color: css(inkOn(entry.colour)) }}
            aria-hidden="true"
          >
            <b style={{ backgroundColor: css(entry.colour) }}>{entry.mark}</b>
          </span>
          <span>{termText(entry.term, words)}</span>
        </li>
      ))}
    </ul>
  );
}
