import { type FormEvent, useId } from 'react';
import { go, hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useTable, useTerminalTime } from '../../live/use-live.ts';
import { useSite } from '../../site/site.ts';
import { formText } from '../../store/form-text.ts';
import { fromField, toField } from '../../time/field-time.ts';
import { useClock, useZone } from '../../time/use-clock.ts';
import { Empty, Panel } from '../../ui/panel.tsx';
import { ValueText } from '../../words/reason-text.tsx';
import { callReport, shiftReport, shiftsUntil } from './report-address.ts';

/** Shifts offered: those of two days. */
const SHIFTS = 6;

/** The reports there are: one for each call, one for each shift, one for any stretch of time. */
export function ReportList() {
  const { report: words, calls: callWords } = useWords();
  const calls = useTable('calls').toSorted((a, b) => b.eta - a.eta);
  const clock = useClock();
  const now = useTerminalTime() ?? 0;
  const portZone = useSite()?.timeZone ?? 'UTC';
  return (
    <>
      <Panel title={words.calls}>
        {calls.length === 0 ? (
          <Empty>{callWords.empty}</Empty>
        ) : (
          <ul className="lines">
            {calls.map(({ call, outline, phase, eta }) => (
              <li key={call}>
                <a className="line" href={hrefOf('report', callReport(call))}>
                  <span className="line-main">{words.callTitle(outline.name, call)}</span>
                  <span className="muted">
                    <ValueText value={phase} /> · {clock.moment(eta)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={words.shifts}>
        <ul className="lines">
          {shiftsUntil(now, portZone, SHIFTS).map((shift) => (
            <li key={shift.from}>
              <a className="line" href={hrefOf('report', shiftReport(shift))}>
                <span className="line-main">{words.span(clock.moment(shift.from), clock.moment(shift.to))}</span>
                {shift.to > now && <span className="muted">{words.notOver}</span>}
              </a>
            </li>
          ))}
        </ul>
        <AnySpan now={now} />
      </Panel>
    </>
  );
}

function AnySpan({ now }: { readonly now: number }) {
  const { report: words, tables } = useWords();
  const zone = useZone();
  const id = useId();
  const hour = Math.floor(now / 3_600_000) * 3_600_000;
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [from, to] = [fromField(formText(form, 'from'), zone), fromField(formText(form, 'to'), zone)];
    if (from !== null && to !== null) go('report', shiftReport({ from, to }));
  }
  return (
    <form className="moment" key={`${zone} ${now === 0}`} onSubmit={submit}>
      <label htmlFor={`${id}-from`}>{tables.from}</label>
      <input
        id={`${id}-from`}
        name="from"
        type="datetime-local"
        step={60}
        required
        defaultValue={toField(hour - 8 * 3_600_000, zone).slice(0, 16)}
      />
      <label htmlFor={`${id}-to`}>{tables.to}</label>
      <input id={`${id}-to`} name="to" type="datetime-local" step={60} required defaultValue={toField(hour, zone).slice(0, 16)} />
      <button>{words.show}</button>
    </form>
  );
}
