import type { BoxTable, PlanDifference } from '@estiba/view';
import { useEffect, useState } from 'react';
import { ModeChoice } from '../../drawing/mode-choice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useQuery } from '../../ui/use-query.ts';
import type { Difference as Differs, Draft } from './answers.ts';
import { shownDifference } from './differences.ts';
import { MovedList } from './moved-list.tsx';
import { DraftRefusal } from './reason-list.tsx';
import { TermsTable } from './terms-table.tsx';
import type { Judged } from './use-judgement.ts';

interface CompareProps {
  readonly draft: Draft;
  readonly judged: Judged;
  readonly boxes: BoxTable;
  readonly shown: PlanDifference | null;
  readonly onShown: (difference: PlanDifference | null) => void;
  readonly onJump: (to: { readonly box: string | null; readonly slot: string | null }) => void;
}

/** The draft held against the plan it was begun from, or against another draft of the call: term by term, box by box, in the plan too. */
export function Compare({ draft, judged, boxes, shown, onShown, onJump }: CompareProps) {
  const { draft: words } = useWords();
  const [base, setBase] = useState('');
  const [isShown, setShown] = useState(shown !== null);
  const others = useQuery<readonly Draft[]>(`/drafts?call=${encodeURIComponent(draft.call)}`, draft.edit);
  const path = base === '' ? null : `/drafts/${encodeURIComponent(base)}/difference/${encodeURIComponent(draft.id)}`;
  const other = useQuery<Differs>(path, draft.edit);
  const difference = base === '' ? judged.judgement?.difference : other.at === 'there' ? other.value : undefined;
  const refusal = base === '' ? judged.refusal : other.at === 'refused' ? other.refusal : null;
  useEffect(() => {
    onShown(isShown && difference !== undefined ? shownDifference(difference.moved, boxes) : null);
  }, [isShown, difference, boxes, onShown]);
  const named = others.at === 'there' ? others.value.filter(({ id, committed }) => id !== draft.id && committed === null) : [];
  return (
    <div className="compare">
      <ModeChoice
        label={words.against}
        value={base}
        options={[
          ['', words.beganFrom] as const,
          ...named.map(({ id, name, by }) => [id, `${name === '' ? words.nameless(id) : name} (${by})`] as const),
        ]}
        onChange={setBase}
      />
      {refusal !== null && <DraftRefusal refusal={refusal} heading={words.notCompared} />}
      {difference === undefined && refusal === null && (
        <p className="loading" role="status">
          {words.judging}
        </p>
      )}
      {difference !== undefined && (
        <>
          {base === '' && !judged.isFresh && <p className="muted">{words.judgedBefore}</p>}
          <TermsTable difference={difference} />
          <label className="check">
            <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} />
            {words.showInPlan}
          </label>
          {difference.moved.length === 0 ? (
            <p className="muted">{words.nothingMoved}</p>
          ) : (
            <MovedList moved={difference.moved} onJump={({ box, before, after }) => onJump({ box, slot: after ?? before })} />
          )}
        </>
      )}
    </div>
  );
}
