import type { ShipCondition } from '@estiba/port';
import { useEffect, useMemo, useState } from 'react';
import { ask, type Refusal } from '../../http/api.ts';
import type { Judgement } from './answers.ts';

/** An edit is judged when nothing followed it for so long [ms]: each judgement takes a core for a while. */
const PAUSE = 800;

/** What could not be judged is asked again after this long [ms]: the server may have been away, or a newer edit came between. */
const AGAIN = 5000;

export interface Judged {
  /** The last there is; it may be of an earlier edit. */
  readonly judgement: Judgement | null;
  /** The last there is is of the edit that is shown. */
  readonly isFresh: boolean;
  readonly refusal: Refusal | null;
  /** Boxes that break a rule which was kept before. */
  readonly broken: ReadonlySet<string>;
}

/** What the draft comes to, reckoned by the server after each edit. */
export function useJudgement(draft: string, edit: number): Judged {
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  const [tries, setTries] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isFresh = judgement?.edit === edit;
  useEffect(() => {
    if (isFresh) return undefined;
    const abort = new AbortController();
    let again: ReturnType<typeof setTimeout> | undefined;
    const timer = setTimeout(async () => {
      const answer = await ask<Judgement>(`/drafts/${encodeURIComponent(draft)}/judgement`, { isPoll: true, signal: abort.signal });
      if (abort.signal.aborted) return;
      if (answer.ok) setJudgement(answer.value);
      else again = setTimeout(() => setTries((one) => one + 1), AGAIN);
      setRefusal(answer.ok ? null : answer.refusal);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      clearTimeout(again);
      abort.abort();
    };
  }, [draft, edit, isFresh, tries]);
  const broken = useMemo(() => new Set(judgement?.broken.flatMap(({ boxes }) => boxes)), [judgement]);
  return { judgement, isFresh, refusal, broken };
}

export const conditionOf = ({ condition }: Judgement): ShipCondition => ({
  ...condition,
  hidden: condition.hidden ?? Number.POSITIVE_INFINITY,
});
