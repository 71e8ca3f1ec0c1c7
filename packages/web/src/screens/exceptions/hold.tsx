import { useState } from 'react';
import { useWords } from '../../i18n/language.ts';
import { Sure } from '../../ui/sure.tsx';
import { personOf } from './person-of.ts';

interface HoldProps {
  readonly id: string;
  readonly takenBy: string | null;
  readonly isBusy: boolean;
  readonly send: (type: string, data: unknown, said: string) => Promise<boolean>;
}

/** Takes a question nobody has; one that another has only after being asked a second time, and by their name. */
export function Hold({ id, takenBy, isBusy, send }: HoldProps) {
  const { exceptions: words } = useWords();
  const [isAsked, setAsked] = useState(false);
  const take = (from: string | null): void => void send('takeException', from === null ? { id } : { id, from }, words.taken(id));
  if (takenBy === null) {
    return (
      <button type="button" className="primary" disabled={isBusy} onClick={() => take(null)}>
        {words.take}
      </button>
    );
  }
  const holder = personOf(takenBy);
  if (!isAsked) {
    return (
      <>
        <p className="muted">{words.held(holder)}</p>
        <button type="button" onClick={() => setAsked(true)}>
          {words.takeOver} …
        </button>
      </>
    );
  }
  return (
    <Sure
      text={words.takeOverEcho(holder)}
      name={words.takeOver}
      isBusy={isBusy}
      onYes={() => {
        setAsked(false);
        take(takenBy);
      }}
      onNo={() => setAsked(false)}
    />
  );
}
