import { ALARM_PRIORITIES, type AlarmRow } from '@estiba/messages/frames';
import { useState } from 'react';
import { keepFind, select, useAddress } from '../../address/use-address.ts';
import { ModeChoice } from '../../drawing/mode-choice.tsx';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { useTerminalTime } from '../../live/use-live.ts';
import { useClock } from '../../time/use-clock.ts';
import { Choice } from '../../ui/choice.tsx';
import { FindBox } from '../../ui/find-box.tsx';
import { type Column, Grid } from '../../ui/grid.tsx';
import { Mark, State } from '../../ui/mark.tsx';
import { Empty } from '../../ui/panel.tsx';
import { ReasonText } from '../../words/reason-text.tsx';
import { reasonText } from '../../words/say.ts';
import './alarms.css';
import { AcknowledgeShown } from './acknowledge-shown.tsx';
import { AlarmRate } from './alarm-rate.tsx';
import { chosen, isAside, SHOWN, type Shown, waits } from './order.ts';
import { Priority } from './priority.tsx';
import { useAlarms } from './use-alarms.ts';

const DAY = 24 * 3_600_000;

/** What wants a person by ISA-18.2, the most urgent first; what is chosen is tended beside the list. */
export function Alarms() {
  const { alarms: words } = useWords();
  const language = useLanguage();
  const { find, selection } = useAddress();
  const { alarms, rate, isPolled } = useAlarms();
  const [shown, setShown] = useState<Shown>('active');
  const [priority, setPriority] = useState<AlarmRow['priority'] | ''>('');
  const columns = useColumns(isPolled);
  if (rate === null) {
    return (
      <p className="screen loading" role="status">
        {words.loading}
      </p>
    );
  }
  const rows = chosen(alarms, { shown, priority, find }, ({ cause }) => reasonText(cause, language));
  return (
    <div className="screen filled">
      {isPolled && (
        <p className="note note-warn">
          <Mark level="warn" />
          <span>{words.polled}</span>
        </p>
      )}
      <AlarmRate rate={rate} />
      <div className="tools">
        <Choice label={words.show} value={shown} options={SHOWN.map((one) => [one, words[one]] as const)} onChange={setShown} />
        <ModeChoice
          label={words.priority}
          value={priority}
          options={[['', words.everyPriority] as const, ...ALARM_PRIORITIES.map((one) => [one, words[one]] as const)]}
          onChange={setPriority}
        />
        <FindBox label={words.filter} value={find} onChange={keepFind} />
        <p className="muted" role="status">
          {words.count(rows.length, alarms.length)}
        </p>
        <AcknowledgeShown alarms={rows.filter(waits)} />
      </div>
      <Grid
        label={words.title}
        rows={rows}
        keyOf={({ occurrence }) => String(occurrence)}
        columns={columns}
        chosen={selection?.kind === 'alarm' ? selection.id : null}
        onChoose={({ occurrence }) => select({ kind: 'alarm', id: String(occurrence) })}
        empty={alarms.length === 0 ? <Empty hint={words.noneHint}>{words.none}</Empty> : words.empty}
      />
    </div>
  );
}

function useColumns(isPolled: boolean): Column<AlarmRow>[] {
  const { alarms: words } = useWords();
  const clock = useClock();
  const now = useTerminalTime() ?? 0;
  return [
    { key: 'priority', head: words.priority, width: 'minmax(5.5rem, 0.5fr)', cell: ({ priority }) => <Priority priority={priority} /> },
    {
      key: 'state',
      head: words.state,
      width: 'minmax(10.5rem, 1fr)',
      cell: (alarm) => <State level={waits(alarm) ? 'alarm' : isAside(alarm) ? 'off' : 'warn'}>{words[alarm.state]}</State>,
    },
    { key: 'subject', head: words.about, width: 'minmax(4rem, 1fr)', cell: ({ subject }) => <b>{subject}</b> },
    { key: 'cause', head: words.cause, width: 'minmax(11rem, 6fr)', cell: ({ cause }) => <ReasonText reason={cause} /> },
    {
      key: 'raised',
      head: words.raised,
      width: 'minmax(5.5rem, 1fr)',
      cell: ({ raisedAt }) => (now - raisedAt < DAY ? clock.time(raisedAt) : clock.moment(raisedAt)),
    },
    {
      key: 'actBy',
      head: words.actBy,
      width: 'minmax(8rem, 1fr)',
      cell: (alarm) => {
        if (isPolled || alarm.state !== 'unacknowledged') return null;
        const late = Math.floor((now - alarm.raisedAt) / 60_000) - alarm.respondWithin;
        return late > 0 ? <State level="alarm">{words.overdue(late)}</State> : clock.time(alarm.raisedAt + alarm.respondWithin * 60_000);
      },
    },
  ];
}
