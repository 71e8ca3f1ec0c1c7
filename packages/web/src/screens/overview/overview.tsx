import { useMemo } from 'react';
import { useWords } from '../../i18n/language.ts';
import { countBoxes } from '../../live/blocks.ts';
import { useBoxes, usePort, useTable } from '../../live/use-live.ts';
import { Empty, Panel } from '../../ui/panel.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Term } from '../../words/term.tsx';
import { AlarmCounts } from './alarm-counts.tsx';
import { CallCard } from './call-card.tsx';
import { Expected } from './expected.tsx';
import { Fleets } from './fleets.tsx';
import { OldestExceptions } from './oldest-exceptions.tsx';
import { Places } from './places.tsx';
import { QuayStrip } from './quay-strip.tsx';
import { YardFill } from './yard-fill.tsx';

/** The port in one glance: what calls for a person first, then ships, machines and yard. */
export function Overview() {
  const { overview } = useWords();
  const { boxes, size } = useBoxes();
  const counts = useMemo(() => countBoxes(boxes), [boxes, size]);
  const calls = useTable('calls');
  const alongside = calls.filter(({ phase }) => phase !== 'announced' && phase !== 'sailed');
  return (
    <div className="screen overview">
      <Warnings />
      <Panel title={<Term id="quay">{overview.berths}</Term>} className="wide">
        <QuayStrip calls={alongside} />
        {alongside.length === 0 ? (
          <Empty>{overview.noShip}</Empty>
        ) : (
          <div className="cards">
            {alongside.map((call) => (
              <CallCard key={call.call} call={call} />
            ))}
          </div>
        )}
        <Expected calls={calls.filter(({ phase }) => phase === 'announced')} />
      </Panel>
      <OldestExceptions />
      <AlarmCounts />
      <Fleets />
      <Places at={counts.at} />
      <YardFill blocks={counts.blocks} />
    </div>
  );
}

/** What stops the port as a whole. */
function Warnings() {
  const { overview } = useWords();
  const port = usePort();
  const warnings = [...(port?.isWindStopped ? [overview.windStop] : []), ...(port?.closedBerths ?? []).map(overview.closedBerth)];
  if (warnings.length === 0) return null;
  return (
    <ul className="warnings wide">
      {warnings.map((text) => (
        <li key={text} className="note note-warn">
          <Mark level="warn" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
