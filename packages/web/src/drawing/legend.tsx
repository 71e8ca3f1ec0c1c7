import { css, inkOn, type LegendEntry, type Painting } from '@estiba/view';
import { useMemo } from 'react';
import { useWords } from '../i18n/language.ts';
import type { Messages } from '../i18n/messages.ts';

/** What the colours, patterns and marks mean; only what occurs. */
export function Legend({ painting, title }: { readonly painting: Painting; readonly title: string }) {
  const { drawing } = useWords();
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
          <span>{termText(entry.term, drawing)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A word of a legend: its own where the catalogue has one, else the value it names. */
export function termText({ code, params = {} }: LegendEntry['term'], drawing: Messages['drawing']): string {
  switch (code) {
    case 'weight.below':
    case 'weight.from':
      return drawing[`entry.${code}`](Number(params['tonnes']));
    case 'imdg.class':
      return drawing['entry.imdg.class'](String(params['value']));
    case 'size-type':
      return `${params['feet']}′ ${params['height'] === 'high' ? 'HC ' : ''}${params['kind']}`;
    case 'value':
      return String(params['value']);
  }
  const key = `entry.${code}`;
  const word = Object.hasOwn(drawing, key) ? drawing[key as keyof typeof drawing] : code;
  return typeof word === 'string' ? word : code;
}
