import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useWords } from '../i18n/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { matches } from './matches.ts';
import { useOffers } from './use-offers.ts';

const most = 12;

/** One field for everything: screens, machines, calls, boxes, and what can be done. */
export function Palette({ onClose, openHelp }: { readonly onClose: () => void; readonly openHelp: () => void }) {
  const { common } = useWords();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const offers = useOffers(typed, openHelp);
  const shown = useMemo(() => matches(offers, typed, most), [offers, typed]);
  const id = useId();
  const current = Math.min(at, Math.max(0, shown.length - 1));
  const run = (index: number): void => {
    const offer = shown[index];
    if (offer === undefined) return;
    onClose();
    offer.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) setAt((current + by + shown.length) % Math.max(1, shown.length));
    else if (event.key === 'Enter') run(current);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={common.commands} onClose={onClose} className="palette">
      <input
        type="text"
        role="combobox"
        data-first
        aria-expanded="true"
        aria-controls={id}
        aria-label={common.commands}
        aria-activedescendant={shown.length === 0 ? undefined : `${id}-${current}`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <ul id={id} role="listbox" aria-label={common.commands} className="offers">
        {shown.map(({ key, name, kind }, index) => (
          <li key={key} id={`${id}-${index}`} role="option" aria-selected={index === current} onClick={() => run(index)}>
            <span>{name}</span>
            <span className="muted">{kind}</span>
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="muted" role="status">
          {common.noCommand}
        </p>
      )}
    </Dialog>
  );
}
