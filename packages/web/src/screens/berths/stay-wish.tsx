import { metresOf, type Site } from '@estiba/port';
import type { CallRow } from '@estiba/messages/frames';
import type { Stay } from '@estiba/view';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/language.ts';
import { useValue } from '../../store/use-value.ts';
import { useClock } from '../../time/use-clock.ts';
import { announce } from '../../ui/announce.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import type { BerthDesk, MoveWish } from './berth-desk.ts';
import { moveEffects, type StayPlace } from './move-effects.ts';

interface Around {
  readonly desk: BerthDesk;
  readonly calls: readonly CallRow[];
  readonly stays: readonly Stay[];
  readonly site: Site;
}

/** What was set down, before and after, and what follows from it, before anybody is asked; and what was done last, to be given back. */
export function StayWish({ desk, calls, stays, site }: Around) {
  const { planning: words } = useWords();
  const { wish, moved, refusal, isBusy } = useValue(desk.state);
  const nameOf = (call: string): string => calls.find((one) => one.call === call)?.outline.name ?? call;
  if (wish === null && moved === null) return refusal === null ? null : <RefusalNote refusal={refusal} />;
  const confirm = async (): Promise<void> => {
    if (wish !== null && (await desk.confirm()))
      announce(words.movedTo(nameOf(wish.call), calls.find(({ call }) => call === wish.call)?.berth ?? ''));
  };
  const giveBack = async (): Promise<void> => {
    if (moved !== null && (await desk.giveBack())) announce(words.givenBack(nameOf(moved.call)));
  };
  return (
    <>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {wish !== null && (
        <Panel title={words.wishTitle(nameOf(wish.call))} className="stacked">
          <BeforeAfter wish={wish} calls={calls} stays={stays} site={site} />
          <Sure isBusy={isBusy} label={words.confirmMove} onSure={() => void confirm()} onCancel={() => desk.putBack()} wish={wish} />
        </Panel>
      )}
      {moved !== null && (
        <div className="note note-ok" role="status">
          <Mark level="ok" />
          <div>
            <p>{words.movedTo(nameOf(moved.call), calls.find(({ call }) => call === moved.call)?.berth ?? '')}</p>
            <p className="buttons">
              <button type="button" disabled={isBusy} onClick={() => void giveBack()}>
                {words.giveBack}
              </button>
            </p>
          </div>
        </div>
      )}
    </>
  );
}

/** The second step: the keyboard is led to it. */
function Sure({
  wish,
  isBusy,
  label,
  onSure,
  onCancel,
}: {
  readonly wish: MoveWish;
  readonly isBusy: boolean;
  readonly label: string;
  readonly onSure: () => void;
  readonly onCancel: () => void;
}) {
  const { planning: words } = useWords();
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => sure.current?.focus(), [wish]);
  return (
    <p className="buttons">
      <button ref={sure} type="button" className="primary" disabled={isBusy} onClick={onSure}>
        {label}
      </button>
      <button type="button" onClick={onCancel}>
        {words.putBackNow}
      </button>
    </p>
  );
}

function BeforeAfter({ wish, calls, stays, site }: Omit<Around, 'desk'> & { readonly wish: MoveWish }) {
  const { planning: words, overview, calls: callWords } = useWords();
  const clock = useClock();
  const call = calls.find((one) => one.call === wish.call);
  const stay = stays.find((one) => one.call === wish.call);
  if (call === undefined || stay === undefined) return null;
  const mover = { stay: { ...stay, ...wish.before }, cranes: call.cranes, bays: call.outline.bays, hasPlan: call.plan !== null };
  const effects = moveEffects(mover, wish.after, stays, site);
  const until = ({ to }: StayPlace): string => (to === null ? words.openEnd : clock.moment(to));
  const metres = (place: StayPlace, end: 0 | 1): string => overview.metres(metresOf({ loa: stay.loa, bowAt: place.bowAt })[end]);
  const rows: readonly (readonly [string, string, string])[] = [
    [callWords.berth, effects.berthBefore, effects.berthAfter],
    [words.stern, metres(wish.before, 0), metres(wish.after, 0)],
    [words.bow, metres(wish.before, 1), metres(wish.after, 1)],
    [words.from, clock.moment(wish.before.from), clock.moment(wish.after.from)],
    [words.to, until(wish.before), until(wish.after)],
  ];
  const minutes = Math.round(Math.abs(effects.later) / 60_000);
  return (
    <>
      <table className="before-after">
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, before, after]) => (
            <tr key={name} className={before === after ? 'muted' : ''}>
              <th scope="row">{name}</th>
              <td>{before}</td>
              <td>{before === after ? after : <b>{after}</b>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="effects">
        {effects.metres !== 0 && <li>{words.metresOn(Math.round(effects.metres))}</li>}
        {minutes > 0 && <li>{effects.later > 0 ? words.laterBy(words.duration(minutes)) : words.earlierBy(words.duration(minutes))}</li>}
        <li>{effects.room === null ? words.noNeighbour : words.roomTo(effects.room.to, Math.round(effects.room.metres))}</li>
        {effects.isPlannedAnew && <li>{words.replanned}</li>}
        {effects.beyondReach.length > 0 && (
          <li>
            <Mark level="warn" /> {words.beyondReach(effects.beyondReach.join(', '))}
          </li>
        )}
      </ul>
    </>
  );
}
