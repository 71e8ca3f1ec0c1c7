import { parseSlot, type ShipOutline } from '@estiba/port';
import { bayOf, type HeldBoxes } from '@estiba/view';
import { useWords } from '../../i18n/language.ts';
import { Mark } from '../../ui/mark.tsx';
import type { Move } from './answers.ts';
import { openBays } from './held.ts';
import { useLandingWords } from './place-words.ts';
import { DraftRefusal } from './reason-list.tsx';
import { SetDownAt } from './set-down-at.tsx';
import type { Grab } from './use-grab.ts';

/** Bays named beside the hand. */
const MOST_BAYS = 30;

/** Below the plan: what is in hand, whether the place it is held over is open and if not why; else what stands under the pointer. */
export function HandNote({
  grab,
  held,
  outline,
  bay,
  onBay,
  hovered,
  onRepair,
}: {
  readonly grab: Grab;
  readonly held: HeldBoxes | null;
  readonly outline: ShipOutline;
  readonly bay: number | null;
  readonly onBay: (bay: number) => void;
  readonly hovered: string;
  readonly onRepair: ((moves: readonly Move[]) => void) | null;
}) {
  const { draft: words, common } = useWords();
  const say = useLandingWords();
  const { hand, pointed, landing, landings, refused, refusal } = grab;
  const closed = landing !== null && landing.reasons.length > 0;
  return (
    <div className="hand-note">
      {refusal !== null && <DraftRefusal refusal={refusal} />}
      {refused !== null && (
        <div className="note note-alarm" role="alert">
          <Mark level="alarm" />
          <p>
            <b>{words.notSetDown}</b> {say(refused.place, refused, refused.isGroup)}
          </p>
          {onRepair !== null && refused.wanted !== null && (
            <button type="button" onClick={() => onRepair(refused.wanted!)}>
              {words.repairThere}
            </button>
          )}
          <button type="button" className="quiet" onClick={grab.forget}>
            {common.close}
          </button>
        </div>
      )}
      {hand === null || held === null ? (
        <>
          <p className="muted hovered">{hovered === '' ? words.planShort : hovered}</p>
          <details className="muted">
            <summary>{words.allKeys}</summary>
            {words.planHint}
          </details>
        </>
      ) : (
        <>
          <div className="hand-line">
            <b>{words.inHand(hand.boxes.length, hand.boxes[0]!)}</b>
            <p className="hand-place" role="status">
              {pointed === null ? (
                landings === null ? (
                  words.asking
                ) : (
                  words.pointAtPlace
                )
              ) : (
                <>
                  <Mark level={landing === null ? 'off' : closed ? 'alarm' : 'ok'} /> {say(pointed, landing, hand.boxes.length > 1)}
                </>
              )}
            </p>
            <SetDownAt grab={grab} outline={outline} bay={bay} />
            <button type="button" onClick={grab.letGo}>
              {words.putBackButton}
            </button>
          </div>
          {hand.way === 'shape' ? (
            <p className="muted">{bay === null ? words.shapeNeedsBay : words.shapeHint}</p>
          ) : (
            <OpenBays held={held} outline={outline} bay={bay} onBay={onBay} isKnown={landings !== null} />
          )}
        </>
      )}
    </div>
  );
}

/** Bays with open places, each a way there. */
function OpenBays({
  held,
  outline,
  bay,
  onBay,
  isKnown,
}: {
  readonly held: HeldBoxes;
  readonly outline: ShipOutline;
  readonly bay: number | null;
  readonly onBay: (bay: number) => void;
  readonly isKnown: boolean;
}) {
  const { draft: words, common } = useWords();
  const all = openBays(
    held,
    outline.bays.map(({ number }) => number),
    (slot) => bayOf(outline, parseSlot(slot)?.bay ?? 0),
  );
  if (!isKnown) return null;
  if (all.length === 0) return <p className="state-alarm">{words.openNowhere}</p>;
  return (
    <p className="open-bays">
      <span className="muted">{words.openBays}</span>
      {all.slice(0, MOST_BAYS).map(({ bay: one, open }) => (
        <button key={one} type="button" aria-pressed={one === bay} onClick={() => onBay(one)} title={words.openInBay(one, open)}>
          {String(one).padStart(3, '0')}
        </button>
      ))}
      {all.length > MOST_BAYS && <span className="muted">{common.more(all.length - MOST_BAYS)}</span>}
    </p>
  );
}
