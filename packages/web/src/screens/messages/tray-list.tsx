import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useValue } from '../../store/use-value.ts';
import { Bar } from '../../ui/bar.tsx';
import { Mark, State } from '../../ui/mark.tsx';
import { Empty, Panel } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { LARGEST } from './told.ts';
import { files, forget, type Job, jobs, type Note, notes, type ReadFile, stop } from './tray.ts';
import { useNotWhat } from './use-not-what.ts';

/** Files on their way, with how far they are; those that were read; and what became of the others. */
export function TrayList() {
  const { messages: words } = useWords();
  const [read, running, told] = [useValue(files), useValue(jobs), useValue(notes)];
  return (
    <Panel title={words.files}>
      {told.map((note) => (
        <NoteOf key={note.id} note={note} />
      ))}
      {running.map((job) => (
        <Running key={job.id} job={job} />
      ))}
      {read.length === 0 && running.length === 0 ? (
        <Empty>{words.noFiles}</Empty>
      ) : (
        <ul className="lines">
          {read.map((file) => (
            <FileLine key={file.id} file={file} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Running({ job: { id, name, stage, share } }: { readonly job: Job }) {
  const { messages: words } = useWords();
  const text =
    stage === 'sending' ? words['at-sending'](Math.floor(100 * share)) : stage === 'server' ? words['at-server'] : words['at-file'];
  return (
    <div className="note" role="status">
      <b>{name}</b>
      <span>{text}</span>
      <Bar share={stage === 'server' ? 1 : share} label={text} />
      <button type="button" onClick={() => stop(id)}>
        {words.stop}
      </button>
    </div>
  );
}

function NoteOf({ note }: { readonly note: Note }) {
  const { messages: words } = useWords();
  if (note.why === 'refused') {
    return (
      <div>
        <p>
          <b>{note.name}</b>
        </p>
        <RefusalNote refusal={note.refusal} />
      </div>
    );
  }
  const text = note.why === 'tooBig' ? words.tooBig(note.name, LARGEST / 1024 / 1024) : words[note.why](note.name);
  return (
    <p className="note note-warn" role="alert">
      <Mark level="warn" />
      <span>{text}</span>
    </p>
  );
}

function FileLine({ file }: { readonly file: ReadFile }) {
  const { messages: words } = useWords();
  const notWhat = useNotWhat(file);
  const { id, name, bytes, reading } = file;
  return (
    <li className="file-line">
      <a className="line-main" href={hrefOf('messages', String(id))}>
        {name}
      </a>
      <span className="muted">{words.size(bytes.length)}</span>
      {notWhat === null && reading !== null ? (
        <>
          <span>{[...new Set(reading.messages.map(({ type, version }) => words.is(type, version)))].slice(0, 3).join(', ')}</span>
          <State level={reading.counts.error > 0 ? 'alarm' : reading.counts.warning > 0 ? 'warn' : 'ok'}>
            {words.findingsIn(reading.counts.error, reading.counts.warning, reading.counts.info)}
          </State>
        </>
      ) : (
        <State level={file.kind === 'csv' ? 'warn' : 'alarm'}>{notWhat}</State>
      )}
      <button type="button" onClick={() => forget(id)} aria-label={`${words.forget}: ${name}`}>
        {words.forget}
      </button>
    </li>
  );
}
