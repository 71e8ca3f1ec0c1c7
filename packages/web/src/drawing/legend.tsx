import { type Colour, css, inkOn, type Painting, type Pattern } from '@estiba/view';
import { useMemo } from 'react';
import { useWords } from '../i18n/language.ts';
import { termText } from '../words/term-text.ts';

/** One look of a drawing, and what it means. */
export interface Meaning {
  readonly mark: string;
  readonly colour: Colour;
  readonly pattern: Pattern;
  readonly word: string;
}

/** What the colours, patterns and marks of boxes mean; only what occurs. */
export function Legend({ painting, title }: { readonly painting: Painting; readonly title: string }) {
  const words = useWords();
  const shown = useMemo(() => {
    const used = new Set(painting.of);
    return painting.legend.filter((_, i) => used.has(i)).map((entry): Meaning => ({ ...entry, word: termText(entry.term, words) }));
  }, [painting, words]);
  return <Meanings meanings={shown} title={title} />;
}

export function Meanings({ meanings, title }: { readonly meanings: readonly Meaning[]; readonly title: string }) {
  return (
    <ul className="legend" aria-label={title}>
      {meanings.map(({ mark, colour, pattern, word }) => (
        <li key={`${mark} ${word}`}>
          <span
            className={`swatch swatch-${pattern}`}
            style={{ backgroundColor: css(colour), color: css(inkOn(colour)) }}
            aria-hidden="true"
          >
            <b style={{ backgroundColor: css(colour) }}>{mark}</b>
          </span>
          <span>{word}</span>
        </li>
      ))}
    </ul>
  );
}
