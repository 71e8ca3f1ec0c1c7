import { hrefOf } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { useBoxes } from '../live/use-live.ts';
import { placeOf } from '../screens/units/place-of.ts';
import { Empty, Fact, Facts } from '../ui/panel.tsx';
import { ValueText } from '../words/reason-text.tsx';

/** A box in short, and the way to its history. */
export function UnitInspector({ id }: { readonly id: string }) {
  const { units: words, common } = useWords();
  const { boxes } = useBoxes();
  const row = boxes.rowOf(id);
  if (row === undefined) return <Empty>{words.unknown(id)}</Empty>;
  return (
    <>
      <Facts>
        <Fact name={words.place}>
          <ValueText value={row.at} /> <b>{placeOf(row)}</b>
        </Fact>
        <Fact name={words.pod}>{row.pod}</Fact>
        <Fact name={words.type}>{row.type}</Fact>
        <Fact name={words.line}>{row.line}</Fact>
        <Fact name={words.weight}>{words.kg(row.kg)}</Fact>
        {row.temperature !== null && <Fact name={words.setPoint}>{words.temperature(row.temperature)}</Fact>}
        {row.imdg !== '' && <Fact name={words.imdg}>{row.imdg}</Fact>}
        {row.flags.length > 0 && (
          <Fact name={words.marks}>
            {row.flags.map((flag) => (
              <span key={flag} className="chip">
                <ValueText value={flag} />
              </span>
            ))}
          </Fact>
        )}
      </Facts>
      <p>
        <a href={hrefOf('units', id)}>
          {words.history} · {common.details}
        </a>
      </p>
    </>
  );
}
