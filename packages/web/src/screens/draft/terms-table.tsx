import { kitOf } from '../../i18n/kit.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import type { Difference, Figures } from './answers.ts';
import { termsByChange } from './differences.ts';

/** Two plans term by term: what each term counts, what it costs in one and in the other, and the change. */
export function TermsTable({ difference }: { readonly difference: Difference }) {
  const { draft: words } = useWords();
  const { number } = kitOf(useLanguage());
  const own = (key: string, fallback: string): string => {
    const word = Object.hasOwn(words, key) ? words[key as 'term.left-out'] : fallback;
    return typeof word === 'string' ? word : fallback;
  };
  const row = (key: string, name: string, { before, after }: Figures, digits: number, isBetterLess: boolean) => {
    const change = after - before;
    const isSame = Math.abs(change) < 10 ** -digits / 2;
    const sign = isSame ? '=' : change > 0 ? '▲' : '▼';
    const level = isSame || !isBetterLess ? 'muted' : change > 0 ? 'state-alarm' : 'state-ok';
    return (
      <tr key={key}>
        <th scope="row">{name}</th>
        <td className="number">{number(before, digits)}</td>
        <td className="number">{number(after, digits)}</td>
        <td className={`number ${level}`}>
          {sign} {isSame ? '' : `${change > 0 ? '+' : ''}${number(change, digits)}`}
        </td>
      </tr>
    );
  };
  const hours = (ms: Figures): Figures => ({ before: ms.before / 3_600_000, after: ms.after / 3_600_000 });
  return (
    <div className="scroller">
      <table className="table terms">
        <thead>
          <tr>
            <th scope="col">{words.term}</th>
            <th scope="col" className="number">
              {words.before}
            </th>
            <th scope="col" className="number">
              {words.after}
            </th>
            <th scope="col" className="number">
              {words.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {row('cost', words.cost, difference.cost, 0, true)}
          {row('makespan', words.makespan, hours(difference.makespan), 1, true)}
          {row('digs', words.digs, difference.digs, 0, true)}
          {termsByChange(difference).map(({ term, unit, value }) =>
            row(
              term,
              unit === 't' ? `${own(`term.${term}`, term)} [${own('unit.t', unit)}]` : own(`term.${term}`, term),
              value,
              Number.isInteger(value.before) && Number.isInteger(value.after) ? 0 : 1,
              true,
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
