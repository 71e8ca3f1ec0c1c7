import { formatSlot } from '@estiba/port';
import { TOO_HEAVY, TOO_HIGH } from '@estiba/view';
import { useState } from 'react';
import { kitOf } from '../../../i18n/kit.ts';
import { useLanguage, useWords } from '../../../i18n/language.ts';
import { Choice } from '../../../ui/choice.tsx';
import { type Column, Grid } from '../../../ui/grid.tsx';
import { ValueText } from '../../../words/reason-text.tsx';
import type { StackRow, StackState } from './stack-rows.ts';
import type { Jump } from './violations.tsx';

const signs: Readonly<Record<StackState, string>> = {
  'heavy-and-high': `${TOO_HEAVY}${TOO_HIGH} `,
  'too-heavy': `${TOO_HEAVY} `,
  'too-high': `${TOO_HIGH} `,
  tight: '! ',
  fine: '',
  'no-limits': '',
};

/** Every stack that carries anything: what it weighs, and what is left of its weight and its height. A row leads to its stack. */
export function StackLimits({
  rowsOf,
  onJump,
}: {
  readonly rowsOf: (isTightFirst: boolean) => readonly StackRow[];
  readonly onJump: (to: Jump) => void;
}) {
  const { figures: words } = useWords();
  const { number } = kitOf(useLanguage());
  const [order, setOrder] = useState<'tight' | 'bay'>('tight');
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = rowsOf(order === 'tight').filter(({ tonnes }) => tonnes > 0);
  const left = (value: number | null, digits: number): string => (value === null ? '–' : number(value, digits));
  const columns: Column<StackRow>[] = [
    { key: 'bay', head: words.bay, width: 'minmax(3rem, 0.6fr)', cell: ({ bay }) => String(bay).padStart(3, '0') },
    { key: 'row', head: words.row, width: 'minmax(3rem, 0.6fr)', cell: ({ stack }) => String(stack.row).padStart(2, '0') },
    { key: 'level', head: words.level, width: 'minmax(5rem, 1fr)', cell: ({ stack }) => <ValueText value={stack.level} /> },
    { key: 'tonnes', head: words.weight, width: 'minmax(5rem, 1fr)', isNumber: true, cell: ({ tonnes }) => number(tonnes, 1) },
    { key: 'heavy', head: words.weightLeft, width: 'minmax(6rem, 1fr)', isNumber: true, cell: ({ weightLeft }) => left(weightLeft, 1) },
    { key: 'high', head: words.heightLeft, width: 'minmax(6rem, 1fr)', isNumber: true, cell: ({ heightLeft }) => left(heightLeft, 2) },
    {
      key: 'limits',
      head: words.limits,
      width: 'minmax(13rem, 1.8fr)',
      cell: ({ limits }) => (limits === null ? '–' : words.limitsAre(limits.max20, limits.max40, limits.maxHeight)),
    },
    {
      key: 'is',
      head: words.state,
      width: 'minmax(8rem, 1.5fr)',
      cell: ({ is }) => (
        <span className={is === 'fine' || is === 'no-limits' ? 'muted' : is === 'tight' ? 'state-warn' : 'state-alarm'}>
          {signs[is]}
          {words[`stack.${is}`]}
        </span>
      ),
    },
  ];
  return (
    <>
      <Choice
        label={words.order}
        value={order}
        options={[
          ['tight', words.tightFirst],
          ['bay', words.byBay],
        ]}
        onChange={setOrder}
      />
      <Grid
        label={words.stacks}
        rows={rows}
        keyOf={({ key }) => key}
        columns={columns}
        chosen={chosen}
        onChoose={({ key, bay, stack }) => {
          setChosen(key);
          onJump({ box: null, slot: formatSlot({ bay, row: stack.row, tier: stack.bottomTier }) });
        }}
        empty={words.noStacks}
      />
    </>
  );
}
