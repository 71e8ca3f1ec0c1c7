import { parseSlot, type ShipOutline } from '@estiba/port';
import { bayOf } from '@estiba/view';
import { useState } from 'react';
import { useWords } from '../../i18n/language.ts';
import { openPlaces } from './held.ts';
import { useSlotWords } from './place-words.ts';
import type { Grab } from './use-grab.ts';

/** The open places as a list, for who does not use the drawing: those of the bay that is shown, or of the ship. */
export function SetDownAt({ grab, outline, bay }: { readonly grab: Grab; readonly outline: ShipOutline; readonly bay: number | null }) {
  const { draft: words } = useWords();
  const say = useSlotWords();
  const [chosen, setChosen] = useState('');
  const places = openPlaces(grab.landings).filter((slot) => bay === null || bayOf(outline, parseSlot(slot)?.bay ?? 0) === bay);
  const place = places.includes(chosen) ? chosen : places[0];
  if (place === undefined) return null;
  return (
    <span className="set-down-at">
      <label>
        {words.setDownAt}{' '}
        <select
          value={place}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            grab.point(event.currentTarget.value);
          }}
        >
          {places.map((slot) => (
            <option key={slot} value={slot}>
              {say(slot)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => grab.setDown(place, 'keep')}>
        {words.setDown}
      </button>
    </span>
  );
}
