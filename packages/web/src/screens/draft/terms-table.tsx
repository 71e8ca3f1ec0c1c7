import { kitOf } from '../../i18n/kit.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { TableRoom } from '../../ui/table-room.tsx';
import type { Difference, Figures } from './answers.ts';
import { termsByChange } from './differences.ts';

/** A figure of two plans, with as many decimals as tell them apart. */
export interface FigureLine {
  readonly name: string;
  readonly figures: Figures;
  readonly digits: number;
}

/** Two plans term by term: what each counts in one and in the other, and the change. `onlyChanged`: terms that are the same are counted. */
export function TermsTable({ difference, onlyChanged = false }: { readonly difference: Difference; readonly onlyChanged?: boolean }) {
  const { draft: words } = useWords();
  const hours = ({ before, after }: Figures): Figures => ({ before: before / 3_600_000, after: after / 3_600_000 });
  const first: FigureLine[] = [
    { name: words.cost, figures: difference.cost, digits: 1 },
    { name: words.makespan, figures: hours(difference.makespan), digits: 1 },
    { name: words.digs, figures: difference.digs, digits: 0 },
  ];
  return <ScoreTable first={first} score={difference.score} onlyChanged={onlyChanged} />;
}

/** Some figures, then the terms of the score, those that changed most first. */
export function ScoreTable({
  first,
  score,
  after,
  onlyChanged,
}: {
  readonly first: readonly FigureLine[];
  readonly score: Difference['score'];
  /** Heads the figures of the second plan; absent: it is the draft. */
  readonly after?: string;
  readonly onlyChanged: boolean;
}) {
  const { draft: words } = useWords();
  const { number } = kitOf(useLanguage());
  const nameOf = useTermName();
  const terms = termsByChange({ score }).map(
    ({ term, unit, value }): FigureLine => ({
      name: nameOf(term, unit),
      figures: value,
      digits: Number.isInteger(value.before) && Number.isInteger(value.after) ? 0 : 1,
    }),
  );
  const shown = onlyChanged ? terms.filter((line) => !isSame(line)) : terms;
  return (
    <>
      <TableRoom label={words.scoreByTerm}>
        <table className="table terms">
          <thead>
            <tr>
              <th scope="col">{words.term}</th>
              {[words.before, after ?? words.after, words.change].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...first, ...shown].map((line) => (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                <td className="number">{number(line.figures.before, line.digits)}</td>
                <td className="number">{number(line.figures.after, line.digits)}</td>
                <Change line={line} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoom>
      {shown.length < terms.length && <p className="muted">{words.sameTerms(terms.length - shown.length)}</p>}
    </>
  );
}

/** Names a term of the score, with its unit where that is no count. */
export function useTermName(): (term: string, unit: string) => string {
  const { draft: words } = useWords();
  return (term, unit) => {
    const key = `term.${term}`;
    const name = Object.hasOwn(words, key) ? words[key as 'term.left-out'] : term;
    return unit === 't' ? `${name} [${words['unit.t']}]` : name;
  };
}

/** Of all terms less is better. */
function Change({ line }: { readonly line: FigureLine }) {
  const { number } = kitOf(useLanguage());
  const change = line.figures.after - line.figures.before;
  if (isSame(line)) return <td className="number muted">=</td>;
  return (
    <td className={`number ${change > 0 ? 'state-alarm' : 'state-ok'}`}>
      {change > 0 ? '▲ +' : '▼ '}
      {number(change, line.digits)}
    </td>
  );
}

const isSame = ({ figures: { before, after }, digits }: FigureLine): boolean => Math.abs(after - before) < 10 ** -digits / 2;
