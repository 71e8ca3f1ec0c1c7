import type { AlarmRow } from '@estiba/messages/frames';
import { type FormEvent, useState } from 'react';
import type { Answer, Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { usePerson } from '../../session/use-person.ts';
import { formText } from '../../store/form-text.ts';
import { announce } from '../../ui/announce.ts';
import { RefusalNote } from '../../ui/refusal.tsx';
import { waits } from './order.ts';
import { acknowledge, shelve, unshelve } from './deeds.ts';

const minutes = [15, 30, 60, 120, 240, 480] as const;

/** Acknowledge, set aside for a while, show again. */
export function Tend({ alarm }: { readonly alarm: AlarmRow }) {
  const { alarms: words } = useWords();
  const { mayTendAlarms } = usePerson();
  const [isBusy, setBusy] = useState(false);
  const [isShelving, setShelving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { id, shelved } = alarm;
  const send = async (deed: Promise<Answer<unknown>>, said: string): Promise<void> => {
    setBusy(true);
    const answer = await deed;
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    setShelving(false);
    announce(said);
  };
  const onShelve = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void send(shelve(id, Number(formText(form, 'minutes')), formText(form, 'why').trim()), words.saidShelved);
  };
  if (!mayTendAlarms) return <p className="muted">{words.mayNot}</p>;
  return (
    <div className="resolve">
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <p className="buttons">
        {waits(alarm) && (
          <button type="button" className="primary" disabled={isBusy} onClick={() => void send(acknowledge([alarm]), words.said(1))}>
            {words.acknowledge}
          </button>
        )}
        {shelved !== null && (
          <button type="button" disabled={isBusy} onClick={() => void send(unshelve(id), words.saidUnshelved)}>
            {words.unshelve}
          </button>
        )}
        {shelved === null && !isShelving && (
          <button type="button" onClick={() => setShelving(true)}>
            {words.shelve}
          </button>
        )}
      </p>
      {isShelving && <ShelveForm isBusy={isBusy} onSubmit={onShelve} onCancel={() => setShelving(false)} />}
    </div>
  );
}

function ShelveForm({
  isBusy,
  onSubmit,
  onCancel,
}: {
  readonly isBusy: boolean;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly onCancel: () => void;
}) {
  const { alarms: words, common } = useWords();
  return (
    <form className="shelve" onSubmit={onSubmit}>
      <div className="field">
        <label htmlFor="shelve-for">{words.shelveFor}</label>
        <select id="shelve-for" name="minutes" defaultValue={30}>
          {minutes.map((value) => (
            <option key={value} value={value}>
              {value < 60 ? words.minutes(value) : words.hours(value / 60)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="shelve-why">{words.shelveWhy}</label>
        <input id="shelve-why" name="why" required minLength={3} maxLength={300} autoComplete="off" />
      </div>
      <p className="muted">{words.shelveHint}</p>
      <p className="buttons">
        <button type="submit" className="primary" disabled={isBusy}>
          {words.shelve}
        </button>
        <button type="button" onClick={onCancel}>
          {common.cancel}
        </button>
      </p>
    </form>
  );
}
