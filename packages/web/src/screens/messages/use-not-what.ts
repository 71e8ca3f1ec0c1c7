import { useWords } from '../../i18n/language.ts';
import type { ReadFile } from './tray.ts';

/** Why a file is no message, in a sentence of its own for each case; null where it is one. */
export function useNotWhat({ kind, reading }: Pick<ReadFile, 'kind' | 'reading'>): string | null {
  const { messages: words } = useWords();
  return reading?.isEdifact === true ? null : words[`no-${kind}`];
}
