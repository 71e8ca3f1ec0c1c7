import { type DragEvent, useEffect, useState } from 'react';
import { go, hrefOf, useAddress } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useValue } from '../../store/use-value.ts';
import { DropPlace } from './drop-place.tsx';
import { FileView } from './file-view.tsx';
import './messages.css';
import { TrayList } from './tray-list.tsx';
import { UseForCall } from './use-for-call.tsx';
import { files, readFiles, type ReadFile, readText } from './tray.ts';

/** Files dropped, chosen or pasted: read by the terminal, shown, and taken into a call. */
export function Messages() {
  const { messages: words } = useWords();
  const { id } = useAddress();
  const tray = useValue(files);
  const [isOver, setOver] = useState(false);
  const shown = tray.find((file) => String(file.id) === id) ?? null;
  const read = (sources: Iterable<File>): void => void readFiles(sources).then(open);
  usePasted(read);
  const drag = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      read(event.dataTransfer.files);
    },
  };
  return (
    <div className={`screen messages ${isOver ? 'is-over' : ''} ${shown === null ? '' : 'filled'}`} {...drag}>
      {shown === null ? (
        <>
          <DropPlace isOver={isOver} onFiles={read} />
          <TrayList />
          <UseForCall files={tray} />
        </>
      ) : (
        <>
          <p className="back">
            <a href={hrefOf('messages')}>{words.title}</a>
          </p>
          <FileView key={shown.id} file={shown} />
        </>
      )}
    </div>
  );
}

/** One file alone is shown at once; of several the list says what each is. */
function open(read: readonly ReadFile[]): void {
  const [only] = read;
  if (only !== undefined && read.length === 1) go('messages', String(only.id));
}

/** What is pasted anywhere on the screen, outside of fields, is read. */
function usePasted(read: (sources: Iterable<File>) => void): void {
  const { messages: words } = useWords();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      if (clipboardData === null || (target instanceof HTMLElement && target.matches('input, textarea'))) return;
      const text = clipboardData.getData('text');
      if (clipboardData.files.length > 0) read(clipboardData.files);
      else if (text.trim() !== '') void readText(words.pasted, text).then(open);
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  });
}
