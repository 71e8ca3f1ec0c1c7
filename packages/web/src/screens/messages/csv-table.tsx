import { useMemo } from 'react';
import { useWords } from '../../i18n/language.ts';
import { type Column, Grid } from '../../ui/grid.tsx';
import { csvRows } from './csv-rows.ts';
import type { RawText } from './raw-text.ts';

/** Columns shown of a table; a list of boxes has fewer. */
const MOST_COLUMNS = 40;

/** A table as it stands in the file, its first line as heads. */
export function CsvTable({ raw }: { readonly raw: RawText }) {
  const { messages: words } = useWords();
  const [heads = [], ...lines] = useMemo(() => csvRows(raw), [raw]);
  const rows = useMemo(() => lines.map((cells, i) => ({ number: i + 2, cells })), [lines]);
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'number', head: words.line, width: '4.5rem', isNumber: true, cell: ({ number }) => number },
    ...heads.slice(0, MOST_COLUMNS).map((head, i) => ({
      key: `${i}`,
      head,
      width: 'minmax(7rem, 1fr)',
      cell: ({ cells }: (typeof rows)[number]) => cells[i] ?? '',
    })),
  ];
  return (
    <Grid
      label={words.table}
      rows={rows}
      keyOf={({ number }) => String(number)}
      columns={columns}
      chosen={null}
      onChoose={() => undefined}
      empty={words.noBoxes}
    />
  );
}
