import { type FormEvent, useId } from 'react';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { link } from '../../live/link.ts';
import { useLine, usePast, useTerminalTime } from '../../live/use-live.ts';
import { useSite } from '../../site/site.ts';
import { formText } from '../../store/form-text.ts';
import { fromField, toField } from '../../time/field-time.ts';
import { useClock, useZone } from '../../time/use-clock.ts';
import { Panel } from '../../ui/panel.tsx';
import { reasonText } from '../../words/say.ts';

const minute = 60_000;
const agos = [1, 10, 60, 480];

/** The way into the past: any moment of the log, or some minutes ago. */
export function Timeline() {
  const { timeline: words } = useWords();
  const language = useLanguage();
  const past = usePast();
  const { refused } = useLine();
  const now = useTerminalTime() ?? 0;
  const clock = useClock();
  const zone = useZone();
  const site = useSite();
  const id = useId();
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const at = fromField(formText(new FormData(event.currentTarget), 'moment'), zone);
    if (at !== null) link.showPast(at, 0);
  }
  return (
    <div className="screen detail">
      <Panel title={words.title}>
        <p>{words.explain}</p>
        <p className="muted">{words.hint}</p>
        {refused !== null && (
          <p className="note note-alarm" role="alert">
            {reasonText(refused, language)}
          </p>
        )}
        <form className="moment" key={`${zone} ${site?.id} ${past === null}`} onSubmit={submit}>
          <label htmlFor={id}>{words.moment}</label>
          <input id={id} name="moment" type="datetime-local" step={1} required defaultValue={toField(now, zone)} />
          <button className="primary">{words.go}</button>
        </form>
        <p className="buttons">
          {agos.map((minutes) => (
            <button key={minutes} type="button" onClick={() => link.showPast(now - minutes * minute, past?.speed ?? 0)}>
              {words.ago(minutes)}
            </button>
          ))}
        </p>
        {past !== null && <p className="muted">{words.span(clock.second(past.first), clock.second(past.last))}</p>}
      </Panel>
    </div>
  );
}
