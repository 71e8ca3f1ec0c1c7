import { useState } from 'react';
import { useWords } from '../../i18n/language.ts';
import { Choice } from '../../ui/choice.tsx';
import { Mark } from '../../ui/mark.tsx';
import { BoxGrid } from './box-grid.tsx';
import { CsvTable } from './csv-table.tsx';
import { FileBayPlan } from './file-bay-plan.tsx';
import { FindingGrid } from './finding-grid.tsx';
import { MessageFacts } from './message-facts.tsx';
import { RawRows } from './raw-rows.tsx';
import { rowCount } from './raw-text.ts';
import type { ReadMessage, Reading } from './told.ts';
import type { ReadFile } from './tray.ts';
import { useNotWhat } from './use-not-what.ts';
import { wrongClaim } from './what-is.ts';

type Part = 'summary' | 'boxes' | 'bayplan' | 'findings' | 'raw' | 'table';
/** Parts that are about one message of the file. */
const ofMessage: readonly Part[] = ['summary', 'boxes', 'bayplan'];

/** One file: what it is, its boxes, the ship, what is wrong with it, and the text itself. */
export function FileView({ file }: { readonly file: ReadFile }) {
  const { messages: words } = useWords();
  const { name, reading } = file;
  const parts = partsOf(file);
  const [part, setPart] = useState<Part>(parts[0]!);
  const [message, setMessage] = useState(0);
  const [segment, setSegment] = useState<number | null>(null);
  const notWhat = useNotWhat(file);
  const claimed = wrongClaim(name, reading?.messages.map(({ type }) => type) ?? []);
  const toSegment = (wanted: number): void => {
    setSegment(wanted);
    setPart('raw');
  };
  return (
    <>
      <h2 className="thing">
        {name} <span className="muted">{words.size(file.bytes.length)}</span>
      </h2>
      {notWhat !== null && <Warning text={notWhat} />}
      {claimed !== null && (
        <Warning text={words.claims(name, claimed, [...new Set(reading!.messages.map(({ type }) => type))].join(', '))} />
      )}
      <div className="tools">
        {parts.length > 0 && (
          <Choice label={words.part} value={part} options={parts.map((one) => [one, words[one]] as const)} onChange={setPart} />
        )}
        {reading !== null && reading.messages.length > 1 && ofMessage.includes(part) && (
          <MessageChoice messages={reading.messages} value={message} onChange={setMessage} />
        )}
      </div>
      <PartOf part={part} file={file} message={message} segment={segment} toSegment={toSegment} />
    </>
  );
}

function PartOf({
  part,
  file: { reading, raw },
  message,
  segment,
  toSegment,
}: {
  readonly part: Part;
  readonly file: ReadFile;
  readonly message: number;
  readonly segment: number | null;
  readonly toSegment: (segment: number) => void;
}) {
  if (part === 'raw') return <RawRows raw={raw} segment={segment} />;
  if (part === 'table') return <CsvTable raw={raw} />;
  if (reading === null) return null;
  if (part === 'findings') return <FindingGrid reading={reading} onOpen={toSegment} />;
  const shown = reading.messages[message];
  if (shown === undefined) return null;
  if (part === 'summary') return <MessageFacts reading={reading} message={shown} />;
  if (part === 'boxes') return <BoxGrid key={message} message={shown} onOpen={toSegment} />;
  return <FileBayPlan key={message} message={shown} onOpen={toSegment} />;
}

function Warning({ text }: { readonly text: string }) {
  return (
    <p className="note note-warn" role="alert">
      <Mark level="warn" />
      <span>{text}</span>
    </p>
  );
}

function MessageChoice({
  messages,
  value,
  onChange,
}: {
  readonly messages: Reading['messages'];
  readonly value: number;
  readonly onChange: (message: number) => void;
}) {
  const { messages: words } = useWords();
  return (
    <label>
      {words.message}{' '}
      <select value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {messages.map(({ type, reference }, i) => (
          <option key={`${reference} ${type} ${messages.length - i}`} value={i}>
            {`${i + 1}: ${type} ${reference}`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What can be shown of a file; raw text of everything that is text. */
function partsOf({ reading, kind, raw }: ReadFile): Part[] {
  const isRead = reading?.isEdifact === true;
  const messages = reading?.messages ?? [];
  return [
    ...(isRead ? (['summary'] as const) : []),
    ...(kind === 'csv' ? (['table'] as const) : []),
    ...(messages.some(({ shown }) => shown.length > 0) ? (['boxes'] as const) : []),
    ...(messages.some(hasSlots) ? (['bayplan'] as const) : []),
    ...(reading !== null ? (['findings'] as const) : []),
    ...(rowCount(raw) > 0 ? (['raw'] as const) : []),
  ];
}

const hasSlots = ({ type, shown }: ReadMessage): boolean =>
  (type === 'BAPLIE' || type === 'MOVINS') && shown.some(({ slot }) => slot !== null && /^\d{7}$/.test(slot));
