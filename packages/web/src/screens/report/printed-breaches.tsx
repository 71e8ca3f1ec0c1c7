import { useWords } from '../../i18n/language.ts';
import { Empty } from '../../ui/panel.tsx';
import { ReasonText } from '../../words/reason-text.tsx';
import type { Breach } from '../ship/figures/answers.ts';
import { PrintedTable } from './printed-table.tsx';

/** Rules the plan breaks, and those that were broken when the ship came: all of them, with their boxes and places. */
export function PrintedBreaches({
  violations,
  inherited,
}: {
  readonly violations: readonly Breach[];
  readonly inherited: readonly Breach[];
}) {
  const { figures: words } = useWords();
  return (
    <>
      {violations.length === 0 ? (
        <Empty>{words.noViolations}</Empty>
      ) : (
        <Breaches title={words.violationCount(violations.length)} breaches={violations} />
      )}
      {inherited.length > 0 && <Breaches title={words.inheritedCount(inherited.length)} breaches={inherited} />}
    </>
  );
}

function Breaches({ title, breaches }: { readonly title: string; readonly breaches: readonly Breach[] }) {
  const { report: words, figures } = useWords();
  const numbered = breaches.map((breach, i) => ({ ...breach, number: String(i + 1) }));
  return (
    <>
      <h4>{title}</h4>
      <PrintedTable
        caption={title}
        rows={numbered}
        keyOf={({ number }) => number}
        columns={[
          { key: 'number', head: '', isNumber: true, cell: ({ number }) => number },
          { key: 'what', head: words.finding, cell: ({ reason }) => <ReasonText reason={reason} /> },
          { key: 'boxes', head: figures.box, cell: ({ boxes }) => boxes.join(' ') },
          { key: 'slots', head: words.places, cell: ({ slots }) => slots.join(' ') },
          { key: 'rule', head: words.rule, cell: ({ rule }) => rule },
        ]}
      />
    </>
  );
}
