import type { ShipOutline, VesselProfile } from '@estiba/port';
import type { BoxTable, PlanDifference } from '@estiba/view';
import { useWords } from '../../i18n/language.ts';
import { Choice as Tabs } from '../../ui/choice.tsx';
import type { Query } from '../../ui/use-query.ts';
import type { Draft, DraftBoxes, Score } from './answers.ts';
import { Check } from './check.tsx';
import type { Choice } from './choice.ts';
import { Compare } from './compare.tsx';
import type { Pressed } from './draft-plan.tsx';
import { Edits } from './edits.tsx';
import type { Blocked } from './rights.ts';
import { ScoreSheet } from './score.tsx';
import { UnplacedBoxes } from './unplaced.tsx';
import type { Judged } from './use-judgement.ts';
import { WhySheet } from './why.tsx';

/** Sheets beside the plan. */
const sheets = ['boxes', 'check', 'compare', 'score', 'why', 'edits'] as const;
export type Sheet = (typeof sheets)[number];

interface SideProps {
  readonly sheet: Sheet;
  readonly onSheet: (sheet: Sheet) => void;
  readonly outline: ShipOutline;
  readonly blocked: Blocked;
  readonly score: Query<Score>;
  readonly onMark: (boxes: readonly string[]) => void;
  readonly onBay: (bay: number) => void;
  readonly draft: Draft;
  readonly placed: DraftBoxes;
  readonly boxes: BoxTable;
  readonly size: number;
  readonly rotation: readonly string[];
  readonly profile: VesselProfile | null;
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly onPress: (event: Pressed, box: string, onClick: () => void) => void;
  readonly onHold: (box: string) => void;
  readonly judged: Judged;
  readonly shown: PlanDifference | null;
  readonly onShown: (difference: PlanDifference | null) => void;
  readonly onJump: (to: { readonly box: string | null; readonly slot: string | null }) => void;
}

/** Beside the plan: boxes without a slot, what the checker says, what is different, what the score is made of, why a box is where it is, what was done. */
export function SidePanel(props: SideProps) {
  const { draft: words } = useWords();
  const { sheet: tab, onSheet, draft, placed, judged, profile, chosen, onJump } = props;
  const unplaced = placed.boxes.filter(({ slot }) => slot === null).length;
  const found = judged.judgement?.broken.length ?? 0;
  const names = {
    boxes: words.tabBoxes(unplaced),
    check: found === 0 ? words.tabCheck : words.tabCheckWith(found),
    compare: words.tabCompare,
    score: words.tabScore,
    why: words.tabWhy,
    edits: words.tabEdits,
  };
  return (
    <aside className="draft-side" aria-label={words.side}>
      <Tabs label={words.side} value={tab} options={sheets.map((one) => [one, names[one]] as const)} onChange={onSheet} />
      {/* What is longer than the panel is scrolled by keys too. */}
      <div className="draft-sheet" role="region" aria-label={names[tab]} tabIndex={0}>
        {tab === 'boxes' && <UnplacedBoxes {...props} />}
        {tab === 'check' && <Check judged={judged} profile={profile} onJump={onJump} />}
        {tab === 'compare' && <Compare {...props} />}
        {tab === 'score' && <ScoreSheet {...props} />}
        {tab === 'why' && <WhySheet {...props} box={chosen[0]} />}
        {tab === 'edits' && <Edits draft={draft} />}
      </div>
    </aside>
  );
}
