import { select } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { Empty } from '../../ui/panel.tsx';
import { figureText } from './figure-text.ts';
import type { Slicing, Told } from './told.ts';

const kinds = { crane: 'machine', call: 'call', block: 'block' } as const;

/** Figures of each crane, call or block in one table; a name selects the thing on every screen. */
export function Sliced({ by, told: { definitions, slices } }: { readonly by: Slicing; readonly told: Told }) {
  const { kpis: words } = useWords();
  const shown = definitions.filter(({ kpi }) => slices.some(({ figures }) => figures[kpi] !== undefined));
  if (slices.length === 0 || shown.length === 0) return <Empty>{words.empty}</Empty>;
  return (
    <div className="scroller">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words[`by-${by}`]}</th>
            <th scope="col" className="number">
              {words.moves}
            </th>
            {shown.map(({ kpi, name }) => (
              <th key={kpi} scope="col" className="number">
                {words[kpi as 'berth'] ?? name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slices.map((slice) => {
            const id = slice[by] ?? '';
            return (
              <tr key={id}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => select({ kind: kinds[by], id })}>
                    {id}
                  </button>
                </th>
                <td className="number">{slice.moves}</td>
                {shown.map(({ kpi, unit }) => {
                  const value = slice.figures[kpi]?.value ?? null;
                  return (
                    <td key={kpi} className="number">
                      {value === null ? <span className="muted">{words.noValue}</span> : figureText(unit, value, words)}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
