import { whyNotThen, whyNotThere } from '@estiba/port';
import type { Reason } from '@estiba/base';
import type { BerthSite, Stay } from '@estiba/view';
import { type FormEvent, useId, useState } from 'react';
import { select } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { formText } from '../../store/form-text.ts';
import { fromField, toField } from '../../time/field-time.ts';
import { useZone } from '../../time/use-clock.ts';
import { Panel } from '../../ui/panel.tsx';
import { Reasons } from '../../words/reason-text.tsx';
import type { BerthDesk } from './berth-desk.ts';

/** The same as dragging, in fields: a ship still to come, the metre of her bow, and from when to when. */
export function StayForm({
  desk,
  stays,
  site,
  now,
  chosen,
}: {
  readonly desk: BerthDesk;
  readonly stays: readonly Stay[];
  readonly site: BerthSite;
  readonly now: number;
  readonly chosen: string | null;
}) {
  const { planning: words } = useWords();
  const id = useId();
  const coming = stays.filter(({ phase }) => phase === 'announced');
  const stay = coming.find(({ call }) => call === chosen) ?? coming[0];
  return (
    <Panel title={words.formTitle} className="stacked">
      {stay === undefined ? (
        <p className="muted">{words.noShip}</p>
      ) : (
        <>
          <p className="field">
            <label htmlFor={id}>{words.ship}</label>
            <select id={id} value={stay.call} onChange={({ target }) => select({ kind: 'call', id: target.value })}>
              {coming.map(({ call, name }) => (
                <option key={call} value={call}>
                  {name} · {call}
                </option>
              ))}
            </select>
          </p>
          <Fields key={`${stay.call} ${stay.bowAt} ${stay.from} ${stay.etd}`} desk={desk} stay={stay} stays={stays} site={site} now={now} />
        </>
      )}
    </Panel>
  );
}

function Fields({
  desk,
  stay,
  stays,
  site,
  now,
}: {
  readonly desk: BerthDesk;
  readonly stay: Stay;
  readonly stays: readonly Stay[];
  readonly site: BerthSite;
  readonly now: number;
}) {
  const { planning: words } = useWords();
  const zone = useZone();
  const id = useId();
  const [against, setAgainst] = useState<readonly Reason[]>([]);
  const toMinute = (at: number): string => toField(at, zone).slice(0, 16);

  function look(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const bowAt = Number(formText(given, 'bow'));
    const told = fromField(formText(given, 'from'), zone);
    // A field tells minutes: one that was not touched is the moment it stood for.
    const from = told === null || toMinute(told) === toMinute(stay.from) ? stay.from : told;
    const until = fromField(formText(given, 'to'), zone);
    const etd = until === null ? null : stay.etd !== null && toMinute(until) === toMinute(stay.etd) ? stay.etd : until;
    const to = etd ?? (stay.to === null || stay.etd !== null ? null : stay.to + from - stay.from);
    const wished = { ...stay, bowAt, from, to };
    const why = [...whyNotThen(stay, from, now), ...whyNotThere(wished, from, bowAt, stays, site)];
    setAgainst(why);
    if (why.length > 0) return;
    const before = { bowAt: stay.bowAt, from: stay.from, to: stay.to };
    desk.wish({ call: stay.call, before, after: { bowAt, from, to }, etd: { before: stay.etd, after: etd } });
  }

  return (
    <form className="stay-form" onSubmit={look}>
      <p className="field">
        <label htmlFor={`${id}bow`}>{words.bowMetre}</label>
        <input id={`${id}bow`} name="bow" type="number" step="any" min={0} max={site.length} required defaultValue={stay.bowAt} />
      </p>
      <p className="field">
        <label htmlFor={`${id}from`}>{words.berthFrom}</label>
        <input id={`${id}from`} name="from" type="datetime-local" required defaultValue={toMinute(stay.from)} />
      </p>
      <p className="field">
        <label htmlFor={`${id}to`}>{words.berthTo}</label>
        <input id={`${id}to`} name="to" type="datetime-local" defaultValue={stay.etd === null ? '' : toMinute(stay.etd)} />
      </p>
      <p className="buttons">
        <button type="submit">{words.check}</button>
      </p>
      {against.length > 0 && (
        <div className="note note-alarm" role="alert">
          <div>
            <p>{words.against}:</p>
            <Reasons reasons={against} />
          </div>
        </div>
      )}
    </form>
  );
}
