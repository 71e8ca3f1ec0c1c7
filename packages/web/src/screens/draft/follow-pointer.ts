/** Called with each movement of a pressed pointer, in CSS pixels of the page. */
export interface Followed {
  readonly onMove: (event: PointerEvent, hasMoved: boolean) => void;
  /** `isKept`: the button was let go; else the press was taken away (Escape, a second finger). */
  readonly onEnd: (event: PointerEvent | null, hasMoved: boolean, isKept: boolean) => void;
}

/** A hand that trembles does not drag [CSS px]. */
const TREMBLE = 4;

/** Follows a pressed pointer over the whole page until it is let go. */
export function followPointer(start: { readonly clientX: number; readonly clientY: number }, { onMove, onEnd }: Followed): void {
  const letGo = new AbortController();
  const { signal } = letGo;
  let hasMoved = false;
  const end = (event: PointerEvent | null, isKept: boolean): void => {
    letGo.abort();
    onEnd(event, hasMoved, isKept);
  };
  addEventListener(
    'pointermove',
    (event) => {
      hasMoved ||= Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > TREMBLE;
      onMove(event, hasMoved);
    },
    { signal },
  );
  addEventListener('pointerup', (event) => end(event, true), { signal });
  addEventListener('pointercancel', (event) => end(event, false), { signal });
  addEventListener('keydown', (event) => event.key === 'Escape' && end(null, false), { signal, capture: true });
}
