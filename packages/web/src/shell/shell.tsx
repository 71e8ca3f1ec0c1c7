import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { KeysHelp } from '../keys/keys-help.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { link } from '../live/link.ts';
import { usePast } from '../live/use-live.ts';
import { Palette } from '../palette/palette.tsx';
import { fetchSite } from '../site/site.ts';
import { AlarmBar } from './alarm-bar.tsx';
import { Inspector } from './inspector.tsx';
import { LineNote } from './line-note.tsx';
import { Nav } from './nav.tsx';
import { PastBar } from './past-bar.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { ScreenOf } from './screen-of.tsx';
import { TopBar } from './top-bar.tsx';
import { useDrops } from './use-drops.ts';
import { useStale } from './use-stale.ts';

/** The room: a bar above, the screens beside, one screen in the middle, and what is selected at its side. */
export function Shell() {
  const { common } = useWords();
  const { screen, id, selection } = useAddress();
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const main = useRef<HTMLElement>(null);
  const age = useStale();
  const past = usePast();
  useEffect(() => {
    link.start();
    void fetchSite();
    return () => link.stop();
  }, []);
  useDrops();
  useKeys({ openPalette: () => setOpen('palette'), openHelp: () => setOpen('help') });
  // Who goes to another screen by the keyboard is to begin at its heading.
  const isFirst = useRef(true);
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    if (!isFirst.current) main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [screen, id]);

  return (
    <div className={`shell ${selection === null ? '' : 'has-inspector'} ${past === null ? '' : 'is-past'}`}>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {common.skip}
      </a>
      <div className="top-area">
        <TopBar openPalette={() => setOpen('palette')} openHelp={() => setOpen('help')} />
        <AlarmBar />
      </div>
      <Nav />
      <main ref={main} id="main" tabIndex={-1} className={age > 0 ? 'main is-stale' : 'main'}>
        <LineNote age={age} />
        {past !== null && <PastBar past={past} />}
        <h1 className="screen-title">{screen === null ? common.notFound : common[screen]}</h1>
        <ScreenBoundary key={`${screen} ${id}`}>
          <ScreenOf screen={screen} />
        </ScreenBoundary>
        <p className="safety">{common.safetyShort}</p>
      </main>
      {selection !== null && <Inspector key={`${selection.kind}:${selection.id}`} selection={selection} />}
      {open === 'palette' && <Palette onClose={() => setOpen(null)} openHelp={() => setOpen('help')} />}
      {open === 'help' && <KeysHelp onClose={() => setOpen(null)} />}
    </div>
  );
}
