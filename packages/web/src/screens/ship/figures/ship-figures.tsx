import type { BoxTable, Theme } from '@estiba/view';
import type { ReactNode } from 'react';
import type { VesselProfile } from '@estiba/port';
import { useSelection } from '../../../address/use-address.ts';
import { useWords } from '../../../i18n/language.ts';
import { keptChoice } from '../../../store/kept.ts';
import { useValue } from '../../../store/use-value.ts';
import { Choice } from '../../../ui/choice.tsx';
import { Empty } from '../../../ui/panel.tsx';
import type { Judging } from './answers.ts';
import { Difference } from './difference.tsx';
import type { Compared } from './difference-rows.ts';
import { Judged } from './judged.tsx';
import { Stability } from './stability.tsx';
import { StackLimits } from './stack-limits.tsx';
import type { StackRow } from './stack-rows.ts';
import { type Base, bases } from './use-compared.ts';
import { type Jump, Violations } from './violations.tsx';

const sheets = ['violations', 'stacks', 'stability', 'difference'] as const;
/** Which of the figures lies open below the drawing. */
const sheet = keptChoice('ship-figures', ['none', ...sheets] as const, 'violations');

interface ShipFiguresProps {
  readonly boxes: BoxTable;
  readonly profile: VesselProfile | null;
  readonly judgement: Judging;
  readonly stackRowsOf: (isTightFirst: boolean) => readonly StackRow[];
  readonly compared: { readonly compared: Compared | null; readonly state: 'off' | 'loading' | 'none' | 'there' };
  readonly base: Base;
  readonly setBase: (base: Base) => void;
  readonly theme: Theme;
  readonly onJump: (to: Jump) => void;
}

/** What is to be read of a ship and her plan beside the drawing: broken rules, limits of stacks, how she floats, what the plan changes. */
export function ShipFigures(props: ShipFiguresProps) {
  const { figures: words } = useWords();
  const { judgement } = props;
  const open = useValue(sheet);
  const count = judgement.at === 'there' ? judgement.value.violations.length : null;
  return (
    <section className={open === 'stacks' || open === 'difference' ? 'figures is-list' : 'figures'} aria-label={words.title}>
      <Choice
        label={words.title}
        value={open}
        options={[
          ['none', words.hide],
          ['violations', count === null ? words.violations : words.violationsOf(count)],
          ['stacks', words.stacks],
          ['stability', words.stability],
          ['difference', words.difference],
        ]}
        onChange={(one) => sheet.set(one)}
      />
      {open !== 'none' && (
        // It may scroll without holding anything to go to: the keyboard must reach it.
        <div className="figures-sheet" role="group" aria-label={words[open]} tabIndex={0}>
          {sheetOf(open, props)}
        </div>
      )}
    </section>
  );
}

function sheetOf(open: (typeof sheets)[number], props: ShipFiguresProps): ReactNode {
  const { profile, judgement, stackRowsOf, theme, onJump } = props;
  switch (open) {
    case 'violations':
      return (
        <Judged judgement={judgement}>
          {({ violations, inherited }) => <Violations violations={violations} inherited={inherited} onJump={onJump} />}
        </Judged>
      );
    case 'stacks':
      return <StackLimits rowsOf={stackRowsOf} onJump={onJump} />;
    case 'stability':
      return (
        <Judged judgement={judgement}>
          {({ condition, violations }) => <Stability condition={condition} profile={profile} violations={violations} theme={theme} />}
        </Judged>
      );
    case 'difference':
      return <DifferenceSheet {...props} />;
  }
}

function DifferenceSheet({ compared: { compared, state }, base, setBase, onJump }: ShipFiguresProps) {
  const { figures: words, common } = useWords();
  const selection = useSelection();
  return (
    <>
      <Choice label={words.against} value={base} options={bases.map((one) => [one, words[`base.${one}`]] as const)} onChange={setBase} />
      {state === 'loading' && (
        <p className="loading" role="status">
          {common.loading}
        </p>
      )}
      {state === 'none' && <Empty>{base === 'before' ? words.noPlanBefore : words.nothingToCompare}</Empty>}
      {state === 'off' && <Empty>{words.chooseBase}</Empty>}
      {compared !== null && (
        <Difference
          rows={compared.rows}
          isSinceArrival={base === 'arrival'}
          chosen={selection?.kind === 'unit' ? selection.id : null}
          onJump={onJump}
        />
      )}
    </>
  );
}
