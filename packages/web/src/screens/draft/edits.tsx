import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { Empty } from '../../ui/panel.tsx';
import { useQuery } from '../../ui/use-query.ts';
import type { Draft, EditLine } from './answers.ts';
import { useDid } from './did.ts';
import { DraftRefusal } from './reason-list.tsx';

/** What was done to the draft, by whom and when, the last first; what was taken back stands struck through. */
export function Edits({ draft }: { readonly draft: Draft }) {
  const { draft: words, common } = useWords();
  const clock = useClock();
  const did = useDid();
  const edits = useQuery<readonly EditLine[]>(`/drafts/${encodeURIComponent(draft.id)}/edits`, draft.edit);
  if (edits.at === 'loading') return <p className="muted">{common.loading}</p>;
  if (edits.at === 'refused') return <DraftRefusal refusal={edits.refusal} />;
  if (edits.value.length === 0) return <Empty>{words.noEdits}</Empty>;
  return (
    <ol className="edits" reversed>
      {edits.value.toReversed().map(({ number, by, at, does, boxes, isDone }) => (
        <li key={number} className={isDone ? undefined : 'is-undone'}>
          <span>
            {isDone ? did(does) : <s>{did(does)}</s>}
            {boxes > 0 && ` · ${words.boxes(boxes)}`}
          </span>
          <span className="muted">
            {by}, {clock.moment(at)}
            {!isDone && ` · ${words.takenBack}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
