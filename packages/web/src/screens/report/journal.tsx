import type { AlarmRow } from '@estiba/messages/frames';
import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { Empty } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { type Query, useQuery } from '../../ui/use-query.ts';
import { ReasonText } from '../../words/reason-text.tsx';
import { type PrintedColumn, PrintedTable } from './printed-table.tsx';
import type { Shift } from './report-address.ts';
import { Part } from './sheet.tsx';

type Entry = Pick<AlarmRow, 'id' | 'occurrence' | 'priority' | 'subject' | 'about' | 'cause' | 'raisedAt' | 'returnedAt' | 'acknowledged'>;

interface Told {
  readonly alarms: readonly Entry[];
}

export const useJournal = ({ from, to }: Shift): Query<Told> => useQuery(`/alarms/journal?from=${from}&to=${to}`);

/** What wanted a person in a shift: questions that were put, and other alarms; also those that are long settled. */
export function Journal({ query }: { readonly query: Query<Told> }) {
  const { report: words, common } = useWords();
  if (query.at === 'loading') return <p className="loading">{common.loading}</p>;
  if (query.at === 'refused') return <RefusalNote refusal={query.refusal} />;
  const isException = ({ id }: Entry): boolean => id.startsWith('exception:');
  const { alarms } = query.value;
  return (
    <>
      <Entries title={words.exceptions} none={words.noExceptions} entries={alarms.filter(isException)} />
      <Entries title={words.alarms} none={words.noAlarms} entries={alarms.filter((entry) => !isException(entry))} />
    </>
  );
}

function Entries({ title, none, entries }: { readonly title: string; readonly none: string; readonly entries: readonly Entry[] }) {
  const { report: words, alarms: names } = useWords();
  const clock = useClock();
  const columns: PrintedColumn<Entry>[] = [
    { key: 'raised', head: names.raised, cell: ({ raisedAt }) => clock.moment(raisedAt) },
    { key: 'gone', head: names.returnedAt, cell: ({ returnedAt }) => (returnedAt === null ? words.stillThere : clock.moment(returnedAt)) },
    { key: 'priority', head: names.priority, cell: ({ priority }) => names[priority] },
    { key: 'about', head: names.about, cell: ({ about }) => about },
    { key: 'cause', head: names.cause, cell: ({ cause }) => <ReasonText reason={cause} /> },
    { key: 'seen', head: names.acknowledged, cell: ({ acknowledged }) => acknowledged?.by ?? '–' },
  ];
  return (
    <Part title={title}>
      {entries.length === 0 ? (
        <Empty>{none}</Empty>
      ) : (
        <>
          <p>{words.entries(entries.length, entries.filter(({ returnedAt }) => returnedAt === null).length)}</p>
          <PrintedTable caption={title} rows={entries} keyOf={({ occurrence }) => String(occurrence)} columns={columns} />
        </>
      )}
    </Part>
  );
}
