import type { ExceptionRow } from '@estiba/messages/frames';
import { useState } from 'react';
import { command, type Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { usePast } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { announce } from '../../ui/announce.ts';
import { RefusalNote } from '../../ui/refusal.tsx';
import { Hold } from './hold.tsx';
import { personOf } from './person-of.ts';
import { Ways } from './ways.tsx';

/** Take an exception, resolve it in one of the ways the terminal would accept, or hand it back. */
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
        <>
          <Ways exception={exception} isBusy={isBusy} send={({ type, data }) => send(type, data, words.resolved(id))} />
          <button type="button" disabled={isBusy} onClick={() => void send('handBackException', { id }, words.handedBack(id))}>
            {words.handBack}
          </button>
        </>
      ) : (
        <Hold id={id} takenBy={takenBy} isBusy={isBusy} send={send} />
      )}
    </div>
  );
}
