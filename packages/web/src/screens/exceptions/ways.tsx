import type { ExceptionRow } from '@estiba/messages/frames';
import { useEffect, useRef, useState } from 'react';
import { select } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useRow } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { RefusalNote } from '../../ui/refusal.tsx';
import { Sure } from '../../ui/sure.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { type Choice, useChoiceWords } from './choice-words.ts';

interface Listed {
  readonly items: readonly { readonly id: string; readonly choices: readonly Choice[] }[];
}

/** What the terminal would accept now, as it says itself: choose one, read what it does, and say so a second time. */
export function Ways({
  exception: { id, about },
  isBusy,
  send,
}: {
  readonly exception: ExceptionRow;
  readonly isBusy: boolean;
  readonly send: (choice: Choice) => Promise<boolean>;
}) {
  const { exceptions: words, common } = useWords();
  const { commands } = usePerson();
  const [way, setWay] = useState<string | null>(null);
  const [isSure, setSure] = useState(false);
  const [asked, setAsked] = useState(0);
  const wordsOf = useChoiceWords();
  // What may be done about a machine changes with it.
  const state = JSON.stringify([asked, useRow('machines', about)]);
  const listed = useQuery<Listed>('/exceptions?limit=1000', state);
  const field = useRef<HTMLFieldSetElement>(null);
  // Whoever took the question by a key goes on here.
  useEffect(() => {
    if (listed.at === 'there' && document.activeElement === document.body) field.current?.querySelector('input')?.focus();
  }, [listed.at]);
  if (listed.at === 'loading') return <p className="muted">{common.loading}</p>;
  if (listed.at === 'refused') return <RefusalNote refusal={listed.refusal} />;
  const choices = (listed.value.items.find((one) => one.id === id)?.choices ?? []).filter(({ type }) => commands.includes(type));
  const chosen = choices.find((choice) => keyOf(choice) === way);
  const resolve = async (choice: Choice): Promise<void> => {
    setSure(false);
    if (!(await send(choice))) setAsked(asked + 1);
    else if (choice.type === 'resolveException') select(null);
  };
  if (choices.length === 0) return <p className="muted">{words.noWay}</p>;
  return (
    <>
      <fieldset ref={field} className="ways">
        <legend>{words.choose}</legend>
        {choices.map((choice) => (
          <label key={keyOf(choice)} className="way">
            <input
              type="radio"
              name="way"
              value={keyOf(choice)}
              checked={way === keyOf(choice)}
              onChange={() => {
                setWay(keyOf(choice));
                setSure(false);
              }}
            />
            <span>
              <b>{wordsOf(choice).name}</b>
              <span className="muted">{wordsOf(choice).effect}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {chosen !== undefined && !isSure && (
        <button type="button" className="primary" onClick={() => setSure(true)}>
          {words.resolve}
        </button>
      )}
      {chosen !== undefined && isSure && (
        <Sure
          text={words.echo(about, wordsOf(chosen).name)}
          name={words.sure}
          isBusy={isBusy}
          onYes={() => void resolve(chosen)}
          onNo={() => setSure(false)}
        />
      )}
    </>
  );
}

const keyOf = ({ type, data }: Choice): string => `${type} ${data['resolution'] ?? ''}`;
