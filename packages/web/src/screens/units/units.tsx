import type { BoxRow } from '@estiba/messages/frames';
import { type ReactNode, useMemo } from 'react';
import { go, keepFind, select, useAddress } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { findBoxes } from '../../live/find-boxes.ts';
import { useBoxes } from '../../live/use-live.ts';
import { FindBox } from '../../ui/find-box.tsx';
import { type Column, Grid } from '../../ui/grid.tsx';
import { ValueText } from '../../words/reason-text.tsx';
import { placeOf } from './place-of.ts';
import { UnitDetail } from './unit-detail.tsx';

const most = 500;

/** Any box of the terminal, found as its number is typed. */
export function Units() {
  const { units: words } = useWords();
  const { id, find, selection } = useAddress();
  const { boxes, size } = useBoxes();
  const { found, count } = useMemo(() => findBoxes(boxes, find, most), [boxes, size, find]);
  if (id !== null) return <UnitDetail key={id} id={id} />;
  const columns: Column<string>[] = [
    { key: 'unit', head: words.unit, width: 'minmax(9rem, 1fr)', cell: (unit) => <a href={`#/units/${unit}`}>{unit}</a> },
    {
      key: 'at',
      head: words.place,
      width: 'minmax(12rem, 2fr)',
      cell: inRow((row) => (
        <>
          <ValueText value={row.at} /> <b>{placeOf(row)}</b>
        </>
      )),
    },
    { key: 'pod', head: words.pod, width: 'minmax(5rem, 1fr)', cell: inRow((row) => row.pod) },
    { key: 'type', head: words.type, width: 'minmax(4rem, 1fr)', cell: inRow((row) => row.type) },
    { key: 'line', head: words.line, width: 'minmax(4rem, 1fr)', cell: inRow((row) => row.line) },
    { key: 'kg', head: words.weight, width: 'minmax(6rem, 1fr)', isNumber: true, cell: inRow((row) => words.kg(row.kg)) },
    {
      key: 'marks',
      head: words.marks,
      width: 'minmax(10rem, 2fr)',
      cell: inRow((row) => (
        <>
          {row.imdg !== '' && <span className="chip">IMO {row.imdg}</span>}
          {row.temperature !== null && <span className="chip">{words.temperature(row.temperature)}</span>}
          {row.flags
            .filter((flag) => flag !== 'verified' && flag !== 'in-job')
            .map((flag) => (
              <span key={flag} className="chip">
                <ValueText value={flag} />
              </span>
            ))}
        </>
      )),
    },
  ];
  const rows = new Map<string, BoxRow | undefined>();
  function inRow(say: (row: BoxRow) => ReactNode) {
    return (unit: string): ReactNode => {
      if (!rows.has(unit)) rows.set(unit, boxes.rowOf(unit));
      const row = rows.get(unit);
      return row === undefined ? null : say(row);
    };
  }
  return (
    <div className="screen filled">
      <div className="tools">
        <FindBox label={words.find} value={find} onChange={keepFind} />
        <p className="muted" role="status">
          {words.count(count, boxes.present)} {count > found.length && words.shown(found.length)}
        </p>
        <p className="muted">{found.length === 0 ? words.hint : ''}</p>
      </div>
      <Grid
        label={words.title}
        rows={found}
        keyOf={(unit) => unit}
        columns={columns}
        chosen={selection?.kind === 'unit' ? selection.id : null}
        onChoose={(unit) => select({ kind: 'unit', id: unit })}
        onOpen={(unit) => go('units', unit)}
        empty={words.empty}
      />
    </div>
  );
}
