import { hrefOf, useAddress } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { usePast, useRow } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { Empty } from '../../ui/panel.tsx';
import { DraftHead } from './draft-head.tsx';
import { DraftList } from './draft-list.tsx';
import { DraftWork } from './draft-work.tsx';
import { Notices } from './notices.tsx';
import { whyNot } from './rights.ts';
import { isAtWork, useDraft } from './use-draft.ts';

/** The draft an address names, to be worked on; without one, all there are. */
export function DraftScreen() {
  const { id } = useAddress();
  return id === null ? <DraftList /> : <DraftRoom key={id} id={id} />;
}

function DraftRoom({ id }: { readonly id: string }) {
  const { draft: words, common } = useWords();
  const { desk, state } = useDraft(id);
  const { draft, boxes, isGone } = state;
  const call = useRow('calls', draft?.call ?? '');
  const isPast = usePast() !== null;
  const person = usePerson();
  if (isPast)
    return (
      <div className="screen">
        <Empty>{words.isPast}</Empty>
      </div>
    );
  if (isGone && draft === null)
    return (
      <div className="screen">
        <Empty hint={<a href={hrefOf('draft')}>{words.all}</a>}>{words.unknown(id)}</Empty>
      </div>
    );
  const standing = { isGone, isCommitted: draft?.committed !== null, isAtWork: isAtWork(state) };
  return (
    <section className={`screen filled draft ${draft?.committed ? 'is-plan' : ''}`} aria-label={words.notLive}>
      {draft === null ? (
        <p className="loading" role="status">
          {state.isLost ? common.failed(0) : common.loading}
        </p>
      ) : (
        <>
          <DraftHead draft={draft} />
          <Notices desk={desk} state={state} />
          {call === undefined && <Empty>{words.noCall(draft.call)}</Empty>}
          {call !== undefined && boxes !== null && (
            <DraftWork
              desk={desk}
              draft={draft}
              placed={boxes}
              call={call}
              blocked={whyNot(standing, person, isPast)}
              isBusy={state.isBusy}
            />
          )}
        </>
      )}
    </section>
  );
}
