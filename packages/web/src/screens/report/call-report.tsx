import type { CallRow } from '@estiba/messages/frames';
import { useWords } from '../../i18n/language.ts';
import { useBoxes, useRow } from '../../live/use-live.ts';
import { keptChoice } from '../../store/kept.ts';
import { useValue } from '../../store/use-value.ts';
import { Choice } from '../../ui/choice.tsx';
import { Empty } from '../../ui/panel.tsx';
import { useShipFigures } from '../ship/figures/use-ship-figures.ts';
import { usePlan } from '../ship/queues.ts';
import { CallFacts } from './call-facts.tsx';
import { PlannedParts } from './planned-parts.tsx';
import { Sheet } from './sheet.tsx';
import { useCallBoxes } from './use-call-boxes.ts';

/** Lists of boxes fill most of the paper; not everybody wants them. */
const lists = keptChoice('report-lists', ['with', 'without'] as const, 'with');

/** A call on paper: her plan in short, the cranes, what is wrong with it, how she will float, what it changes, and every box by bay. */
export function CallReport({ id }: { readonly id: string }) {
  const { calls: words } = useWords();
  const call = useRow('calls', id);
  if (call !== undefined) return <Known call={call} />;
  return (
    <div className="screen">
      <Empty>{words.unknown(id)}</Empty>
    </div>
  );
}

function Known({ call }: { readonly call: CallRow }) {
  const { calls: words, report, common, ship } = useWords();
  const { boxes, size } = useBoxes();
  const plan = usePlan(call, size);
  const held = useCallBoxes(call);
  const read = useShipFigures(call, plan.queues, boxes, size);
  const wanted = useValue(lists);
  const tools = (
    <Choice
      label={report.lists}
      value={wanted}
      options={[
        ['with', report.withLists],
        ['without', report.withoutLists],
      ]}
      onChange={(one) => lists.set(one)}
    />
  );
  const isWhole = plan.at !== 'loading' && held !== null && read.judgement.at !== 'loading';
  return (
    <Sheet title={report.callTitle(call.outline.name, call.call)} isWhole={isWhole} tools={tools}>
      <CallFacts call={call} queues={plan.queues} />
      {plan.queues === null && <Empty>{{ none: words.noPlan, loading: common.loading, lost: ship.planLost, there: '' }[plan.at]}</Empty>}
      {plan.queues !== null && held !== null && (
        <PlannedParts call={call} queues={plan.queues} held={held} read={read} withLists={wanted === 'with'} />
      )}
    </Sheet>
  );
}
