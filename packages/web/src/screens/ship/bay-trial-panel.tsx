import { type FormEvent, useEffect, useId, useRef } from 'react';
import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { formText } from '../../store/form-text.ts';
import { useValue } from '../../store/use-value.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { Reasons } from '../../words/reason-text.tsx';
import type { Difference, Figures } from '../draft/answers.ts';
import type { BayTrial, GivenTo, Trial } from './bay-trial.ts';

/** What became of a bay given to a crane: figures before it is the plan, the way to the draft, and the way back. */
export function BayTrialPanel({ trial: desk, onTry }: { readonly trial: BayTrial; readonly onTry: (given: GivenTo) => void }) {
  const { planning: words } = useWords();
  const trial = useValue(desk.trial);
  const refusal = useValue(desk.refusal);
  const nameOf = ({ crane }: GivenTo): string => crane ?? words.planner;
  return (
    <>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {trial.at === 'trying' && (
        <p className="loading" role="status">
          {words.trying(trial.given.bay, nameOf(trial.given))}
        </p>
      )}
      {trial.at === 'tried' && <Tried desk={desk} trial={trial} crane={nameOf(trial.given)} />}
      {trial.at === 'committed' && (
        <div className="note note-ok" role="status">
          <Mark level="ok" />
          <div>
            <p>{words.committed(trial.given.bay, nameOf(trial.given))}</p>
            <p className="buttons">
              <button type="button" onClick={() => onTry({ ...trial.given, crane: trial.given.former, former: trial.given.crane })}>
                {words.giveBayBack(trial.given.former ?? words.planner)}
              </button>
            </p>
          </div>
        </div>
      )}
    </>
  );
}

function Tried({
  desk,
  trial,
  crane,
}: {
  readonly desk: BayTrial;
  readonly trial: Extract<Trial, { at: 'tried' }>;
  readonly crane: string;
}) {
  const { planning: words } = useWords();
  const isBusy = useValue(desk.isBusy);
  const { given, draft, judgement, wentOn } = trial;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [judgement]);
  const { mayCommit, broken, difference } = judgement;
  return (
    <Panel title={words.triedTitle(given.bay, crane)} className="stacked">
      {wentOn && (
        <p className="note note-warn" role="alert">
          <Mark level="warn" /> {words.wentOn}
        </p>
      )}
      <FiguresTable difference={difference} />
      {mayCommit ? (
        <p>
          <Mark level="ok" /> {words.mayCommit}
        </p>
      ) : (
        <div className="note note-alarm" role="alert">
          <Mark level="alarm" />
          <div>
            <p>{words.breaks(broken.length)}</p>
            <Reasons reasons={broken.slice(0, 5).map(({ reason }) => reason)} />
          </div>
        </div>
      )}
      <p className="muted">{words.keptAsDraft(draft.name)}</p>
      <p className="buttons">
        <button ref={first} type="button" className="primary" disabled={!mayCommit || isBusy} onClick={() => void desk.commit()}>
          {words.commit}
        </button>
        <a className="button" href={hrefOf('draft', draft.id)} onClick={() => desk.leave()}>
          {words.openDraft}
        </a>
        <button type="button" disabled={isBusy} onClick={() => void desk.discard()}>
          {words.discard}
        </button>
      </p>
    </Panel>
  );
}

const MINUTE = 60_000;

function FiguresTable({ difference: { makespan, digs, moved } }: { readonly difference: Difference }) {
  const { planning: words } = useWords();
  const minutes = (ms: number): string => words.duration(Math.round(ms / MINUTE));
  const later = Math.round((makespan.after - makespan.before) / MINUTE);
  const change = later === 0 ? words.same : later < 0 ? words.shorter(words.duration(-later)) : words.longer(words.duration(later));
  const rows: readonly (readonly [name: string, figures: Figures, say: (value: number) => string, note: string])[] = [
    [words.makespan, makespan, minutes, change],
    [words.digs, digs, String, digs.before === digs.after ? words.same : ''],
    [words.boxesMoved, { before: 0, after: moved.length }, String, ''],
  ];
  return (
    <table className="before-after">
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, { before, after }, say, note]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{say(before)}</td>
            <td>
              <b>{say(after)}</b>
            </td>
            <td className="muted">{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same as dragging, in fields: a bay with work that is not begun, and the crane it goes to. */
export function GiveBayForm({
  bays,
  cranes,
  onTry,
}: {
  readonly bays: readonly number[];
  readonly cranes: readonly string[];
  readonly onTry: (bay: number, crane: string | null) => void;
}) {
  const { planning: words } = useWords();
  const id = useId();
  const give = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onTry(Number(formText(form, 'bay')), formText(form, 'crane') || null);
  };
  return (
    <Panel title={words.giveTitle}>
      <form className="stay-form" onSubmit={give}>
        <p className="field">
          <label htmlFor={`${id}bay`}>{words.bay}</label>
          <select id={`${id}bay`} name="bay">
            {bays.map((bay) => (
              <option key={bay} value={bay}>
                {String(bay).padStart(3, '0')}
              </option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor={`${id}crane`}>{words.crane}</label>
          <select id={`${id}crane`} name="crane">
            {cranes.map((crane) => (
              <option key={crane}>{crane}</option>
            ))}
            <option value="">{words.planner}</option>
          </select>
        </p>
        <p className="buttons">
          <button type="submit" disabled={bays.length === 0}>
            {words.tryIt}
          </button>
        </p>
      </form>
    </Panel>
  );
}
