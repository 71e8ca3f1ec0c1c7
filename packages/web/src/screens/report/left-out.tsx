import type { CallRow } from '@estiba/messages/frames';
import { useWords } from '../../i18n/language.ts';
import { Reasons } from '../../words/reason-text.tsx';
import { PrintedTable } from './printed-table.tsx';
import { Part } from './sheet.tsx';

/** Boxes of the load list that stay ashore, and why. */
export function LeftOut({ call }: { readonly call: CallRow }) {
  const { calls: words, figures, common } = useWords();
  if (call.leftOut.length === 0) return null;
  const why = new Map<string, (typeof call.whyLeftOut)[number]['reasons']>(call.whyLeftOut.map(({ box, reasons }) => [box, reasons]));
  return (
    <Part title={words.leftOut}>
      <PrintedTable
        caption={words.leftOut}
        rows={call.leftOut}
        keyOf={(box) => box}
        columns={[
          { key: 'box', head: figures.box, cell: (box) => box },
          { key: 'why', head: common.why, cell: (box) => <Reasons reasons={why.get(box) ?? []} /> },
        ]}
      />
    </Part>
  );
}
