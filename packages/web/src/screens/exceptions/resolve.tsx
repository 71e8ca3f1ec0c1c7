import type { ExceptionRow } from '@estiba/messages/frames';
import { useState } from 'react';
import { select } from '../../address/use-address.ts';
import { command, type Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { usePast } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { announce } from '../../ui/announce.ts';
import { RefusalNote } from '../../ui/refusal.tsx';
import { personOf } from './person-of.ts';

const ways = ['retry', 'done', 'cancel', 'acknowledge'] as const;
type Way = (typeof ways)[number];

/** Take an exception, choose how it is resolved, read what that does, and say so a second time. */
export function Resolve({ exception }: { readonly exception: ExceptionRow }) {
  const { exceptions: words, common, timeline } = useWords();
  const isPast = usePast() !== null;
  const { user, commands } = usePerson();
  const [way, setWay] = useState<Way | null>(null);
  const [isSure, setSure] = useState(false);
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
  const take = (): Promise<boolean> => send('takeException', { id }, words.taken(id));
  const resolve = async (): Promise<void> => {
    setSure(false);
    if (way !== null && (await send('resolveException', { id, resolution: way }, words.resolved(id)))) select(null);
  };

  if (!commands.includes('resolveException')) return <p className="muted">{isPast ? timeline.noCommands : words.mayNot}</p>;
  return (
    <div className="resolve">
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {!isMine && (
        <button type="button" className="primary" disabled={isBusy} onClick={() => void take()}>
          {words.take}
        </button>
      )}
      {isMine && (
        <fieldset className="ways">
          <legend>{words.choose}</legend>
          {ways.map((one) => (
            <label key={one} className="way">
              <input
                type="radio"
                name="way"
                value={one}
                checked={way === one}
                onChange={() => {
                  setWay(one);
                  setSure(false);
                }}
              />
              <span>
                <b>{words[one]}</b>
                <span className="muted">{words[`${one}Effect`]}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {isMine && way !== null && !isSure && (
        <button type="button" className="primary" onClick={() => setSure(true)}>
          {words.resolve}
        </button>
      )}
      {isMine && way !== null && isSure && (
        <div className="note note-warn" role="alert">
          <div>
            <p>{words.echo(exception.about, words[way])}</p>
            <p className="buttons">
              <button type="button" className="primary" disabled={isBusy} onClick={() => void resolve()}>
                {words.sure}
              </button>
              <button type="button" onClick={() => setSure(false)}>
                {common.cancel}
              </button>
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
