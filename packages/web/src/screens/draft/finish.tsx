import { useWords } from '../../i18n/language.ts';
import { Bar } from '../../ui/bar.tsx';
import type { Draft } from './answers.ts';
import type { DraftDesk } from './draft-desk.ts';

/** Asks the planner to finish the draft around its locked boxes; while it is at work, how far it is and how to stop it. */
export function FinishTools({ desk, draft, isOff }: { readonly desk: DraftDesk; readonly draft: Draft; readonly isOff: boolean }) {
  const { draft: words, common } = useWords();
  const { finish } = draft;
  const isAtWork = finish?.state === 'running' || finish?.state === 'stopping';
  if (finish === null || !isAtWork)
    return (
      <>
        <button type="button" disabled={isOff} onClick={() => void desk.finish(1)}>
          {words.finish}
        </button>
        {finish?.state === 'failed' && (
          <span className="state-alarm" role="alert">
            {words.finishFailed(finish.problem ?? '')}
          </span>
        )}
      </>
    );
  const isStopping = finish.state === 'stopping';
  const share = common.percent(finish.share);
  return (
    <span className="finishing" role="group" aria-label={words.finishing}>
      <span role="status">{isStopping ? words.stopping : words.finishingFor(finish.by)}</span>
      <Bar share={finish.share} label={share} />
      <span className="number">{share}</span>
      {finish.leftOut !== null && <span className="muted">{words.soFar(finish.leftOut)}</span>}
      <button type="button" disabled={isStopping} onClick={() => void desk.stop('best')}>
        {words.takeBest}
      </button>
      <button type="button" onClick={() => void desk.stop('nothing')}>
        {words.takeNothing}
      </button>
    </span>
  );
}
