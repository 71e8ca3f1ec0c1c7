import { useWords } from '../../i18n/language.ts';

/** Says what was done to a draft. */
export function useDid(): (what: string) => string {
  const { draft } = useWords();
  return (what) => {
    const key = `did.${what}`;
    return Object.hasOwn(draft, key) ? (draft[key as 'did.move'] satisfies string) : what;
  };
}
