import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { State } from '../../ui/mark.tsx';
import type { Draft } from './answers.ts';
import { useDid } from './did.ts';

/** Says that this is not the live plan, whose draft of which call it is, and who changed it last. */
export function DraftHead({
  draft: { name, call, by, begunAt, last, committed, isOutdated },
  onRebase,
}: {
  readonly draft: Draft;
  /** Null: it cannot be done now. */
  readonly onRebase: (() => void) | null;
}) {
  const { draft: words } = useWords();
  const clock = useClock();
  const did = useDid();
  return (
    <header className="draft-head">
      <p className="draft-word">
        <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
          <path d="M3 17l1-4L14 3l3 3L7 16zM12 5l3 3" />
        </svg>
        <b>{committed === null ? words.notLive : words.isLiveNow}</b>
      </p>
      <p>
        {name !== '' && <b>{name} · </b>}
        <a href={hrefOf('bayplan', call)}>{call}</a>
      </p>
      <p className="muted">{words.begunBy(by, clock.moment(begunAt))}</p>
      {isOutdated && (
        <p className="draft-outdated" role="status" title={words.isOutdated}>
          <State level="warn">{words.outdatedShort}</State>{' '}
          {onRebase !== null && (
            <button type="button" onClick={onRebase}>
              {words.rebase}
            </button>
          )}
        </p>
      )}
      <p className="muted draft-last">{words.lastBy(last.by, clock.moment(last.at), did(last.what))}</p>
    </header>
  );
}
