import { KIND_MARK, type LineKind, phaseLooks, stateLooks, type Theme } from '@estiba/view';
import { useLanguage, useWords } from '../i18n/language.ts';
import { valueText } from '../words/say.ts';
import { termText } from '../words/term-text.ts';
import { type Meaning, Meanings } from './legend.tsx';

/** What blocks of a crane split look like as far as they are, and the letters of their work. */
export function QuayLegend({ theme }: { readonly theme: Theme }) {
  const words = useWords();
  const language = useLanguage();
  const states = Object.values(stateLooks(theme)).map(
    ({ fill, pattern, term }): Meaning => ({ mark: '', colour: fill, pattern, word: termText(term, words) }),
  );
  const kinds = (Object.keys(KIND_MARK) as LineKind[]).map(
    (kind): Meaning => ({ mark: KIND_MARK[kind], colour: theme.ground, pattern: 'plain', word: valueText(kind, language) }),
  );
  return <Meanings meanings={[...states, ...kinds]} title={words.drawing.legend} />;
}

/** What ships of a berth plan look like, by their phase. */
export function BerthLegend({ theme }: { readonly theme: Theme }) {
  const words = useWords();
  const phases = Object.values(phaseLooks(theme)).map(
    ({ fill, pattern, term }): Meaning => ({ mark: '', colour: fill, pattern, word: termText(term, words) }),
  );
  return <Meanings meanings={phases} title={words.drawing.legend} />;
}
