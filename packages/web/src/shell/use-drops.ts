import { useEffect } from 'react';
import { go } from '../address/use-address.ts';

/**
 * A file that is let fall anywhere on the page is read by the screen of messages. Without this the browser would leave the page to show the
 * file, and what was begun there would be lost.
 */
export function useDrops(): void {
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      go('messages');
      void import('../screens/messages/tray.ts').then(({ readFiles }) => readFiles(files));
    };
    addEventListener('dragover', onOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('drop', onDrop);
    };
  }, []);
}
