import type { CallRow } from '@estiba/messages/frames';
import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { Bar } from '../../ui/bar.tsx';
import { State } from '../../ui/mark.tsx';
import { Fact, Facts } from '../../ui/panel.tsx';
import { ValueText } from '../../words/reason-text.tsx';
import { Term } from '../../words/term.tsx';
import { progressOf } from './progress.ts';

/** A ship alongside: how far her work is, crane by crane. */
export function CallCard({ call }: { readonly call: CallRow }) {
  const { overview, calls, common } = useWords();
  const clock = useClock();
  const { total, started, done } = progressOf(call);
  const planEnd = call.planEnd ?? null;
  return (
    <article className="card">
      <header className="card-head">
        <h3>
          <a href={hrefOf('calls', call.call)}>{call.outline.name}</a>
        </h3>
        <span className="muted">
          {call.call} · {call.berth}
        </span>
      </header>
      <div>
        <div className="card-progress">
          <Bar share={share(done, total)} begun={share(started, total)} label={`${overview.done}: ${overview.lines(done, total)}`} />
          <span className="number">{overview.lines(done, total)}</span>
        </div>
        <Facts>
          <Fact name={overview.phase}>
            <ValueText value={call.phase} />
          </Fact>
          <Fact name={overview.workEnds}>{planEnd === null ? common.unknown : clock.moment(planEnd)}</Fact>
          <Fact name={<Term id="eta">{overview.etd}</Term>}>
            {call.etd === null ? common.unknown : clock.moment(call.etd)} <Late planEnd={planEnd} etd={call.etd} />
          </Fact>
          <Fact name={calls.plan}>
            <PlanHealth call={call} />
          </Fact>
          {call.leftOut.length > 0 && (
            <Fact name={calls.leftOut}>
              <State level="warn">{overview.boxes(call.leftOut.length)}</State>
            </Fact>
          )}
        </Facts>
      </div>
      <ul className="queues" aria-label={calls.queue}>
        {call.queues.map((queue) => (
          <li key={queue.crane}>
            <span className="queue-name">{queue.crane}</span>
            <Bar
              share={share(queue.done, queue.total)}
              begun={share(queue.started, queue.total)}
              label={calls.queueState(queue.done, queue.started, queue.total)}
            />
            <span className="number muted">{common.of(queue.done, queue.total)}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Work that ends after she is to leave. */
function Late({ planEnd, etd }: { readonly planEnd: number | null; readonly etd: number | null }) {
  const { ship } = useWords();
  if (planEnd === null || etd === null || planEnd <= etd) return null;
  return <State level="warn">{ship.behind(Math.ceil((planEnd - etd) / 60_000))}</State>;
}

/** Does the plan hold, is another being made, or did that fail? */
function PlanHealth({ call: { plan, planWanted, planFailed } }: { readonly call: CallRow }) {
  const { overview, common } = useWords();
  if (planFailed !== null) return <State level="alarm">{overview.planFails}</State>;
  if (planWanted !== null) return <State level="warn">{overview.planAnew}</State>;
  return plan === null ? common.none : <State level="ok">{overview.planHolds}</State>;
}

const share = (part: number, total: number): number => (total === 0 ? 0 : part / total);
