import { useState } from 'react';
import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useBoxes } from '../../live/use-live.ts';
import { Empty, Fact, Facts, Panel } from '../../ui/panel.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { ValueText } from '../../words/reason-text.tsx';
import { Term } from '../../words/term.tsx';
import { History } from './history.tsx';
import { placeOf } from './place-of.ts';
import { ProofDialog } from './proof.tsx';

/** One box: where it is, what it is, and all the log says of it. */
export function UnitDetail({ id }: { readonly id: string }) {
  const { units: words } = useWords();
  const { boxes } = useBoxes();
  const row = boxes.rowOf(id);
  const known = useQuery<unknown>(row === undefined ? `/units/${encodeURIComponent(id)}/history?limit=1` : null);
  const [proof, setProof] = useState<number | null>(null);
  if (row === undefined && known.at === 'refused' && known.refusal.status === 404) {
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
        <History id={id} again={row === undefined ? '' : placeOf(row)} onProof={setProof} />
      </Panel>
      {proof !== null && <ProofDialog seq={proof} onClose={() => setProof(null)} />}
    </div>
  );
}
