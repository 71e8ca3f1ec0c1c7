import type { AlarmRow } from '@estiba/messages/frames';
import { formatAddress, type Screen, type Selection } from '../../address/address.ts';
import { select } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { stepsByName } from '../../live/steps-of.ts';
import { useRow, useTable, useTerminalTime } from '../../live/use-live.ts';
import { useClock } from '../../time/use-clock.ts';
import { State } from '../../ui/mark.tsx';
import { Empty, Fact, Facts } from '../../ui/panel.tsx';
import { ReasonText } from '../../words/reason-text.tsx';
import './alarms.css';
import { isAside, waits } from './order.ts';
import { Priority } from './priority.tsx';
import { Tend } from './tend-alarm.tsx';
import { useAlarms } from './use-alarms.ts';

/** One alarm with its response text, what it came together with, and what may be done about it. */
export function AlarmDetail({ id }: { readonly id: string }) {
  const { alarms: words } = useWords();
  const { alarms, rate, isPolled } = useAlarms();
  const alarm = alarms.find(({ occurrence }) => String(occurrence) === id);
  if (alarm === undefined) return <Empty>{rate === null ? words.loading : words.gone}</Empty>;
  const first = alarm.firstOut ?? alarm.id;
  const group = alarms.filter((one) => one !== alarm && one.subject === alarm.subject && (one.firstOut ?? one.id) === first);
  return (
    <>
      <p className="buttons">
        <Priority priority={alarm.priority} />
        <State level={waits(alarm) ? 'alarm' : isAside(alarm) ? 'off' : 'warn'}>{words[alarm.state]}</State>
      </p>
      <p>
        <b>{alarm.subject}</b> <ReasonText reason={alarm.cause} />
      </p>
      <ResponseText alarm={alarm} isPolled={isPolled} />
      <Standing alarm={alarm} />
      {group.length > 0 && <Group alarms={group} first={first} />}
      <WayThere alarm={alarm} />
      <Tend key={id} alarm={alarm} />
    </>
  );
}

/** Consequence, what to do, and by when: what ISA-18.2 asks of every alarm. */
function ResponseText({ alarm, isPolled }: { readonly alarm: AlarmRow; readonly isPolled: boolean }) {
  const { alarms: words } = useWords();
  const clock = useClock();
  const now = useTerminalTime() ?? 0;
  const { consequence, response, respondWithin, raisedAt, state } = alarm;
  const late = Math.floor((now - raisedAt) / 60_000) - respondWithin;
  return (
    <dl className="response">
      <dt>{words.consequence}</dt>
      <dd>
        <ReasonText reason={consequence} />
      </dd>
      <dt>{words.response}</dt>
      <dd>
        <ReasonText reason={response} />
      </dd>
      <dt>{words.actBy}</dt>
      <dd>
        {clock.time(raisedAt + respondWithin * 60_000)} ({words.withinMinutes(respondWithin)}){' '}
        {!isPolled && state === 'unacknowledged' && late > 0 && <State level="alarm">{words.overdue(late)}</State>}
      </dd>
    </dl>
  );
}

function Standing({ alarm: { raisedAt, returnedAt, acknowledged, shelved } }: { readonly alarm: AlarmRow }) {
  const { alarms: words } = useWords();
  const clock = useClock();
  return (
    <Facts>
      <Fact name={words.raised}>{clock.second(raisedAt)}</Fact>
      {returnedAt !== null && <Fact name={words.returnedAt}>{clock.second(returnedAt)}</Fact>}
      {acknowledged !== null && (
        <Fact name={words.acknowledged}>{words.acknowledgedBy(acknowledged.by, clock.second(acknowledged.at))}</Fact>
      )}
      {shelved !== null && (
        <Fact name={words.shelved}>
          {words.shelvedUntil(shelved.by, clock.moment(shelved.until))}: {shelved.why}
        </Fact>
      )}
    </Facts>
  );
}

function Group({ alarms, first }: { readonly alarms: readonly AlarmRow[]; readonly first: string }) {
  const { alarms: words } = useWords();
  return (
    <section>
      <h3>{words.group}</h3>
      <ul className="lines">
        {alarms.map((alarm) => (
          <li key={alarm.occurrence}>
            <button type="button" className="line" onClick={() => select({ kind: 'alarm', id: String(alarm.occurrence) })}>
              <span className="line-main">
                <ReasonText reason={alarm.cause} />
              </span>
              <span className="muted">{alarm.id === first ? words.firstOut : words[alarm.state]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the alarm is seen and its cause dealt with. */
function WayThere({ alarm: { id, about, subject } }: { readonly alarm: AlarmRow }) {
  const { alarms: words } = useWords();
  const machines = useTable('machines');
  const steps = stepsByName(useTable('jobs'));
  const named = [subject, steps.get(about)?.step.machine];
  const machine = machines.find((one) => named.includes(one.id));
  const [kind = '', ...rest] = id.split(':');
  const exception = useRow('exceptions', kind === 'exception' ? rest.join(':') : '');
  return (
    <p className="buttons">
      {machine !== undefined && <a href={at('yard', { kind: 'machine', id: machine.id })}>{words.onMap}</a>}
      {exception !== undefined && <a href={at('exceptions', { kind: 'exception', id: exception.id })}>{words.inExceptions}</a>}
      {(kind === 'berth' || kind === 'wind') && <a href={at('berths', null)}>{words.atBerths}</a>}
    </p>
  );
}

const at = (screen: Screen, selection: Selection | null): string => formatAddress({ screen, id: null, selection, find: '' });
