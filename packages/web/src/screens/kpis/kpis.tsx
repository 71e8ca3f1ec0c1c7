import { useState } from 'react';
import { useWords } from '../../i18n/language.ts';
import { usePast } from '../../live/use-live.ts';
import { useClock } from '../../time/use-clock.ts';
import { announce } from '../../ui/announce.ts';
import { Choice } from '../../ui/choice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { FigureCard } from './figure-card.tsx';
import { kpisCsv } from './kpis-csv.ts';
import './kpis.css';
import { Sliced } from './sliced.tsx';
import { type Slicing, slicings } from './told.ts';
import { type Shown, useKpis } from './use-kpis.ts';
import { type WindowName, windowNames } from './window.ts';

/** How well the terminal works, by figures that have one definition everywhere. */
export function Kpis() {
  const { kpis: words, common } = useWords();
  const clock = useClock();
  const [name, setName] = useState<WindowName>('shift');
  const [by, setBy] = useState<Slicing>('crane');
  const asked = useKpis(name, by, usePast() !== null);
  return (
    <div className="screen">
      <div className="tools">
        <Choice label={words.window} value={name} options={windowNames.map((one) => [one, words[one]] as const)} onChange={setName} />
        {asked.at === 'there' && (
          <>
            <p className="muted">{words.fromTo(clock.moment(asked.value.whole.from), clock.moment(asked.value.whole.to))}</p>
            <Export shown={asked.value} />
          </>
        )}
        <p className="muted">{words.refreshed}</p>
      </div>
      {asked.at === 'loading' && (
        <p className="loading" role="status">
          {common.loading}
        </p>
      )}
      {asked.at === 'refused' && <RefusalNote refusal={asked.refusal} />}
      {asked.at === 'there' && (
        <>
          <Figures shown={asked.value} />
          <Panel
            title={words.by}
            aside={
              <Choice label={words.by} value={by} options={slicings.map((one) => [one, words[`by-${one}`]] as const)} onChange={setBy} />
            }
          >
            <Sliced by={slicedBy(asked.value) ?? by} told={asked.value.sliced} />
          </Panel>
        </>
      )}
    </div>
  );
}

function Figures({ shown: { whole, earlier, course } }: { readonly shown: Shown }) {
  const [now, then] = [whole.slices[0]?.figures ?? {}, earlier === null ? null : (earlier.slices[0]?.figures ?? {})];
  return (
    <div className="kpi-cards">
      {whole.definitions.map((of) => (
        <FigureCard key={of.kpi} of={of} now={now[of.kpi]} then={then === null ? null : then[of.kpi]} course={course.slices} />
      ))}
    </div>
  );
}

function Export({ shown: { whole, course, sliced } }: { readonly shown: Shown }) {
  const { kpis: words } = useWords();
  const save = (): void => {
    const { text, lines } = kpisCsv([whole, course, sliced]);
    saveAs(`kpis-${new Date(whole.to).toISOString().slice(0, 16).replace(/[T:]/g, '-')}.csv`, text, 'text/csv');
    announce(words.exported(lines));
  };
  return (
    <button type="button" onClick={save}>
      {words.csv}
    </button>
  );
}

/** What the answer that is shown is sliced by: another may be on its way. */
function slicedBy({ sliced: { slices } }: Shown): Slicing | null {
  const [first] = slices;
  return first === undefined ? null : (slicings.find((one) => first[one] !== null) ?? null);
}
