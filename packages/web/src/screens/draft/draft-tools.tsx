import type { CallRow } from '@estiba/messages/frames';
import { useState } from 'react';
import { ModeChoice } from '../../drawing/mode-choice.tsx';
import { useWords } from '../../i18n/language.ts';
import { announce } from '../../ui/announce.ts';
import { Mark } from '../../ui/mark.tsx';
import type { Draft, DraftBox, DraftBoxes } from './answers.ts';
import { CommitDialog } from './commit.tsx';
import type { Deeds } from './deeds.ts';
import type { DraftDesk } from './draft-desk.ts';
import { FinishTools } from './finish.tsx';
import type { Blocked } from './rights.ts';
import type { Judged } from './use-judgement.ts';

interface ToolsProps {
  readonly desk: DraftDesk;
  readonly draft: Draft;
  readonly call: CallRow;
  readonly cranes: DraftBoxes['cranes'];
  readonly blocked: Blocked;
  readonly isBusy: boolean;
  readonly chosen: readonly string[];
  readonly places: ReadonlyMap<string, DraftBox>;
  readonly deeds: Deeds;
  readonly onHold: () => void;
  readonly onAbove: () => void;
  readonly onRepair: () => void;
  readonly bay: number | null;
  readonly judged: Judged;
}

/** What can be done to the draft and to the chosen boxes. Where nothing can, it says why. */
export function DraftTools(props: ToolsProps) {
  const { desk, draft, call, cranes, blocked, isBusy, chosen, places, deeds, onHold, onAbove, onRepair, bay, judged } = props;
  const { draft: words } = useWords();
  const [isCommitting, setCommitting] = useState(false);
  const off = blocked !== null;
  // A button that is switched off while it is at work would lose the keyboard.
  const unlessBusy = (act: () => void) => () => (isBusy ? announce(words.wait) : act());
  const of = chosen.flatMap((box) => places.get(box) ?? []);
  const none = of.length === 0;
  const button = (name: string, act: () => void, isOff: boolean, keys?: string) => (
    <button
      type="button"
      disabled={off || isOff}
      onClick={unlessBusy(act)}
      title={keys === undefined ? undefined : `${name} (${keys})`}
      aria-keyshortcuts={keys}
    >
      {name}
    </button>
  );
  return (
    <>
      {blocked !== null && blocked !== 'isFinishing' && (
        <p className="note note-warn" role="status">
          <Mark level="warn" /> {words[blocked]}
        </p>
      )}
      <div className="tools draft-tools" role="group" aria-label={words.tools}>
        <span className="buttons">
          {button(words.undo, deeds.undo, !draft.canUndo, 'Control+Z')}
          {button(words.redo, deeds.redo, !draft.canRedo, 'Control+Y')}
        </span>
        <span className="buttons" role="group" aria-label={words.chosenBoxes}>
          <span className="chosen-count" role="status">
            {words.chosen(of.length)}
          </span>
          {button(words.hold, onHold, none, 'Enter')}
          {button(words.above, onAbove, none, 'W')}
          {button(words.lock, deeds.lock, none || of.every((one) => one.isLocked), 'K')}
          {button(words.unlock, deeds.unlock, !of.some((one) => one.isLocked), 'Shift+K')}
          {button(words.takeOff, deeds.takeOff, !of.some((one) => one.slot !== null), 'Delete')}
          {button(words.leaveOut, deeds.leaveOut, none || of.every((one) => one.isLeftOut), 'O')}
          {button(words.bringBack, deeds.bringBack, !of.some((one) => one.isLeftOut))}
        </span>
        {bay !== null && (
          <fieldset className="plain" disabled={off || isBusy}>
            <ModeChoice
              label={words.craneOf(bay)}
              value={cranes.find((one) => one.bay === bay)?.crane ?? ''}
              options={[['', words.plannerDecides] as const, ...call.cranes.map((crane) => [crane, crane] as const)]}
              onChange={(crane) => deeds.assign(bay, crane === '' ? null : crane)}
            />
          </fieldset>
        )}
        <span className="buttons">
          {button(words.repair, onRepair, false, 'R')}
          <FinishTools desk={desk} draft={draft} isOff={off} />
          {draft.committed === null && (
            <button type="button" className="primary" disabled={off} onClick={() => setCommitting(true)}>
              {words.commit}
            </button>
          )}
        </span>
      </div>
      {isCommitting && <CommitDialog desk={desk} draft={draft} judged={judged} onClose={() => setCommitting(false)} />}
    </>
  );
}
