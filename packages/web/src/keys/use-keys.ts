import { useEffect, useRef } from 'react';
import { go, select } from '../address/use-address.ts';
import { nextLanguage } from '../i18n/language.ts';
import { switchZone } from '../time/use-clock.ts';
import { type Deed, deedOf } from './key-map.ts';

/** After `g` the next letter is waited for so long [ms]. */
const patience = 1500;

/** Listens to the keyboard of the whole page. */
export function useKeys(doors: { readonly openPalette: () => void; readonly openHelp: () => void }): void {
  // Outlives the drawings between `g` and its letter.
  const goingSince = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]') !== null) return;
      const deed = deedOf(event, event.timeStamp - goingSince.current < patience, isField(event.target));
      goingSince.current = deed === 'go' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (deed === null) return;
      if (deed !== 'close') event.preventDefault();
      act(deed, doors);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}

function act(deed: Deed, { openPalette, openHelp }: { readonly openPalette: () => void; readonly openHelp: () => void }): void {
  if (typeof deed === 'object') return go(deed.go);
  switch (deed) {
    case 'palette':
      return openPalette();
    case 'help':
      return openHelp();
    case 'find':
      return findBox();
    case 'time':
      return switchZone();
    case 'language':
      return nextLanguage();
    case 'close':
      return select(null);
    case 'go':
      return undefined;
  }
}

/** To the screen's own search; a screen without one sends to the units. */
function findBox(): void {
  const box = document.querySelector<HTMLInputElement>('[data-find]');
  if (box !== null) return box.focus();
  go('units');
  setTimeout(() => document.querySelector<HTMLInputElement>('[data-find]')?.focus(), 50);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable);
}
