import { useWords } from '../../../i18n/language.ts';
import { ReasonText } from '../../../words/reason-text.tsx';
import { Empty } from '../../../ui/panel.tsx';
import type { Breach } from './answers.ts';

/** Where a finding leads: to its box or its slot (BBBRRTT), whichever is known. */
export interface Jump {
  readonly box: string | null;
  readonly slot: string | null;
}

/** Of one list this many are written out; all of them count. */
const MOST = 200;

/** The rules a plan breaks, each as a sentence that leads to its place; after them what the ship brought along. */
export function Violations({
  violations,
  inherited,
  onJump,
}: {
  readonly violations: readonly Breach[];
  readonly inherited: readonly Breach[];
  readonly onJump: (to: Jump) => void;
}) {
  const { figures: words, common } = useWords();
  return (
    <div className="findings">
      {violations.length === 0 ? (
        <Empty>{words.noViolations}</Empty>
      ) : (
        <>
          <h3>{words.violationCount(violations.length)}</h3>
          <Breaches breaches={violations} sign="◆" onJump={onJump} />
          {violations.length > MOST && <p className="muted">{common.more(violations.length - MOST)}</p>}
        </>
      )}
      {inherited.length > 0 && (
        <>
          <h3>{words.inheritedCount(inherited.length)}</h3>
          <p className="muted">{words.inheritedHint}</p>
          <Breaches breaches={inherited} sign="◇" onJump={onJump} />
          {inherited.length > MOST && <p className="muted">{common.more(inherited.length - MOST)}</p>}
        </>
      )}
    </div>
  );
}

function Breaches({
  breaches,
  sign,
  onJump,
}: {
  readonly breaches: readonly Breach[];
  readonly sign: string;
  readonly onJump: (to: Jump) => void;
}) {
  const { figures: words } = useWords();
  // Two findings may say the same of the same boxes.
  const numbered = breaches.slice(0, MOST).map((breach, i) => ({ ...breach, number: i }));
  return (
    <ul className="lines">
      {numbered.map(({ number, rule, reason, boxes, slots }) => (
        <li key={number}>
          <button
            type="button"
            className="line"
            disabled={boxes.length === 0 && slots.length === 0}
            onClick={() => onJump({ box: boxes[0] ?? null, slot: slots[0] ?? null })}
          >
            <span className="line-main">
              <b className={sign === '◆' ? 'mark-alarm' : 'mark-off'} aria-hidden="true">
                {sign}
              </b>{' '}
              <ReasonText reason={reason} />
            </span>
            <span className="muted">{[...boxes.slice(0, 3), ...slots.slice(0, 2)].join(' · ')}</span>
            <span className="muted">{words.rule(rule)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
