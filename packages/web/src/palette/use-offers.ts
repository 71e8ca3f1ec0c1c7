import { screens } from '../address/address.ts';
import { go, select } from '../address/use-address.ts';
import { language, useWords } from '../i18n/language.ts';
import { languages, nameOf } from '../i18n/kit.ts';
import { findBoxes } from '../live/find-boxes.ts';
import { useBoxes, useTable } from '../live/use-live.ts';
import { signOut } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { theme } from '../theme/theme.ts';
import { switchZone } from '../time/use-clock.ts';
import type { Offer } from './matches.ts';

/** Boxes are offered from so many letters on: before that there are too many. */
const fewestLetters = 3;
const mostBoxes = 20;

/** Everything that can be gone to or done from the palette. */
export function useOffers(typed: string, openHelp: () => void): readonly Offer[] {
  const { common, settings, calls: callWords, equipment, units } = useWords();
  const { mayAdministerUsers } = usePerson();
  const machines = useTable('machines');
  const calls = useTable('calls');
  const { boxes } = useBoxes();
  const found = typed.trim().length < fewestLetters ? [] : findBoxes(boxes, typed.trim(), mostBoxes).found;
  return [
    ...screens
      .filter((screen) => screen !== 'users' || mayAdministerUsers)
      .map((screen): Offer => ({ key: `go ${screen}`, name: common[screen], kind: common.screens, run: () => go(screen) })),
    ...calls.map(
      ({ call, outline }): Offer => ({
        key: `call ${call}`,
        name: `${outline.name} ${call}`,
        kind: callWords.call,
        run: () => go('calls', call),
      }),
    ),
    ...machines.map(
      ({ id }): Offer => ({ key: `machine ${id}`, name: id, kind: equipment.machine, run: () => select({ kind: 'machine', id }) }),
    ),
    ...found.map((id): Offer => ({ key: `unit ${id}`, name: id, kind: units.unit, run: () => go('units', id) })),
    ...languages.map((one): Offer => ({ key: `language ${one}`, name: nameOf[one], kind: common.language, run: () => language.set(one) })),
    ...(['light', 'dark', 'room'] as const).map(
      (one): Offer => ({ key: `theme ${one}`, name: settings[one], kind: common.theme, run: () => theme.set(one) }),
    ),
    { key: 'time', name: `${common.showUtc} / ${common.showPortTime}`, kind: settings.time, run: switchZone },
    { key: 'help', name: common.help, kind: '?', run: openHelp },
    { key: 'sign-out', name: common.signOut, kind: settings.you, run: () => void signOut() },
  ];
}
