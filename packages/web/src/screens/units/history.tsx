import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { RefusalNote } from '../../ui/refusal.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { ValueText } from '../../words/reason-text.tsx';
import { personOf } from '../exceptions/person-of.ts';
import { type HistoryLine, historyWords } from './history-words.ts';

interface Page {
  readonly events: number;
  readonly history: readonly HistoryLine[];
  /** Line the next page begins with. */
  readonly next: number | null;
}

interface HistoryProps {
  readonly id: string;
  /** Changes when there may be more to read. */
  readonly again: string;
  readonly onProof: (seq: number) => void;
}

/** All the log says of a box, oldest first, page by page to its end. */
export function History(props: HistoryProps) {
  const { units: words } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.event}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.actor}</th>
          <th scope="col" className="number">
            {words.entry}
          </th>
          <th scope="col">{words.proof}</th>
        </tr>
      </thead>
      <Lines {...props} from={1} />
    </table>
  );
}

function Lines({ id, again, onProof, from }: HistoryProps & { readonly from: number }) {
  const { units: words, common } = useWords();
  const language = useLanguage();
  const clock = useClock();
  const [isMore, setMore] = useState(false);
  const page = useQuery<Page>(`/units/${encodeURIComponent(id)}/history?from=${from}&limit=200`, again);
  if (page.at !== 'there') {
    return (
      <tbody>
        <tr>
          <td colSpan={6}>{page.at === 'loading' ? <p className="muted">{common.loading}</p> : <RefusalNote refusal={page.refusal} />}</td>
        </tr>
      </tbody>
    );
  }
  const { history, events, next } = page.value;
  return (
    <>
      <tbody>
        {history.map((line) => (
          <tr key={line.seq}>
            <td className="when">{clock.second(line.at)}</td>
            <td>
              <ValueText value={line.type} />
            </td>
            <td>{historyWords(line, language)}</td>
            <td className="muted">{personOf(line.actor)}</td>
            <td className="number">{line.seq}</td>
            <td>
              <button type="button" onClick={() => onProof(line.seq)}>
                {words.showProof}
              </button>
            </td>
          </tr>
        ))}
        {next !== null && !isMore && (
          <tr>
            <td colSpan={6}>
              <button type="button" onClick={() => setMore(true)}>
                {common.more(events - next + 1)}
              </button>
            </td>
          </tr>
        )}
      </tbody>
      {next !== null && isMore && <Lines id={id} again={again} onProof={onProof} from={next} />}
    </>
  );
}
