import { useState } from 'react';
import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useBoxes } from '../../live/use-live.ts';
import { useClock } from '../../time/use-clock.ts';
import { Empty, Fact, Facts, Panel } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { ValueText } from '../../words/reason-text.tsx';
import { Term } from '../../words/term.tsx';
import { placeOf } from './place-of.ts';
import { ProofDialog } from './proof.tsx';

interface HistoryLine {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly actor: string;
}

/** One box: where it is, what it is, and all the log says of it. */
export function UnitDetail({ id }: { readonly id: string }) {
  const { units: words, common } = useWords();
  const { boxes } = useBoxes();
  const clock = useClock();
  const row = boxes.rowOf(id);
  const history = useQuery<{ readonly history: readonly HistoryLine[]; readonly events: number }>(
    `/units/${encodeURIComponent(id)}/history?limit=200`,
    row === undefined ? '' : placeOf(row),
  );
  const [proof, setProof] = useState<number | null>(null);
  if (row === undefined && history.at === 'refused' && history.refusal.status === 404) {
    return (
      <div className="screen">
        <Empty>{words.unknown(id)}</Empty>
      </div>
    );
  }
  return (
    <div className="screen detail">
      <p className="back">
        <a href={hrefOf('units')}>{words.title}</a>
      </p>
      <h2 className="thing">{id}</h2>
      <Panel title={words.unit}>
        {row === undefined ? (
          <Empty>{words.gone}</Empty>
        ) : (
          <Facts>
            <Fact name={words.place}>
              <ValueText value={row.at} /> <b>{placeOf(row)}</b>
            </Fact>
            <Fact name={<Term id="port_of_discharge">{words.pod}</Term>}>{row.pod}</Fact>
            <Fact name={<Term id="iso_code">{words.type}</Term>}>{row.type}</Fact>
            <Fact name={words.line}>{row.line}</Fact>
            <Fact name={words.weight}>{words.kg(row.kg)}</Fact>
            {row.temperature !== null && (
              <Fact name={<Term id="setpoint">{words.setPoint}</Term>}>{words.temperature(row.temperature)}</Fact>
            )}
            {row.imdg !== '' && <Fact name={<Term id="imo_class">{words.imdg}</Term>}>{row.imdg}</Fact>}
            <Fact name={words.marks}>
              {row.flags.map((flag) => (
                <span key={flag} className="chip">
                  <ValueText value={flag} />
                </span>
              ))}
            </Fact>
          </Facts>
        )}
      </Panel>
      <Panel title={words.history}>
        {history.at === 'loading' && <p className="muted">{common.loading}</p>}
        {history.at === 'refused' && <RefusalNote refusal={history.refusal} />}
        {history.at === 'there' && (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.event}</th>
                <th scope="col">{words.actor}</th>
                <th scope="col" className="number">
                  {words.entry}
                </th>
                <th scope="col">{words.proof}</th>
              </tr>
            </thead>
            <tbody>
              {history.value.history.map(({ seq, at, type, actor }) => (
                <tr key={seq}>
                  <td>{clock.second(at)}</td>
                  <td>
                    <ValueText value={type} />
                  </td>
                  <td className="muted">{actor}</td>
                  <td className="number">{seq}</td>
                  <td>
                    <button type="button" onClick={() => setProof(seq)}>
                      {words.showProof}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Panel>
      {proof !== null && <ProofDialog seq={proof} onClose={() => setProof(null)} />}
    </div>
  );
}
