import { useWords } from '../../i18n/language.ts';
import { State } from '../../ui/mark.tsx';
import { ReasonText } from '../../words/reason-text.tsx';
import { Term } from '../../words/term.tsx';
import { Course } from './course.tsx';
import { changeOf, figureText, isReached, TERM_OF } from './figure-text.ts';
import type { Definition, Figure, Slice } from './told.ts';

/** One figure: its value and unit, what it is, how it stands against target and the window before, and its course. */
export function FigureCard({
  of,
  now,
  then,
  course,
}: {
  readonly of: Definition;
  readonly now: Figure | undefined;
  /** Of the window before; null: there is none. */
  readonly then: Figure | undefined | null;
  readonly course: readonly Slice[];
}) {
  const { kpis: words } = useWords();
  const name = words[of.kpi as 'berth'] ?? of.name;
  const value = now?.value ?? null;
  const term = TERM_OF[of.kpi];
  return (
    <article className="panel kpi" aria-label={name}>
      <h2>{term === undefined ? name : <Term id={term}>{name}</Term>}</h2>
      <p className="muted" lang="en">
        {words.ticName(of.name)}
      </p>
      <p className="kpi-value">{value === null ? words.noValue : figureText(of.unit, value, words)}</p>
      {value === null ? <p className="muted">{words.noValueWhy}</p> : <Change of={of} now={value} then={then} />}
      <Target of={of} value={value} />
      <Course of={of} name={name} slices={course} />
      <p className="kpi-definition muted">
        <ReasonText reason={of.definition} />
      </p>
    </article>
  );
}

function Change({ of, now, then }: { readonly of: Definition; readonly now: number; readonly then: Figure | undefined | null }) {
  const { kpis: words } = useWords();
  if (then === null) return null;
  const before = then?.value ?? null;
  const change = changeOf(of, now, before);
  if (before === null || change === null) return <p className="muted">{words.noBefore}</p>;
  const text = change === 'same' ? words.same : words[change](figureText(of.unit, Math.abs(now - before), words));
  return (
    <p>
      <State level={change === 'worse' ? 'warn' : 'ok'}>
        {change === 'same' ? '=' : now > before ? '↑' : '↓'} {text}
      </State>{' '}
      <span className="muted">({words.before(figureText(of.unit, before, words))})</span>
    </p>
  );
}

function Target({ of, value }: { readonly of: Definition; readonly value: number | null }) {
  const { kpis: words } = useWords();
  if (of.target === null) return null;
  const reached = isReached(of, value);
  return (
    <p>
      {words.target(figureText(of.unit, of.target, words))}
      {reached !== null && (
        <>
          {': '}
          <State level={reached ? 'ok' : 'warn'}>{reached ? words.reached : words.missed}</State>
        </>
      )}
    </p>
  );
}
