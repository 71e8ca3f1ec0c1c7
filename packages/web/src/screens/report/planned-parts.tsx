import type { CallRow } from '@estiba/messages/frames';
import type { WorkQueue } from '@estiba/port';
import { themes } from '@estiba/view';
import { type ReactNode, useMemo } from 'react';
import { Legend } from '../../drawing/legend.tsx';
import { useWords } from '../../i18n/language.ts';
import { useBoxes } from '../../live/use-live.ts';
import type { Judgement, Judging } from '../ship/figures/answers.ts';
import { Judged } from '../ship/figures/judged.tsx';
import { Stability } from '../ship/figures/stability.tsx';
import type { ShipFiguresState } from '../ship/figures/use-ship-figures.ts';
import { shipModel } from '../ship/ship-model.ts';
import { CraneSplit } from './crane-split.tsx';
import { Differences } from './differences.tsx';
import { LeftOut } from './left-out.tsx';
import { Lists } from './lists.tsx';
import { PrintedBreaches } from './printed-breaches.tsx';
import { PrintedShip } from './printed-ship.tsx';
import { Part } from './sheet.tsx';
import type { CallBoxes } from './use-call-boxes.ts';

interface PlannedProps {
  readonly call: CallRow;
  readonly queues: readonly WorkQueue[];
  readonly held: CallBoxes;
  readonly read: Pick<ShipFiguresState, 'profile' | 'broken' | 'judgement'>;
  readonly withLists: boolean;
}

/** What is to be told of a call that has a plan. */
export function PlannedParts({ call, queues, held, read, withLists }: PlannedProps) {
  const { report: words, figures, drawing, ship } = useWords();
  const { boxes, size } = held;
  const entries = useBoxes().size;
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
