import { select } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { useRow } from '../live/use-live.ts';
import { personOf } from '../screens/exceptions/person-of.ts';
import { Resolve } from '../screens/exceptions/resolve.tsx';
import { useRequests } from '../screens/exceptions/use-requests.ts';
import { useClock } from '../time/use-clock.ts';
import { State } from '../ui/mark.tsx';
import { Empty, Fact, Facts } from '../ui/panel.tsx';
import { ReasonText, ValueText } from '../words/reason-text.tsx';

/** An exception, what it is about and holds up, and how to resolve it. */
export function ExceptionInspector({ id }: { readonly id: string }) {
  const { exceptions: words, equipment } = useWords();
  const clock = useClock();
  const exception = useRow('exceptions', id);
  const request = useRequests().find((one) => one.exception.id === id);
  if (exception === undefined) return <Empty>{words.resolved(id)}</Empty>;
  const { about, raisedAt, reason, takenBy } = exception;
  const { machine = null, job = null, crane = null, lines = 0 } = request ?? {};
  return (
    <>
      <p>
        <State level="alarm">
          <ReasonText reason={reason} />
        </State>
      </p>
      {machine !== null && <p className="muted">{words.remoteHint}</p>}
      <Facts>
        <Fact name={words.about}>{about}</Fact>
        {machine !== null && (
          <>
            <Fact name={words.machine}>
              <button type="button" className="link" onClick={() => select({ kind: 'machine', id: machine.id })}>
                {machine.id}
              </button>
            </Fact>
            <Fact name={words.mode}>
              <ValueText value={machine.operational} />
            </Fact>
          </>
        )}
        {job !== null && (
          <Fact name={equipment.job}>
            <button type="button" className="link" onClick={() => select({ kind: 'job', id: job.id })}>
              {job.id}
            </button>
          </Fact>
        )}
        {crane !== null && <Fact name={words.holdsUp}>{words.lines(lines, crane)}</Fact>}
        <Fact name={words.raised}>{clock.second(raisedAt)}</Fact>
        <Fact name={words.takenBy}>{takenBy === null ? words.nobody : personOf(takenBy)}</Fact>
      </Facts>
      <Resolve key={id} exception={exception} />
    </>
  );
}
