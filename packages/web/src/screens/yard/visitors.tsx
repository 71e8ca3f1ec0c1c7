import type { VisitorRow } from '@estiba/messages/frames';
import { hrefOf, select, useSelection } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useTable } from '../../live/use-live.ts';
import { Empty, Panel } from '../../ui/panel.tsx';
import { ValueText } from '../../words/reason-text.tsx';

/** Road trucks inside: what each came for, where it is to stand, and how far it is. */
export function Visitors() {
  const { yard: words, units } = useWords();
  const visitors = useTable('visitors');
  const chosen = useSelection();
  return (
    <Panel title={words.visitors}>
      {visitors.length === 0 ? (
        <Empty>{words.noVisitors}</Empty>
      ) : (
        <table className="table">
          <thead>
            <tr>
              {[words.visitor, words.purpose, units.unit, words.exchange, words.phase].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {visitors.map((visitor) => (
              <Line key={visitor.id} visitor={visitor} isChosen={chosen?.kind === 'visitor' && chosen.id === visitor.id} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Line({ visitor: { id, purpose, box, exchange, phase }, isChosen }: { readonly visitor: VisitorRow; readonly isChosen: boolean }) {
  return (
    <tr className={isChosen ? 'is-chosen' : undefined}>
      <th scope="row">
        <button type="button" className="link" onClick={() => select({ kind: 'visitor', id })}>
          {id}
        </button>
      </th>
      <td>
        <ValueText value={purpose} />
      </td>
      <td>
        <a href={hrefOf('units', box)}>{box}</a>
      </td>
      <td>{exchange}</td>
      <td>
        <ValueText value={phase} />
      </td>
    </tr>
  );
}
