import type { CallRow } from '@estiba/messages/frames';
import type { WorkQueue } from '@estiba/port';
import { themes } from '@estiba/view';
import { type ReactNode, useMemo } from 'react';
import { Legend } from '../../drawing/legend.tsx';
import { useWords } from '../../i18n/language.ts';
import { useBoxes, useRow } from '../../live/use-live.ts';
import { keptChoice } from '../../store/kept.ts';
import { useValue } from '../../store/use-value.ts';
import { Choice } from '../../ui/choice.tsx';
import { Empty } from '../../ui/panel.tsx';
import { Judged } from '../ship/figures/judged.tsx';
import type { Judgement, Judging } from '../ship/figures/answers.ts';
import { Stability } from '../ship/figures/stability.tsx';
import { useShipFigures } from '../ship/figures/use-ship-figures.ts';
import { usePlan } from '../ship/queues.ts';
import { shipModel } from '../ship/ship-model.ts';
import { CallFacts } from './call-facts.tsx';
import { CraneSplit } from './crane-split.tsx';
import { Differences } from './differences.tsx';
import { LeftOut } from './left-out.tsx';
import { Lists } from './lists.tsx';
import { PrintedShip } from './printed-ship.tsx';
import { PrintedBreaches } from './printed-breaches.tsx';
import { Part, Sheet } from './sheet.tsx';
import { type CallBoxes, useCallBoxes } from './use-call-boxes.ts';

/** Lists of boxes fill most of the paper; not everybody wants them. */
const lists = keptChoice('report-lists', ['with', 'without'] as const, 'with');

/** A call on paper: her plan in short, the cranes, what is wrong with it, how she will float, what it changes, and every box by bay. */
export function CallReport({ id }: { readonly id: string }) {
  const { calls: words, report, common, ship } = useWords();
  const call = useRow('calls', id);
  const { size } = useBoxes();
  const plan = usePlan(call, size);
  const wanted = useValue(lists);
  if (call === undefined)
    return (
      <div className="screen">
        <Empty>{words.unknown(id)}</Empty>
      </div>
    );
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
  return (
    <Sheet title={report.callTitle(call.outline.name, call.call)} tools={tools}>
      <CallFacts call={call} queues={plan.queues} />
      {plan.queues === null ? (
        <Empty>{{ none: words.noPlan, loading: common.loading, lost: ship.planLost, there: '' }[plan.at]}</Empty>
      ) : (
        <Planned call={call} queues={plan.queues} withLists={wanted === 'with'} />
      )}
    </Sheet>
  );
}

interface PlannedProps {
  readonly call: CallRow;
  readonly queues: readonly WorkQueue[];
  readonly withLists: boolean;
}

function Planned(props: PlannedProps) {
  const { common } = useWords();
  const held = useCallBoxes(props.call);
  return held === null ? <p className="loading">{common.loading}</p> : <Parts {...props} held={held} />;
}

function Parts({ call, queues, withLists, held }: PlannedProps & { readonly held: CallBoxes }) {
  const { report: words, figures, drawing, ship } = useWords();
  const { boxes, size } = held;
  const entries = useBoxes().size;
  const read = useShipFigures(call, queues, boxes, size);
  const { profile, broken, judgement } = read;
  const model = useMemo(() => {
    const look = { mode: 'pod', label: 'mark', picture: 'later', theme: themes.light } as const;
    return shipModel(held.call, boxes, queues, look, { profile, condition: null, broken, difference: null });
    // `size` stands for the boxes, which change in place.
  }, [held.call, boxes, size, queues, profile, broken]);
  return (
    <>
      <Part title={words.whenSheSails}>
        {held.isListed && <p>{words.asListed}</p>}
        <PrintedShip label={ship.bayPlanOf(call.outline.name)} model={model} />
        <Legend painting={model.painting} title={drawing.legend} />
      </Part>
      <Part title={words.craneSplit}>
        <CraneSplit call={call} queues={queues} />
      </Part>
      <Told title={figures.violations} judgement={judgement}>
        {({ violations, inherited }) => <PrintedBreaches violations={violations} inherited={inherited} />}
      </Told>
      <Told title={figures.stability} judgement={judgement}>
        {({ condition, violations }) => <Stability condition={condition} profile={profile} violations={violations} theme={themes.light} />}
      </Told>
      <Part title={figures.difference}>
        <Differences call={call} queues={queues} boxes={boxes} size={entries} />
      </Part>
      <LeftOut call={call} />
      {withLists && <Lists call={call} queues={queues} boxes={boxes} size={size} />}
    </>
  );
}

function Told({
  title,
  judgement,
  children,
}: {
  readonly title: string;
  readonly judgement: Judging;
  readonly children: (value: Judgement) => ReactNode;
}) {
  return (
    <Part title={title}>
      <Judged judgement={judgement}>{children}</Judged>
    </Part>
  );
}
