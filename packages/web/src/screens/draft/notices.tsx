import { useEffect } from 'react';
import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { announce } from '../../ui/announce.ts';
import { Mark } from '../../ui/mark.tsx';
import { useDid } from './did.ts';
import type { DeskState, DraftDesk } from './draft-desk.ts';
import { BoxReasons, DraftRefusal } from './reason-list.tsx';

/** What happened around this page: refusals, what others did meanwhile, what a rebase dropped, a server that does not answer. */
export function Notices({ desk, state }: { readonly desk: DraftDesk; readonly state: DeskState }) {
  const { draft: words, common } = useWords();
  const { refusal, news, rebased, isGone, isLost } = state;
  const clock = useClock();
  const did = useDid();
  const told =
    news === null ? '' : news.what === 'finish' ? words.finished(news.by) : words.otherDid(news.by, clock.moment(news.at), did(news.what));
  useEffect(() => {
    if (told !== '') announce(told);
  }, [told]);
  return (
    <>
      {isGone && (
        <p className="note note-alarm" role="alert">
          <Mark level="alarm" /> {words.isGone}
        </p>
      )}
      {isLost && (
        <p className="note note-warn" role="status">
          <Mark level="warn" /> {common.failed(0)} {words.keptByServer}
        </p>
      )}
      {refusal !== null && <DraftRefusal refusal={refusal} onClose={() => desk.forget('refusal')} />}
      {news !== null && (
        <div className="note note-warn draft-news">
          <Mark level="warn" />
          <p>{told}</p>
          <button type="button" className="quiet" onClick={() => desk.forget('news')}>
            {common.close}
          </button>
        </div>
      )}
      {rebased !== null && (
        <div className="note note-warn" role="alert">
          <Mark level={rebased.dropped.length === 0 ? 'ok' : 'warn'} />
          <div className="note-body">
            <p>
              {words.rebased(rebased.kept)} {rebased.dropped.length === 0 ? words.nothingDropped : words.dropped(rebased.dropped.length)}
            </p>
            <BoxReasons boxes={rebased.dropped} />
          </div>
          <button type="button" className="quiet" onClick={() => desk.forget('rebased')}>
            {common.close}
          </button>
        </div>
      )}
    </>
  );
}
