import { ALARM_PRIORITIES } from '@estiba/messages/frames';
import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { Panel } from '../../ui/panel.tsx';
import { isAside, waits } from '../alarms/order.ts';
import { Priority } from '../alarms/priority.tsx';
import { useAlarms } from '../alarms/use-alarms.ts';

/** How many alarms there are of each priority, and how many of them nobody has acknowledged. */
export function AlarmCounts() {
  const { alarms: words, common } = useWords();
  const { alarms, rate } = useAlarms();
  const active = alarms.filter((alarm) => !isAside(alarm));
  return (
    <Panel title={words.title} aside={<a href={hrefOf('alarms')}>{common.showAll}</a>}>
      {rate === null ? (
        <p className="muted">{words.loading}</p>
      ) : (
        <ul className="alarm-counts">
          {ALARM_PRIORITIES.map((priority) => {
            const ours = active.filter((alarm) => alarm.priority === priority);
            return (
              <li key={priority}>
                <Priority priority={priority} />
                <b className="number">{ours.length}</b>
                <span className="muted">{words.toAcknowledge(ours.filter(waits).length)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
