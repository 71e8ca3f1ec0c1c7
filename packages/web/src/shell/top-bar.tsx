import { useWords } from '../i18n/language.ts';
import { useLine, usePast, useTerminalTime } from '../live/use-live.ts';
import { signOut } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { useSite } from '../site/site.ts';
import { useValue } from '../store/use-value.ts';
import { switchZone, useClock, zone } from '../time/use-clock.ts';
import { State } from '../ui/mark.tsx';
import { LanguageChoice } from './language-choice.tsx';

/** Which terminal, which time, whether it is live, and who looks. */
export function TopBar({ openPalette, openHelp }: { readonly openPalette: () => void; readonly openHelp: () => void }) {
  const { common, users } = useWords();
  const { user, role } = usePerson();
  const site = useSite();
  return (
    <header className="top">
      <p className="brand">
        Estiba <span className="brand-site">{site?.name ?? ''}</span>
      </p>
      <Live />
      <Time />
      <button type="button" className="palette-button" onClick={openPalette} aria-keyshortcuts="Control+K">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
          <circle cx="7" cy="7" r="4.5" />
          <path d="M10.5 10.5 14 14" />
        </svg>
        <span>{common.commands}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="top-end">
        <LanguageChoice />
        <button type="button" className="quiet keys-button" aria-label={common.help} title={common.help} onClick={openHelp}>
          <kbd>?</kbd>
        </button>
        <span className="who">
          <b>{user}</b> <span className="muted">{users[role]}</span>
        </span>
        <button type="button" onClick={() => void signOut()}>
          {common.signOut}
        </button>
      </div>
    </header>
  );
}

function Live() {
  const { common } = useWords();
  const { at } = useLine();
  const isPast = usePast() !== null;
  const [level, text] =
    at === 'live' && isPast
      ? (['warn', common.past] as const)
      : at === 'live'
        ? (['ok', common.live] as const)
        : (['warn', common.connecting] as const);
  return (
    <span className="live-state">
      <State level={level}>{text}</State>
    </span>
  );
}

function Time() {
  const { common } = useWords();
  const shown = useValue(zone);
  const at = useTerminalTime();
  const clock = useClock();
  return (
    <button type="button" className="clock" title={shown === 'port' ? common.showUtc : common.showPortTime} onClick={switchZone}>
      <time>{at === null ? '--:--:--' : clock.second(at)}</time>{' '}
      <span className="muted">{shown === 'port' ? common.portTime : common.utc}</span>
    </button>
  );
}
