import { useWords } from '../i18n/language.ts';
import { useLine } from '../live/use-live.ts';
import { Mark } from '../ui/mark.tsx';

/** What is wrong with the line to the server, each case in its own words; nothing when all is well. */
export function LineNote({ age }: { readonly age: number }) {
  const { common } = useWords();
  const { at, fault } = useLine();
  if (fault === 'version') {
    return (
      <div className="note note-warn" role="alert">
        <Mark level="warn" />
        <span>{common.version}</span>
        <button type="button" onClick={() => location.reload()}>
          {common.reload}
        </button>
      </div>
    );
  }
  const text = fault === 'malformed' ? common.malformed : age === 0 ? null : at === 'lost' ? common.lost(age) : common.stale(age);
  return text === null ? null : (
    <p className="note note-warn" role="status">
      <Mark level="warn" />
      <span>{text}</span>
    </p>
  );
}
