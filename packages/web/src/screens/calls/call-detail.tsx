import type { CallRow } from '@estiba/messages/frames';
import { useMemo } from 'react';
import { hrefOf, select } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useRow, useTable } from '../../live/use-live.ts';
import { useClock } from '../../time/use-clock.ts';
import { Bar } from '../../ui/bar.tsx';
import { Empty, Fact, Facts, Panel } from '../../ui/panel.tsx';
import { ReasonText, ValueText } from '../../words/reason-text.tsx';
import { Term } from '../../words/term.tsx';
import { callReport } from '../report/report-address.ts';
import { DraftDoor } from '../draft/draft-door.tsx';
import { DraftTable } from '../draft/draft-list.tsx';
import { CallLists } from './call-lists.tsx';

const mostJobs = 40;

/** One ship's visit: what she brings and takes, and how far each crane is. */
export function CallDetail({ id }: { readonly id: string }) {
  const { calls: words, report } = useWords();
  const call = useRow('calls', id);
  if (call === undefined)
    return (
      <div className="screen">
        <Empty>{words.unknown(id)}</Empty>
      </div>
    );
  return (
    <div className="screen detail">
      <p className="back">
        <a href={hrefOf('calls')}>{words.title}</a>
      </p>
      <h2 className="thing">
        {call.outline.name} <span className="muted">{call.call}</span>
      </h2>
      <p>
        <a href={hrefOf('report', callReport(call.call))}>{report.callTitle(call.outline.name, call.call)}</a>
      </p>
      <CallFacts call={call} />
      <Queues call={call} />
      <LeftOut call={call} />
      <Drafts call={call.call} />
      <CallLists call={call} />
      <Jobs call={call.call} />
    </div>
  );
}

function CallFacts({ call }: { readonly call: CallRow }) {
  const { calls: words, overview, common } = useWords();
  const clock = useClock();
  return (
    <Panel title={<Term id="vessel_visit">{words.call}</Term>}>
      <Facts>
        <Fact name={words.phase}>
          <ValueText value={call.phase} />
        </Fact>
        <Fact name={<Term id="berth">{words.berth}</Term>}>{call.berth}</Fact>
        <Fact name={words.bow}>{overview.metres(call.bowAt)}</Fact>
        <Fact name={words.length}>{overview.metres(call.outline.loa)}</Fact>
        <Fact name={words.draught}>{(call.draught ?? null) === null ? common.unknown : words.draughtOf(call.draught!)}</Fact>
        <Fact name={words.voyage}>{call.voyage}</Fact>
        <Fact name={words.eta}>{clock.moment(call.eta)}</Fact>
        <Fact name={words.etd}>{call.etd === null ? common.unknown : clock.moment(call.etd)}</Fact>
        <Fact name={<Term id="load_list">{words.toLoad}</Term>}>{words.toLoadCount(call.toLoad)}</Fact>
        <Fact name={words.plan}>{call.plan ?? words.noPlan}</Fact>
        <Fact name={<Term id="rotation">{words.rotation}</Term>}>{call.rotation.join(' → ')}</Fact>
        <Fact name={words.openLids}>{call.openLids.length === 0 ? common.none : call.openLids.join(', ')}</Fact>
        <Fact name={words.lashed}>{call.lashedBays.length === 0 ? common.none : call.lashedBays.join(', ')}</Fact>
      </Facts>
    </Panel>
  );
}

function Queues({ call }: { readonly call: CallRow }) {
  const { calls: words } = useWords();
  return (
    <Panel title={<Term id="work_queue">{words.queue}</Term>}>
      {call.queues.length === 0 ? (
        <Empty>{words.noPlan}</Empty>
      ) : (
        <ul className="queues wide-queues">
          {call.queues.map(({ crane, done, started, total }) => (
            <li key={crane}>
              <button type="button" className="queue-name" onClick={() => select({ kind: 'machine', id: crane })}>
                {crane}
              </button>
              <Bar
                share={total === 0 ? 0 : done / total}
                begun={total === 0 ? 0 : started / total}
                label={words.queueState(done, started, total)}
              />
              <span className="number muted">{words.queueState(done, started, total)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Plans of the call that are worked on apart from the live one. */
function Drafts({ call }: { readonly call: string }) {
  const { draft } = useWords();
  return (
    <Panel title={draft.all} aside={<DraftDoor call={call} />}>
      <DraftTable call={call} />
    </Panel>
  );
}

function LeftOut({ call }: { readonly call: CallRow }) {
  const { calls: words } = useWords();
  return (
    <Panel title={words.leftOut}>
      {call.leftOut.length === 0 ? (
        <Empty>{words.noneLeftOut}</Empty>
      ) : (
        <ul className="chips">
          {call.leftOut.map((box) => (
            <li key={box}>
              <a href={hrefOf('units', box)}>{box}</a>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Jobs({ call }: { readonly call: string }) {
  const { calls: words, common } = useWords();
  const all = useTable('jobs');
  const jobs = useMemo(() => all.filter((job) => job.call === call), [all, call]);
  return (
    <Panel title={words.jobs} aside={jobs.length > mostJobs ? common.more(jobs.length - mostJobs) : undefined}>
      {jobs.length === 0 ? (
        <Empty>{words.noJobs}</Empty>
      ) : (
        <ul className="lines">
          {jobs.slice(0, mostJobs).map((job) => (
            <li key={job.id}>
              <button type="button" className="line" onClick={() => select({ kind: 'job', id: job.id })}>
                <span className="line-main">{job.boxes.join(' + ') || job.id}</span>
                <span className="muted">
                  <ValueText value={job.kind} /> · <ValueText value={job.stage} />
                </span>
                {job.waits !== null && (
                  <span className="muted">
                    <ReasonText reason={job.waits} />
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
