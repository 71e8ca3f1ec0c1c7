import { hrefOf, useAddress } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { usePast, useRow } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { Empty } from '../../ui/panel.tsx';
import { useQuery } from '../../ui/use-query.ts';
import type { Draft, DraftShip } from './answers.ts';
import type { DeskState, DraftDesk } from './draft-desk.ts';
import { DraftHead } from './draft-head.tsx';
import { DraftList } from './draft-list.tsx';
import { DraftWork } from './draft-work.tsx';
import { Notices } from './notices.tsx';
import { DraftRefusal } from './reason-list.tsx';
import { type Blocked, whyNot } from './rights.ts';
import { isAtWork, useDraft } from './use-draft.ts';

/** The draft an address names, to be worked on; without one, all there are. */
export function DraftScreen() {
  const { draft: words } = useWords();
  const { id } = useAddress();
  const isPast = usePast() !== null;
  if (isPast)
    return (
      <div className="screen">
        <Empty>{words.isPast}</Empty>
      </div>
    );
  return id === null ? <DraftList /> : <DraftRoom key={id} id={id} />;
}

function DraftRoom({ id }: { readonly id: string }) {
  const { draft: words, common } = useWords();
  const { desk, state } = useDraft(id);
  const { draft, isGone, isLost } = state;
  const person = usePerson();
  const blocked = whyNot({ isGone, isCommitted: Boolean(draft?.committed), isAtWork: isAtWork(state) }, person);
  if (isGone && draft === null)
    return (
      <div className="screen">
        <Empty hint={<a href={hrefOf('draft')}>{words.all}</a>}>{words.unknown(id)}</Empty>
      </div>
    );
  return (
    <section className={`screen filled tall draft ${draft?.committed ? 'is-plan' : ''}`} aria-label={words.notLive}>
      {draft === null ? (
        <p className="loading" role="status">
          {isLost ? common.failed(0) : common.loading}
        </p>
      ) : (
        <>
          <DraftHead draft={draft} onRebase={blocked === null && !state.isBusy ? () => void desk.rebase() : null} />
          <Notices desk={desk} state={state} />
          <Ground desk={desk} state={state} draft={draft} blocked={blocked} />
        </>
      )}
    </section>
  );
}

/** What the draft is worked on needs: its call, its ship, and its boxes. */
function Ground({
  desk,
  state,
  draft,
  blocked,
}: {
  readonly desk: DraftDesk;
  readonly state: DeskState;
  readonly draft: Draft;
  readonly blocked: Blocked;
}) {
  const { draft: words, common } = useWords();
  const call = useRow('calls', draft.call);
  const ship = useQuery<DraftShip>(`/drafts/${encodeURIComponent(draft.id)}/ship`, draft.revision);
  if (call === undefined) return <Empty>{words.noCall(draft.call)}</Empty>;
  if (ship.at === 'refused') return <DraftRefusal refusal={ship.refusal} />;
  if (ship.at === 'loading' || state.boxes === null) return <p className="loading">{common.loading}</p>;
  return <DraftWork {...{ desk, draft, call, blocked }} placed={state.boxes} ship={ship.value} isBusy={state.isBusy} />;
}
