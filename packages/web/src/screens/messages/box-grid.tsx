import { useState } from 'react';
import { useWords } from '../../i18n/language.ts';
import { FindBox } from '../../ui/find-box.tsx';
import { type Column, Grid } from '../../ui/grid.tsx';
import { ValueText } from '../../words/reason-text.tsx';
import type { ReadBox, ReadMessage } from './told.ts';

/** The boxes of a message; Enter shows a box in the text. */
export function BoxGrid({
  message: { shown, boxes },
  onOpen,
}: {
  readonly message: ReadMessage;
  readonly onOpen: (segment: number) => void;
}) {
  const { messages: words, units } = useWords();
  const [find, setFind] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const letters = find.trim().toUpperCase();
  const rows = letters === '' ? shown : shown.filter((box) => `${box.box} ${box.slot ?? ''} ${box.pod}`.toUpperCase().includes(letters));
  const columns: Column<ReadBox>[] = [
    { key: 'box', head: words.box, width: 'minmax(8rem, 2fr)', cell: ({ box }) => <b>{box}</b> },
    { key: 'type', head: words.type, width: 'minmax(3.5rem, 1fr)', cell: ({ type }) => type },
    { key: 'slot', head: words.slot, width: 'minmax(5rem, 1fr)', cell: ({ slot }) => slot },
    { key: 'pol', head: words.pol, width: 'minmax(4.5rem, 1fr)', cell: ({ pol }) => pol },
    { key: 'pod', head: words.pod, width: 'minmax(4.5rem, 1fr)', cell: ({ pod }) => pod },
    { key: 'kg', head: words.weight, width: 'minmax(6rem, 1fr)', isNumber: true, cell: ({ kg }) => units.kg(kg) },
    { key: 'line', head: words.operator, width: 'minmax(4rem, 1fr)', cell: ({ line }) => line },
    { key: 'handling', head: words.handling, width: 'minmax(4rem, 1fr)', cell: ({ handling }) => handling },
    {
      key: 'marks',
      head: words.marks,
      width: 'minmax(8rem, 2fr)',
      cell: ({ flags, imdg, temperature }) => (
        <>
          {imdg !== '' && <span className="chip">IMO {imdg}</span>}
          {temperature !== null && <span className="chip">{units.temperature(temperature)}</span>}
          {flags
            .filter((flag) => flag !== 'verified')
            .map((flag) => (
              <span key={flag} className="chip">
                <ValueText value={flag} />
              </span>
            ))}
        </>
      ),
    },
  ];
  return (
    <>
      <div className="tools">
        <FindBox label={words.box} value={find} onChange={setFind} />
        <p className="muted" role="status">
          {words.shownBoxes(rows.length, boxes)}
        </p>
        <p className="muted">{words.toSegment}</p>
      </div>
      <Grid
        label={words.boxes}
        rows={rows}
        keyOf={({ box, segment }) => `${box} ${segment}`}
        columns={columns}
        chosen={chosen}
        onChoose={({ box, segment }) => setChosen(`${box} ${segment}`)}
        onOpen={({ segment }) => onOpen(segment)}
        empty={words.noBoxes}
      />
    </>
  );
}
