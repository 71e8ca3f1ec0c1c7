import { useEffect, useRef, useState } from 'react';
import { formatAddress } from '../address/address.ts';
import type { Refusal } from '../http/api.ts';
import { useWords } from '../i18n/language.ts';
import { Bell } from '../screens/alarms/bell.ts';
import { acknowledge } from '../screens/alarms/deeds.ts';
import { highest, waits } from '../screens/alarms/order.ts';
import { Priority } from '../screens/alarms/priority.tsx';
import { ring, sound, soundAfterGesture } from '../screens/alarms/sound.ts';
import { useAlarms } from '../screens/alarms/use-alarms.ts';
import { usePerson } from '../session/use-person.ts';
import { useValue } from '../store/use-value.ts';
import { useClock } from '../time/use-clock.ts';
import { Mark } from '../ui/mark.tsx';
import { RefusalNote } from '../ui/refusal.tsx';
import { ReasonText } from '../words/reason-text.tsx';

/** On every screen: the highest alarm nobody has acknowledged, how many more there are, and whether they come in a flood. */
export function AlarmBar() {
  const { alarms: words } = useWords();
  const { mayTendAlarms } = usePerson();
  const clock = useClock();
  const { alarms, rate } = useAlarms();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const alarm = highest(alarms);
  useBell(rate === null ? null : alarms);
  const more = alarms.filter(waits).length - 1;
  const seen = async (): Promise<void> => {
    if (alarm === null) return;
    const answer = await acknowledge([alarm]);
    setRefusal(answer.ok ? null : answer.refusal);
  };
  return (
    <section className={`alarm-bar ${alarm === null ? '' : `alarm-bar-${alarm.priority}`}`} aria-label={words.bar}>
      {alarm === null ? (
        <p className="muted">{rate === null ? words.loading : words.barNone}</p>
      ) : (
        <>
          <p role="status" className="alarm-bar-text">
            <Priority priority={alarm.priority} /> <b>{alarm.subject}</b> <ReasonText reason={alarm.cause} />
          </p>
          <time className="muted">{clock.time(alarm.raisedAt)}</time>
          {more > 0 && <a href="#/alarms">{words.barMore(more)}</a>}
          <a href={formatAddress({ screen: 'alarms', id: null, find: '', selection: { kind: 'alarm', id: String(alarm.occurrence) } })}>
            {words.show}
          </a>
          {mayTendAlarms && (
            <button type="button" onClick={() => void seen()}>
              {words.acknowledge}
            </button>
          )}
        </>
      )}
      <p className="alarm-bar-rate">
        {rate !== null && rate.isFlood && (
          <b className="state state-alarm">
            <Mark level="alarm" />
            {words.floodShort}
          </b>
        )}{' '}
        {rate !== null && <span className="muted">{words.rateOf(rate.lastTenMinutes)}</span>}
      </p>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </section>
  );
}

/** Sounds what is new, where this browser is to sound at all. Null: nothing is known yet. */
function useBell(alarms: Parameters<Bell['hear']>[0] | null): void {
  const bell = useRef(new Bell());
  const isOn = useValue(sound) === 'on';
  useEffect(() => (isOn ? soundAfterGesture() : undefined), [isOn]);
  useEffect(() => {
    if (alarms !== null && bell.current.hear(alarms) && isOn) ring();
  }, [alarms, isOn]);
}
