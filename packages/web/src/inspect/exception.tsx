import { select } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { useRow, useTable } from '../live/use-live.ts';
import { personOf } from '../screens/exceptions/person-of.ts';
import { Resolve } from '../screens/exceptions/resolve.tsx';
import { useClock } from '../time/use-clock.ts';
import { State } from '../ui/mark.tsx';
import { Empty, Fact, Facts } from '../ui/panel.tsx';
import { ReasonText } from '../words/reason-text.tsx';

/** An exception, what it is about, and how to resolve it. */
export function ExceptionInspector({ id }: { readonly id: string }) {
  const { exceptions: words, equipment } = useWords();
  const clock = useClock();
  const exception = useRow('exceptions', id);
  const jobs = useTable('jobs');
  if (exception === undefined) return <Empty>{words.resolved(id)}</Empty>;
  const { about, raisedAt, reason, takenBy } = exception;
  const job = jobs.find((one) => one.id === about || one.steps.some((step) => step.id === about));
  return (
    <>
      <p>
        <State level="alarm">
          <ReasonText reason={reason} />
        </State>
      </p>
      <Facts>
        <Fact name={words.about}>{about}</Fact>
        <Fact name={words.raised}>{clock.second(raisedAt)}</Fact>
        <Fact name={words.takenBy}>{takenBy === null ? words.nobody : personOf(takenBy)}</Fact>
        {job !== undefined && (
          <Fact name={equipment.job}>
            <button type="button" className="link" onClick={() => select({ kind: 'job', id: job.id })}>
              {job.id}
            </button>
          </Fact>
        )}
      </Facts>
      <Resolve key={id} exception={exception} />
    </>
  );
}
