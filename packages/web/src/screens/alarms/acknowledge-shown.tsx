import type { AlarmRow } from '@estiba/messages/frames';
import { useState } from 'react';
import type { Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { usePerson } from '../../session/use-person.ts';
import { announce } from '../../ui/announce.ts';
import { RefusalNote } from '../../ui/refusal.tsx';
import { acknowledge, MOST_AT_ONCE } from './deeds.ts';

/** Acknowledges all that are listed, after a second word: who says so has seen each. */
export function AcknowledgeShown({ alarms }: { readonly alarms: readonly AlarmRow[] }) {
  const { alarms: words, common } = useWords();
  const { mayTendAlarms } = usePerson();
  /** What the person was asked about: what comes meanwhile is not among it. */
  const [asked, setAsked] = useState<readonly AlarmRow[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!mayTendAlarms) return null;
  const go = async (seen: readonly AlarmRow[]): Promise<void> => {
    setAsked(null);
    const answer = await acknowledge(seen);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) announce(words.said(seen.length));
  };
  return (
    <>
      {asked === null ? (
        <button type="button" disabled={alarms.length === 0} onClick={() => setAsked(alarms.slice(0, MOST_AT_ONCE))}>
          {words.acknowledgeShown(Math.min(alarms.length, MOST_AT_ONCE))}
        </button>
      ) : (
        <div className="note note-warn" role="alert">
          <span>{words.acknowledgeSure(asked.length)}</span>
          <button type="button" className="primary" onClick={() => void go(asked)}>
            {words.sure}
          </button>
          <button type="button" onClick={() => setAsked(null)}>
            {common.cancel}
          </button>
        </div>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </>
  );
}
