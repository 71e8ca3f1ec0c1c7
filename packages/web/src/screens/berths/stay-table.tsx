import { metresOf, whyNotThere } from '@estiba/port';
import type { BerthSite, Stay } from '@estiba/view';
import { go, select } from '../../address/use-address.ts';
import { kitOf } from '../../i18n/kit.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { type Column, Grid } from '../../ui/grid.tsx';
import { reasonText } from '../../words/say.ts';
import { ValueText } from '../../words/reason-text.tsx';

/** The berth plan as a table: every stay with its time, its metres of the quay, and what speaks against it. Enter opens the call. */
export function StayTable({
  label,
  stays,
  site,
  chosen,
}: {
  readonly label: string;
  readonly stays: readonly Stay[];
  readonly site: BerthSite;
  readonly chosen: string | null;
}) {
  const { tables: words, calls, common, overview } = useWords();
  const clock = useClock();
  const language = useLanguage();
  const { number } = kitOf(language);
  const moment = (at: number | null): string => (at === null ? common.unknown : clock.moment(at));
  const against = (stay: Stay): string =>
    whyNotThere(stay, stay.from, stay.bowAt, stays, site)
      .map((reason) => reasonText(reason, language))
      .join(' ');
  const columns: Column<Stay>[] = [
    { key: 'ship', head: calls.ship, width: 'minmax(9rem, 1.4fr)', cell: ({ name }) => name },
    { key: 'call', head: calls.call, width: 'minmax(8rem, 1fr)', cell: ({ call }) => call },
    { key: 'phase', head: calls.phase, width: 'minmax(6rem, 0.8fr)', cell: ({ phase }) => <ValueText value={phase} /> },
    {
      key: 'metres',
      head: words.metres,
      width: 'minmax(7rem, 0.9fr)',
      cell: (stay) => {
        const [stern, bow] = metresOf(stay);
        return `${number(stern)}–${overview.metres(bow)}`;
      },
    },
    { key: 'from', head: words.from, width: 'minmax(7rem, 0.9fr)', cell: ({ from }) => clock.moment(from) },
    { key: 'to', head: words.to, width: 'minmax(7rem, 0.9fr)', cell: ({ to }) => moment(to) },
    { key: 'eta', head: calls.eta, width: 'minmax(7rem, 0.9fr)', cell: ({ eta }) => clock.moment(eta) },
    { key: 'etd', head: calls.etd, width: 'minmax(7rem, 0.9fr)', cell: ({ etd }) => moment(etd) },
    {
      key: 'progress',
      head: calls.progress,
      width: 'minmax(5rem, 0.6fr)',
      isNumber: true,
      cell: ({ progress }) => (progress === null ? '–' : common.percent(progress)),
    },
    { key: 'against', head: words.against, width: 'minmax(10rem, 1.6fr)', cell: against },
  ];
  return (
    <Grid
      label={label}
      rows={stays.toSorted((a, b) => a.from - b.from)}
      keyOf={({ call }) => call}
      columns={columns}
      chosen={chosen}
      onChoose={({ call }) => select({ kind: 'call', id: call })}
      onOpen={({ call }) => go('calls', call)}
      empty={calls.empty}
    />
  );
}
