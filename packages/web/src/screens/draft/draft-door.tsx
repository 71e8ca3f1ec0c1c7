import { useState } from 'react';
import { useWords } from '../../i18n/language.ts';
import { usePast } from '../../live/use-live.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { BeginDraft, DraftTable } from './draft-list.tsx';

/** The way from the live plan of a call to its drafts: those there are, or another one. */
export function DraftDoor({ call }: { readonly call: string }) {
  const { draft: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (usePast() !== null) return null;
  return (
    <>
      <button type="button" className="primary" onClick={() => setOpen(true)}>
        {words.edit}
      </button>
      {isOpen && (
        <Dialog title={words.draftsOf(call)} className="wide" onClose={() => setOpen(false)}>
          <p className="muted">{words.about}</p>
          <DraftTable call={call} />
          <h3>{words.beginAnother}</h3>
          <BeginDraft call={call} />
        </Dialog>
      )}
    </>
  );
}
