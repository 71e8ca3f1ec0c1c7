import { outlineOf, type VesselProfile } from '@estiba/port';
import { type FormEvent, useId, useState } from 'react';
import { go } from '../../address/use-address.ts';
import { ask, command, type Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { useTable } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { useSite } from '../../site/site.ts';
import { formText } from '../../store/form-text.ts';
import { fromField } from '../../time/field-time.ts';
import { useZone } from '../../time/use-clock.ts';
import { announce } from '../../ui/announce.ts';
import { RefusalNote } from '../../ui/refusal.tsx';
import type { ReadMessage } from './told.ts';

/** Announces a call of the ship a message is about: the message says who she is, the person where and when she comes. */
export function Announce({ message }: { readonly message: ReadMessage }) {
  const { messages: words, calls } = useWords();
  const { commands } = usePerson();
  const site = useSite();
  const zone = useZone();
  const id = useId();
  const vessels = [...new Set(useTable('calls').map(({ vessel }) => vessel))];
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!commands.includes('announceCall') || site === null) return null;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => formText(form, name).trim();
    const profile = await ask<VesselProfile>(`/vessels/${encodeURIComponent(text('vessel'))}`);
    if (!profile.ok) return setRefusal(profile.refusal);
    const call = text('call');
    const answer = await command('announceCall', {
      call,
      vessel: text('vessel'),
      outline: { ...outlineOf(profile.value), name: message.ship },
      port: site.port,
      voyage: text('voyage'),
      rotation: text('rotation')
        .toUpperCase()
        .split(/[\s,>→-]+/)
        .filter(Boolean),
      berth: text('berth'),
      bowAt: Number(text('bow')),
      eta: fromField(text('eta'), zone),
      etd: fromField(text('etd'), zone),
    });
    if (!answer.ok) return setRefusal(answer.refusal);
    announce(words.announced(call));
    go('calls', call);
  };
  if (!isOpen)
    return (
      <p className="buttons">
        <button type="button" onClick={() => setOpen(true)}>
          {words.announce}
        </button>
      </p>
    );
  const field = (
    name: string,
    label: string,
    more: Partial<Record<'type' | 'defaultValue' | 'list' | 'step' | 'placeholder', string>>,
    isNeeded = true,
  ) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input id={`${id}-${name}`} name={name} required={isNeeded} autoComplete="off" {...more} />
    </div>
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <h3>{words.announce}</h3>
      <p className="muted">{words.announceHint}</p>
      <div className="take-form">
        {field('call', words.announceCall, { defaultValue: callName(message) })}
        {field('voyage', words.voyage, { defaultValue: message.voyage })}
        {field('vessel', words.announceVessel, { list: `${id}-vessels`, placeholder: words.announceVesselHint })}
        <datalist id={`${id}-vessels`}>
          {vessels.map((vessel) => (
            <option key={vessel} value={vessel} />
          ))}
        </datalist>
        {field('rotation', calls.rotation, { defaultValue: rotationOf(message, site.port).join(' ') }, false)}
        <div className="field">
          <label htmlFor={`${id}-berth`}>{words.announceBerth}</label>
          <select id={`${id}-berth`} name="berth">
            {site.berths.map((berth) => (
              <option key={berth.id} value={berth.id}>
                {berth.id}
              </option>
            ))}
          </select>
        </div>
        {field('bow', words.announceBow, { type: 'number', step: 'any' })}
        {field('eta', words.announceEta, { type: 'datetime-local' })}
        {field('etd', words.announceEtd, { type: 'datetime-local' }, false)}
      </div>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <button type="submit" className="primary">
        {words.announceGo}
      </button>
    </form>
  );
}

const callName = ({ ship, voyage }: ReadMessage): string =>
  `${ship} ${voyage}`
    .trim()
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 40)
    .toUpperCase();

/** Ports her boxes go to, the next one first; their order beyond that no bay plan tells. */
function rotationOf({ shown, next }: ReadMessage, here: string): string[] {
  const ports = new Set([...(next === null ? [] : [next]), ...shown.map(({ pod }) => pod)]);
  return [...ports].filter((port) => port !== here && /^[A-Z]{2}[A-Z2-9]{3}$/.test(port));
}
