import { hrefOf, select } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useTable } from '../../live/use-live.ts';
import { useClock } from '../../time/use-clock.ts';
import { Empty, Panel } from '../../ui/panel.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ReasonText } from '../../words/reason-text.tsx';

const shown = 5;

/** What has waited longest for a person. */
export function OldestExceptions() {
  const { overview, common } = useWords();
  const exceptions = useTable('exceptions');
  const clock = useClock();
  return (
    <Panel
      title={overview.exceptions}
      aside={exceptions.length > shown ? <a href={hrefOf('exceptions')}>{common.more(exceptions.length - shown)}</a> : undefined}
    >
      {exceptions.length === 0 ? (
        <Empty>{overview.noExceptions}</Empty>
      ) : (
        <ul className="lines">
          {exceptions
            .toSorted((a, b) => a.raisedAt - b.raisedAt)
            .slice(0, shown)
            .map(({ id, raisedAt, about, reason }) => (
              <li key={id}>
                <button type="button" className="line" onClick={() => select({ kind: 'exception', id })}>
                  <Mark level="alarm" />
                  <span className="line-main">
                    <ReasonText reason={reason} />
                  </span>
                  <span className="muted">{about}</span>
                  <span className="number muted">{clock.moment(raisedAt)}</span>
                </button>
              </li>
            ))}
        </ul>
      )}
    </Panel>
  );
}
