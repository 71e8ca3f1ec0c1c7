import { metresOf, movedTo } from '@estiba/port';
import type { Drag, Stay } from '@estiba/view';
import type { Corner } from '../../drawing/free-corner.ts';
import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { Mark } from '../../ui/mark.tsx';
import { Reasons } from '../../words/reason-text.tsx';

/** What a ship in hand would have: place, time, and what speaks against it, in words beside the pointer's sign. */
export function HeldStay({
  held,
  stays,
  corner,
}: {
  readonly held: Drag | null;
  readonly stays: readonly Stay[];
  readonly corner: Corner;
}) {
  const { planning: words, overview } = useWords();
  const clock = useClock();
  const stay = stays.find(({ call }) => call === held?.id);
  if (held === null || stay === undefined) return null;
  const there = movedTo(stay, held.to.at, held.to.along);
  const [stern, bow] = metresOf(there);
  const until = there.to === null ? words.openEnd : clock.moment(there.to);
  return (
    <div className={`in-hand in-hand-${corner}`} role="status">
      <p>
        <b>{words.held(stay.name, overview.metres(stern), overview.metres(bow))}</b>
        <br />
        <span>{words.fromTo(clock.moment(there.from), until)}</span>
      </p>
      {held.reasons.length === 0 ? (
        <p>
          <Mark level="ok" /> {words.free}
        </p>
      ) : (
        <div className="in-hand-why">
          <Mark level="alarm" />
          <Reasons reasons={held.reasons} />
        </div>
      )}
    </div>
  );
}
