import type { CallRow } from '@estiba/messages/frames';
import { go, select, useAddress } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useTable } from '../../live/use-live.ts';
import { useClock } from '../../time/use-clock.ts';
import { Bar } from '../../ui/bar.tsx';
import { type Column, Grid } from '../../ui/grid.tsx';
import { ValueText } from '../../words/reason-text.tsx';
import { progressOf } from '../overview/progress.ts';
import { CallDetail } from './call-detail.tsx';

/** Ships' visits; Enter or a double click opens one. */
export function Calls() {
  const { calls: words, common } = useWords();
  const { id, selection } = useAddress();
  const clock = useClock();
  const calls = useTable('calls');
  if (id !== null) return <CallDetail key={id} id={id} />;
  const columns: Column<CallRow>[] = [
    {
      key: 'ship',
      head: words.ship,
      width: 'minmax(10rem, 2fr)',
      cell: (call) => <a href={`#/calls/${encodeURIComponent(call.call)}`}>{call.outline.name}</a>,
    },
    { key: 'call', head: words.call, width: 'minmax(7rem, 1fr)', cell: ({ call }) => call },
    { key: 'berth', head: words.berth, width: 'minmax(4rem, 1fr)', cell: ({ berth }) => berth },
    { key: 'phase', head: words.phase, width: 'minmax(7rem, 1fr)', cell: ({ phase }) => <ValueText value={phase} /> },
    { key: 'eta', head: words.eta, width: 'minmax(8rem, 1fr)', cell: ({ eta }) => clock.moment(eta) },
    { key: 'etd', head: words.etd, width: 'minmax(8rem, 1fr)', cell: ({ etd }) => (etd === null ? '' : clock.moment(etd)) },
    {
      key: 'progress',
      head: words.progress,
      width: 'minmax(12rem, 2fr)',
      cell: (call) => {
        const { done, started, total } = progressOf(call);
        if (total === 0) return <span className="muted">{words.noPlan}</span>;
        return (
          <>
            <Bar share={done / total} begun={started / total} label={common.of(done, total)} />
            <span className="number">{common.of(done, total)}</span>
          </>
        );
      },
    },
  ];
  return (
    <div className="screen filled">
      <Grid
        label={words.title}
        rows={calls.toSorted((a, b) => a.eta - b.eta)}
        keyOf={({ call }) => call}
        columns={columns}
        chosen={selection?.kind === 'call' ? selection.id : null}
        onChoose={({ call }) => select({ kind: 'call', id: call })}
        onOpen={({ call }) => go('calls', call)}
        empty={words.empty}
      />
    </div>
  );
}
