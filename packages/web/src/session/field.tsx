import { useId, useState } from 'react';
import { useWords } from '../i18n/language.ts';

/** A field of a form with its label, and its hint if it has one. What is typed as a password can be shown. */
export function Field({
  name,
  label,
  type,
  autoComplete,
  hint,
  isFirst = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'password';
  readonly autoComplete: string;
  readonly hint?: string;
  /** The keyboard begins here. */
  readonly isFirst?: boolean;
}) {
  const { session: words } = useWords();
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="field-row">
        <input
          id={id}
          name={name}
          type={isShown ? 'text' : type}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={isFirst}
          required
          maxLength={256}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />
        {type === 'password' && (
          <button
            type="button"
            className="quiet"
            aria-label={`${isShown ? words.hide : words.show}: ${label}`}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? words.hide : words.show}
          </button>
        )}
      </span>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="muted">
          {hint}
        </p>
      )}
    </div>
  );
}
