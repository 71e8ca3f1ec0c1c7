import { language, useWords } from '../i18n/language.ts';
import { languages, nameOf } from '../i18n/kit.ts';
import { useValue } from '../store/use-value.ts';

/** The three languages, each by its own name. */
export function LanguageChoice() {
  const { common } = useWords();
  const now = useValue(language);
  return (
    <div className="choice" role="group" aria-label={common.language}>
      {languages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === now} onClick={() => language.set(one)}>
          {nameOf[one]}
        </button>
      ))}
    </div>
  );
}
