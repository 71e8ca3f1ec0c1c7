import { useState } from 'react';
import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useValue } from '../../store/use-value.ts';
import { announce } from '../../ui/announce.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { Draft, Judgement } from './answers.ts';
import type { DraftDesk } from './draft-desk.ts';
import { MovedList } from './moved-list.tsx';
import { BoxReasons, BreachList, DraftRefusal } from './reason-list.tsx';
import { TermsTable } from './terms-table.tsx';
import type { Judged } from './use-judgement.ts';

interface CommitProps {
  readonly desk: DraftDesk;
  readonly draft: Draft;
  readonly judged: Judged;
  readonly onClose: () => void;
}

/** What making the draft the plan would change is shown first; then it is asked a second time. */
export function CommitDialog(props: CommitProps) {
  const { draft, onClose } = props;
  const { draft: words } = useWords();
  return (
    <Dialog title={words.commitTitle(draft.call)} className="wide" onClose={onClose}>
      {draft.committed === null ? <Ask {...props} /> : <Done call={draft.call} plan={draft.committed.plan} />}
    </Dialog>
  );
}

function Done({ call, plan }: { readonly call: string; readonly plan: string }) {
  const { draft: words } = useWords();
  return (
    <>
      <p className="note note-ok" role="status">
        <Mark level="ok" /> {words.committed(plan)}
      </p>
      <p className="buttons">
        <a className="button" href={hrefOf('bayplan', call)}>
          {words.toLivePlan}
        </a>
      </p>
    </>
  );
}

function Ask({ desk, draft, judged: { judgement, isFresh, refusal: notJudged }, onClose }: CommitProps) {
  const { draft: words, common } = useWords();
  const { refusal, isBusy, rebased } = useValue(desk.state);
  const [wasAsked, setAsked] = useState(false);
  const fresh = isFresh ? judgement : null;
  const commit = async (): Promise<void> => {
    setAsked(true);
    if (await desk.commit()) announce(words.isLiveNow);
  };
  return (
    <>
      {draft.isOutdated && (
        <p className="note note-warn" role="status">
          <Mark level="warn" /> {words.commitOutdated}
        </p>
      )}
      {wasAsked && rebased !== null && rebased.dropped.length > 0 && (
        <div className="note note-alarm" role="alert">
          <Mark level="alarm" />
          <div className="note-body">
            <p>{words.dropped(rebased.dropped.length)}</p>
            <BoxReasons boxes={rebased.dropped} />
          </div>
        </div>
      )}
      {wasAsked && refusal !== null && (
        <>
          <DraftRefusal refusal={refusal} />
          <p>{words.refusalMeans}</p>
        </>
      )}
      {notJudged !== null && <DraftRefusal refusal={notJudged} heading={words.notJudged} />}
      {fresh === null && notJudged === null && (
        <p className="loading" role="status">
          {words.judging}
        </p>
      )}
      {fresh !== null && <WhatChanges judgement={fresh} />}
      <p className="buttons dialog-foot">
        <button type="button" className="primary" disabled={isBusy || fresh?.mayCommit !== true} onClick={() => void commit()}>
          {words.commitSure}
        </button>
        <button type="button" onClick={onClose}>
          {common.cancel}
        </button>
      </p>
    </>
  );
}

function WhatChanges({ judgement: { mayCommit, broken, difference, leftOut } }: { readonly judgement: Judgement }) {
  const { draft: words } = useWords();
  return (
    <>
      <p className={mayCommit ? 'note note-ok' : 'note note-alarm'} role="status">
        <Mark level={mayCommit ? 'ok' : 'alarm'} /> {mayCommit ? words.mayCommit : words.mayNotCommit(broken.length)}
      </p>
      {!mayCommit && <BreachList breaches={broken} />}
      <h3>{words.whatChanges(difference.moved.length)}</h3>
      <TermsTable difference={difference} onlyChanged />
      <MovedList moved={difference.moved} />
      {leftOut.length > 0 && (
        <details>
          <summary>{words.staysAshore(leftOut.length)}</summary>
          <BoxReasons boxes={leftOut} />
        </details>
      )}
    </>
  );
}
