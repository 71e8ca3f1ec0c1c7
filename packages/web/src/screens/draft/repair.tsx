import { useEffect, useState } from 'react';
import { ask, type Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { useValue } from '../../store/use-value.ts';
import { announce } from '../../ui/announce.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { Move, Repair } from './answers.ts';
import type { DraftDesk } from './draft-desk.ts';
import { BoxReasons, DraftRefusal } from './reason-list.tsx';
import { ScoreTable } from './terms-table.tsx';

interface RepairProps {
  readonly desk: DraftDesk;
  readonly draft: string;
  /** What is wanted whatever stands in the way; none: the draft as it is. */
  readonly moves: readonly Move[];
  readonly onClose: () => void;
}

/** The question of a repair, while one is asked about; `repair`: the moves that are wanted, null for no question. */
export function RepairDoor({ repair, ...props }: Omit<RepairProps, 'moves'> & { readonly repair: readonly Move[] | null }) {
  return repair === null ? null : <RepairDialog {...props} moves={repair} />;
}

/** What a repair would move, and why, and what the score becomes is shown first; then it is taken as one edit, or left. */
function RepairDialog({ desk, draft, moves, onClose }: RepairProps) {
  const { draft: words, common } = useWords();
  const { isBusy, refusal: notTaken, draft: now } = useValue(desk.state);
  const [repair, setRepair] = useState<Repair | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [wasTaken, setTaken] = useState(false);
  const edit = now?.edit ?? 0;
  useEffect(() => {
    const abort = new AbortController();
    setRepair(null);
    setRefusal(null);
    const body = { edit, ...(moves.length > 0 && { moves }) };
    void ask<Repair>(`/drafts/${encodeURIComponent(draft)}/repair`, { method: 'POST', body, signal: abort.signal }).then((answer) => {
      if (abort.signal.aborted) return;
      if (answer.ok) setRepair(answer.value);
      else setRefusal(answer.refusal);
    });
    return () => abort.abort();
  }, [draft, edit, moves]);
  const take = async (): Promise<void> => {
    setTaken(true);
    if (!(await desk.edit({ does: 'repair', moves: repair!.moves.map(({ box, to }) => ({ box, to })) }))) return;
    announce(words.repaired(repair!.moves.length));
    onClose();
  };
  const canTake = repair !== null && repair.moves.length > 0;
  return (
    <Dialog title={words.repairTitle} className="wide repair" onClose={onClose}>
      {wasTaken && notTaken !== null && <DraftRefusal refusal={notTaken} />}
      {refusal !== null && <DraftRefusal refusal={refusal} heading={words.noRepair} />}
      {repair === null && refusal === null && (
        <p className="loading" role="status">
          {words.repairing}
        </p>
      )}
      {repair !== null && <Preview repair={repair} />}
      <p className="buttons dialog-foot">
        <button type="button" className="primary" disabled={isBusy || !canTake} onClick={() => void take()}>
          {words.takeRepair}
        </button>
        <button type="button" onClick={onClose}>
          {common.cancel}
        </button>
      </p>
    </Dialog>
  );
}

function Preview({ repair: { moves, moved, score, cost, breach } }: { readonly repair: Repair }) {
  const { draft: words } = useWords();
  const isSound = breach.after <= 1e-6 || breach.after < breach.before;
  const slot = (one: string | null): string => one ?? words.ashore;
  if (moves.length === 0)
    return (
      <p className={isSound ? 'note note-ok' : 'note note-warn'} role="status">
        <Mark level={isSound ? 'ok' : 'warn'} /> {isSound ? words.nothingToRepair : words.shipNotRepaired}
      </p>
    );
  const left = moved.filter(({ to }) => to === null).length;
  return (
    <>
      <p className={left > 0 || breach.after > 1e-6 ? 'note note-warn' : 'note note-ok'} role="status">
        <Mark level={left > 0 || breach.after > 1e-6 ? 'warn' : 'ok'} /> {words.repairMoves(moves.length - moved.length, moved.length)}
        {left > 0 && ` ${words.repairLeaves(left)}`}
        {breach.after > 1e-6 && ` ${words.shipNotRepaired}`}
      </p>
      <ul className="moved-list" aria-label={words.movedBoxes}>
        {moves.slice(0, 50).map(({ box, from, to }) => (
          <li key={box}>
            <b>{box}</b>
            <span className="number">
              {slot(from)} → {slot(to)}
            </span>
          </li>
        ))}
      </ul>
      {moved.length > 0 && (
        <>
          <h3>{words.whyMoved}</h3>
          <BoxReasons boxes={moved} />
        </>
      )}
      <h3>{words.scoreBecomes}</h3>
      <ScoreTable first={[{ name: words.cost, figures: cost, digits: 1 }]} score={score} after={words.afterRepair} onlyChanged />
    </>
  );
}
