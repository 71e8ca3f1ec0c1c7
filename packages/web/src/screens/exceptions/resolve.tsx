import type { ExceptionRow } from '@estiba/messages/frames';
import { useState } from 'react';
import { select } from '../../address/use-address.ts';
import { command, type Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { usePast, useRow } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { announce } from '../../ui/announce.ts';
import { RefusalNote } from '../../ui/refusal.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { type Choice, useChoiceWords } from './choice-words.ts';
import { personOf } from './person-of.ts';

interface Listed {
  readonly items: readonly { readonly id: string; readonly choices: readonly Choice[] }[];
}

/** Take an exception, choose one of the ways the terminal would accept, read what it does, and say so a second time. */
export function Resolve({ exception }: { readonly exception: ExceptionRow }) {
  const { exceptions: words, timeline } = useWords();
  const isPast = usePast() !== null;
  const { user, commands } = usePerson();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { id, takenBy } = exception;
  const isMine = takenBy !== null && personOf(takenBy) === user;

  async function send(type: string, data: unknown, said: string): Promise<boolean> {
    setBusy(true);
    const answer = await command(type, data);
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) announce(said);
    return answer.ok;
  }

  if (!commands.includes('resolveException')) return <p className="muted">{isPast ? timeline.noCommands : words.mayNot}</p>;
  return (
    <div className="resolve">
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {isMine ? (
        <Ways exception={exception} isBusy={isBusy} send={({ type, data }) => send(type, data, words.resolved(id))} />
      ) : (
        <button type="button" className="primary" disabled={isBusy} onClick={() => void send('takeException', { id }, words.taken(id))}>
          {words.take}
        </button>
      )}
    </div>
  );
}

/** What the terminal would accept now, as it says itself. */
function Ways({
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
      <fieldset className="ways">
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
        <div className="note note-warn" role="alert">
          <div>
            <p>{words.echo(about, wordsOf(chosen).name)}</p>
            <p className="buttons">
              <button type="button" className="primary" disabled={isBusy} onClick={() => void resolve(chosen)}>
                {words.sure}
              </button>
              <button type="button" onClick={() => setSure(false)}>
                {common.cancel}
              </button>
            </p>
          </div>
        </div>
      )}
    </>
  );
}

const keyOf = ({ type, data }: Choice): string => `${type} ${data['resolution'] ?? ''}`;
