import { useWords } from '../i18n/language.ts';
import { keptChoice } from '../store/kept.ts';
import { useValue } from '../store/use-value.ts';
import { Choice } from '../ui/choice.tsx';

/** Whether ships, quay and berths are shown as drawings or as tables of the same facts: one choice for all of them, kept for the next time. */
const shownAs = keptChoice('shown-as', ['drawing', 'table'] as const, 'drawing');

export const useIsTable = (): boolean => useValue(shownAs) === 'table';

export function ShownAsChoice() {
  const { tables: words } = useWords();
  return (
    <Choice
      label={words.shownAs}
      value={useValue(shownAs)}
      options={[
        ['drawing', words.drawing],
        ['table', words.table],
      ]}
      onChange={(one) => shownAs.set(one)}
    />
  );
}
