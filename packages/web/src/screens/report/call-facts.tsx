import type { CallRow } from '@estiba/messages/frames';
import type { WorkQueue } from '@estiba/port';
import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { Fact, Facts } from '../../ui/panel.tsx';
import { ValueText } from '../../words/reason-text.tsx';
import { usePlans } from '../ship/figures/answers.ts';
import { planSums } from './call-lists.ts';
import { PrintedTable } from './printed-table.tsx';
import { Part } from './sheet.tsx';

/** The visit, her plan in short, and the plans she had. */
export function CallFacts({ call, queues }: { readonly call: CallRow; readonly queues: readonly WorkQueue[] | null }) {
  const { calls: words, report, overview, common, figures } = useWords();
  const clock = useClock();
  const plans = usePlans(call.call, call.plan);
  const sums = queues === null ? null : planSums(queues);
  const moment = (at: number | null): string => (at === null ? common.unknown : clock.moment(at));
  return (
    <>
      <Part title={words.call}>
        <Facts>
          <Fact name={words.ship}>{call.outline.name}</Fact>
          <Fact name={words.voyage}>{call.voyage}</Fact>
          <Fact name={words.phase}>
            <ValueText value={call.phase} />
          </Fact>
          <Fact name={words.berth}>{call.berth}</Fact>
          <Fact name={words.bow}>{overview.metres(call.bowAt)}</Fact>
          <Fact name={words.length}>{overview.metres(call.outline.loa)}</Fact>
          <Fact name={words.eta}>{clock.moment(call.eta)}</Fact>
          <Fact name={words.etd}>{moment(call.etd)}</Fact>
          <Fact name={words.rotation}>{call.rotation.join(' → ')}</Fact>
        </Facts>
      </Part>
      {sums !== null && (
        <Part title={report.planInShort}>
          <Facts>
            <Fact name={words.plan}>{call.plan}</Fact>
            <Fact name={report.loads}>{figures.boxes(sums.load)}</Fact>
            <Fact name={report.discharges}>{figures.boxes(sums.discharge)}</Fact>
            <Fact name={report.restows}>{figures.boxes(sums.restow)}</Fact>
            <Fact name={report.lids}>{report.lidMoves(sums.lids)}</Fact>
            <Fact name={words.leftOut}>{figures.boxes(call.leftOut.length)}</Fact>
            <Fact name={report.begins}>{moment(sums.start)}</Fact>
            <Fact name={report.ends}>{moment(sums.end)}</Fact>
          </Facts>
          {plans.at === 'there' && plans.value.plans.length > 1 && (
            <PrintedTable
              caption={report.plans}
              rows={plans.value.plans}
              keyOf={({ entry }) => String(entry)}
              columns={[
                { key: 'plan', head: report.plans, cell: ({ plan }) => plan },
                { key: 'at', head: report.accepted, cell: ({ at }) => clock.second(at) },
                { key: 'by', head: report.acceptedBy, cell: ({ by }) => by.replace(/^user:/, '') },
                { key: 'entry', head: report.entry, isNumber: true, cell: ({ entry }) => entry },
              ]}
            />
          )}
        </Part>
      )}
    </>
  );
}
