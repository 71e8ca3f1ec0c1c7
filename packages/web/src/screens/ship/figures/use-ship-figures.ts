import type { CallRow } from '@estiba/messages/frames';
import type { VesselProfile, WorkQueue } from '@estiba/port';
import type { BoxTable } from '@estiba/view';
import { useEffect, useMemo, useState } from 'react';
import { usePast } from '../../../live/use-live.ts';
import { type Judging, useJudgement, useVessel } from './answers.ts';
import { type Base, useCompared } from './use-compared.ts';

/** While work goes on what is left of the plan is judged anew this often [ms]. */
const JUDGE_EVERY = 60_000;

export interface ShipFiguresState {
  readonly profile: VesselProfile | null;
  readonly judgement: Judging;
  /** By box: it takes part in a broken rule, or in one that was broken when the ship came. */
  readonly broken: ReadonlyMap<string, 'warning' | 'broken'>;
  readonly compared: ReturnType<typeof useCompared>;
  readonly base: Base;
  readonly setBase: (base: Base) => void;
}

/** What a bay plan is read with: limits of the ship, what the checker says of the plan, and the plan it is held against. */
export function useShipFigures(call: CallRow, queues: readonly WorkQueue[] | null, boxes: BoxTable, size: number): ShipFiguresState {
  const isPast = usePast() !== null;
  const [base, setBase] = useState<Base>('none');
  const turn = useTurn(JUDGE_EVERY);
  const vessel = useVessel(call.call);
  const isOpen = call.plan !== null && call.cranes.length > 0 && call.phase !== 'complete' && call.phase !== 'sailed';
  const asked = useJudgement(isOpen && !isPast ? call.call : null, `${call.plan} ${turn}`);
  const judgement: Judging = isPast ? { at: 'past' } : isOpen ? asked : { at: 'nothing' };
  const told = judgement.at === 'there' ? judgement.value : null;
  const [violations, inherited] = [told?.violations, told?.inherited];
  const broken = useMemo(
    () =>
      new Map([
        ...(inherited ?? []).flatMap(({ boxes: some }) => some.map((box) => [box, 'warning'] as const)),
        ...(violations ?? []).flatMap(({ boxes: some }) => some.map((box) => [box, 'broken'] as const)),
      ]),
    [violations, inherited],
  );
  const compared = useCompared(call, queues, boxes, size, base);
  return { profile: vessel.at === 'there' ? vessel.value : null, judgement, broken, compared, base, setBase };
}

/** A number that grows while the page is looked at. */
function useTurn(every: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && setTurn((one) => one + 1), every);
    return () => clearInterval(timer);
  }, [every]);
  return turn;
}
