import { useWords } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/language.ts';
import { kitOf } from '../../i18n/kit.ts';
import { useTable, usePort } from '../../live/use-live.ts';
import { Fact, Facts, Panel } from '../../ui/panel.tsx';
import { ValueText } from '../../words/reason-text.tsx';

const places = ['ship', 'yard', 'machine', 'visitor', 'announced'] as const;

/** Where all boxes are, the jobs on them, and the wind. */
export function Places({ at }: { readonly at: Readonly<Record<string, number>> }) {
  const { overview } = useWords();
  const { number } = kitOf(useLanguage());
  const port = usePort();
  const jobs = useTable('jobs');
  const wind = port?.windMetresPerSecond ?? null;
  return (
    <Panel title={overview.whereBoxes}>
      <div className="figures">
        <Facts>
          {places.map((place) => (
            <Fact key={place} name={<ValueText value={place} />}>
              {number(at[place] ?? 0)}
            </Fact>
          ))}
          <Fact name={overview.jobs}>{number(jobs.length)}</Fact>
        </Facts>
      </div>
      <Facts>
        <Fact name={overview.weather}>{wind === null ? overview.noWind : overview.wind(wind)}</Fact>
      </Facts>
    </Panel>
  );
}
