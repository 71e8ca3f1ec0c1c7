import { useWords } from '../i18n/language.ts';

/** Where letters to search for are typed. `/` brings the keyboard here. */
export function FindBox({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { common } = useWords();
  return (
    <search className="find">
      <input
        type="search"
        data-find
        aria-label={label}
        placeholder={label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value !== '' && (
        <button type="button" className="quiet" onClick={() => onChange('')}>
          {common.clear}
        </button>
      )}
    </search>
  );
}
