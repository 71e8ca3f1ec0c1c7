import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { Mark } from '../../ui/mark.tsx';
import { Reasons } from '../../words/reason-text.tsx';
import type { Corner } from '../../drawing/free-corner.ts';
import type { HeldBay } from './use-block-drag.ts';

/** What a bay in hand would do to the cranes, in words beside the pointer's sign. */
export function HeldBayNote({ held, corner }: { readonly held: HeldBay | null; readonly corner: Corner }) {
  const { planning: words } = useWords();
  const clock = useClock();
  if (held === null) return null;
  const { bay, lines, crane, reasons, ends, meets } = held;
  return (
    <div className={`in-hand in-hand-${corner}`} role="status">
      <p>
        <b>{words.bayHeld(bay, lines, crane)}</b>
      </p>
      {reasons.length > 0 && (
        <div className="in-hand-why">
          <Mark level="alarm" />
          <Reasons reasons={reasons} />
        </div>
      )}
      {ends.length > 0 && (
        <>
          <ul className="plain">
            {ends.map(({ crane: id, before, after }) => (
              <li key={id}>
                {after === null
                  ? words.nothingLeft(id)
                  : before === null
                    ? words.endsBefore(id, clock.moment(after))
                    : words.endsAt(id, clock.moment(before), clock.moment(after))}
              </li>
            ))}
          </ul>
          <p className="muted">{words.roughly}</p>
        </>
      )}
      {meets.length > 0 && (
        <div>
          <p>
            <Mark level="warn" /> {words.wouldMeet}
          </p>
          <Reasons reasons={meets.slice(0, 3)} />
        </div>
      )}
    </div>
  );
}
