import { type ReactNode, useEffect } from 'react';
import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { usePast, useTerminalTime } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { useSite } from '../../site/site.ts';
import { useClock, useZone } from '../../time/use-clock.ts';

interface SheetProps {
  readonly title: string;
  /** All of it is there: half a report is not to be printed. */
  readonly isWhole: boolean;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A report as it is printed: what it is, of which moment, by whom; the parts; page numbers are the print style's. */
export function Sheet({ title, isWhole, tools, children }: SheetProps) {
  const { report: words, common, timeline } = useWords();
  const site = useSite();
  const clock = useClock();
  const zone = useZone();
  const past = usePast();
  const { user } = usePerson();
  const at = useTerminalTime();
  const name = site?.name ?? '';
  useFoot(`${name} · ${title}`);
  return (
    <div className="screen report-screen">
      <div className="tools no-print">
        <a href={hrefOf('report')}>{words.all}</a>
        <button type="button" className="primary" disabled={!isWhole} onClick={() => window.print()}>
          {isWhole ? words.print : common.loading}
        </button>
        {tools}
      </div>
      <article className="report">
        <header className="report-head">
          <p>
            {common.product} · {name}
          </p>
          <h2>{title}</h2>
          <p>
            {past !== null && <b>{timeline.notLive}: </b>}
            {at === null ? '' : words.asOf(clock.dated(at), zone)} {words.by(user)}
          </p>
        </header>
        {children}
        <footer className="report-foot">
          <p>{words.address(location.href)}</p>
          <p>{common.safetyShort}</p>
        </footer>
      </article>
    </div>
  );
}

/** A part of a report under its heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="report-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Writes the title at the foot of every page, while the report is shown. */
function useFoot(text: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(text)}; } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [text]);
}
