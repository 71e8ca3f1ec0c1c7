import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { figureText } from './figure-text.ts';
import { runsOf } from './runs.ts';
import type { Definition, Slice } from './told.ts';

const [WIDTH, HEIGHT, EDGE] = [240, 56, 3];

/** A figure over time as a small line, with its target; the table below says the same. Where there is no value the line is broken. */
export function Course({ of, name, slices }: { readonly of: Definition; readonly name: string; readonly slices: readonly Slice[] }) {
  const { kpis: words } = useWords();
  const clock = useClock();
  const values = slices.map(({ figures }) => figures[of.kpi]?.value ?? null);
  const known = values.filter((value) => value !== null);
  const top = Math.max(of.target ?? 0, ...known, Number.MIN_VALUE);
  const y = (value: number): number => HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * value) / top;
  const x = (i: number): number => EDGE + ((WIDTH - 2 * EDGE) * i) / Math.max(1, values.length - 1);
  return (
    <>
      <svg className="course" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.course(name)}>
        <line className="course-base" x1={0} x2={WIDTH} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
        {of.target !== null && <line className="course-target" x1={0} x2={WIDTH} y1={y(of.target)} y2={y(of.target)} />}
        {runsOf(values).map(({ first, run }) => (
          <polyline key={first} points={run.map((value, i) => `${x(first + i)},${y(value)}`).join(' ')} />
        ))}
        {values.map((value, i) =>
          value === null ? null : (
            <circle key={slices[i]!.from} cx={x(i)} cy={y(value)} r={values.length > 1 && isInRun(values, i) ? 1.5 : 2.5} />
          ),
        )}
      </svg>
      <details className="course-table">
        <summary>{words.courseHint}</summary>
        <table className="table">
          <caption className="unseen">{words.course(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.time}</th>
              <th scope="col" className="number">
                {words.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {slices.map(({ from }, i) => (
              <tr key={from}>
                <td>{clock.moment(from)}</td>
                <td className="number">{values[i] === null ? words.noValue : figureText(of.unit, values[i]!, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

const isInRun = (values: readonly (number | null)[], i: number): boolean =>
  typeof values[i - 1] === 'number' || typeof values[i + 1] === 'number';
