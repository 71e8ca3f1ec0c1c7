import type { VesselProfile } from '@estiba/port';
import type { BoxTable, PlanDifference } from '@estiba/view';
import { useState } from 'react';
import { useWords } from '../../i18n/language.ts';
import { Choice as Tabs } from '../../ui/choice.tsx';
import type { Draft, DraftBoxes } from './answers.ts';
import { Check } from './check.tsx';
import type { Choice } from './choice.ts';
import { Compare } from './compare.tsx';
import type { Pressed } from './draft-plan.tsx';
import { Edits } from './edits.tsx';
import { UnplacedBoxes } from './unplaced.tsx';
import type { Judged } from './use-judgement.ts';

interface SideProps {
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

const tabs = ['boxes', 'check', 'compare', 'edits'] as const;

/** Beside the plan: boxes without a slot, what the checker says, what is different, what was done. */
export function SidePanel(props: SideProps) {
  const { draft: words } = useWords();
  const [tab, setTab] = useState<(typeof tabs)[number]>('boxes');
  const { draft, placed, judged, profile, onJump } = props;
  const unplaced = placed.boxes.filter(({ slot }) => slot === null).length;
  const found = judged.judgement?.broken.length ?? 0;
  const names = {
    boxes: words.tabBoxes(unplaced),
    check: found === 0 ? words.tabCheck : words.tabCheckWith(found),
    compare: words.tabCompare,
    edits: words.tabEdits,
  };
  return (
    <aside className="draft-side" aria-label={words.side}>
      <Tabs label={words.side} value={tab} options={tabs.map((one) => [one, names[one]] as const)} onChange={setTab} />
      {/* What is longer than the panel is scrolled by keys too. */}
      <div className="draft-sheet" role="region" aria-label={names[tab]} tabIndex={0}>
        {tab === 'boxes' && <UnplacedBoxes {...props} />}
        {tab === 'check' && <Check judged={judged} profile={profile} onJump={onJump} />}
        {tab === 'compare' && <Compare {...props} />}
        {tab === 'edits' && <Edits draft={draft} />}
      </div>
    </aside>
  );
}
