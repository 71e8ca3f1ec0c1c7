import type { VesselProfile } from '@estiba/port';
import { useWords } from '../../i18n/language.ts';
import { useDrawingTheme } from '../../theme/use-drawing-theme.ts';
import { Mark } from '../../ui/mark.tsx';
import { Stability } from '../ship/figures/stability.tsx';
import { Violations } from '../ship/figures/violations.tsx';
import { BoxReasons, DraftRefusal } from './reason-list.tsx';
import { conditionOf, type Judged } from './use-judgement.ts';

/** What the checker says of the draft: whether it may become the plan, rules it breaks, how the ship will float, what stays ashore. */
export function Check({
  judged: { judgement, isFresh, refusal },
  profile,
  onJump,
}: {
  readonly judged: Judged;
  readonly profile: VesselProfile | null;
  readonly onJump: (to: { readonly box: string | null; readonly slot: string | null }) => void;
}) {
  const { draft: words } = useWords();
  const theme = useDrawingTheme();
  if (refusal !== null) return <DraftRefusal refusal={refusal} heading={words.notJudged} />;
  if (judgement === null)
    return (
      <p className="loading" role="status">
        {words.judging}
      </p>
    );
  const { mayCommit, broken, violations, inherited, leftOut } = judgement;
  return (
    <div className={isFresh ? 'checked' : 'checked is-older'}>
      <p role="status" className="muted">
        {isFresh ? words.judgedNow : words.judgedBefore}
      </p>
      <p className={mayCommit ? 'note note-ok' : 'note note-alarm'}>
        <Mark level={mayCommit ? 'ok' : 'alarm'} /> {mayCommit ? words.mayCommit : words.mayNotCommit(broken.length)}
      </p>
      {broken.length > 0 && <Violations violations={broken} inherited={[]} onJump={onJump} />}
      {(violations > broken.length || inherited > 0) && (
        <p className="muted">{words.brokenBefore(violations - broken.length, inherited)}</p>
      )}
      <Stability condition={conditionOf(judgement)} profile={profile} violations={broken} theme={theme} />
      {leftOut.length > 0 && (
        <details>
          <summary>{words.staysAshore(leftOut.length)}</summary>
          <BoxReasons boxes={leftOut} />
        </details>
      )}
    </div>
  );
}
