import { type FormEvent, useRef } from 'react';
import { go } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { formText } from '../../store/form-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { readText } from './tray.ts';

/** Where files come in: let fall, chosen, or as pasted text. */
export function DropPlace({ isOver, onFiles }: { readonly isOver: boolean; readonly onFiles: (files: Iterable<File>) => void }) {
  const { messages: words } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = formText(new FormData(form), 'text');
    if (text.trim() === '') return;
    void readText(words.pasted, text).then(([read]) => read !== undefined && go('messages', String(read.id)));
    form.reset();
  };
  return (
    <Panel title={isOver ? words.dropNow : words.drop} className="drop-place">
      <p className="buttons">
        <button type="button" className="primary" onClick={() => chooser.current?.click()}>
          {words.choose}
        </button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={words.choose}
          onChange={(event) => {
            // A copy: the list empties with the field.
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <span className="muted">{words.changesNothing}</span>
      </p>
      <form className="paste" onSubmit={onSubmit}>
        <label htmlFor="paste-text">{words.paste}</label>
        <textarea id="paste-text" name="text" rows={3} spellCheck={false} />
        <button type="submit">{words.read}</button>
      </form>
    </Panel>
  );
}
