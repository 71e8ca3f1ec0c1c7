import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/language.ts';

/** Says what is about to happen and asks a second time. It takes the focus, not its button: a key held too long confirms nothing. */
export function Sure({
  text,
  name,
  isBusy = false,
  onYes,
  onNo,
}: {
  readonly text: string;
  readonly name: string;
  readonly isBusy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const { common } = useWords();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current!.focus(), []);
  return (
    <div ref={note} className="note note-warn" role="alert" tabIndex={-1}>
      <div>
        <p>{text}</p>
        <p className="buttons">
          <button type="button" className="primary" disabled={isBusy} onClick={onYes}>
            {name}
          </button>
          <button type="button" onClick={onNo}>
            {common.cancel}
          </button>
        </p>
      </div>
    </div>
  );
}
