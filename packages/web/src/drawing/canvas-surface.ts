import { type Surface, surfaceOf } from '@estiba/view';

/** A canvas that is never shown itself. */
export const hiddenSurface = (): Surface => surfaceOf(document.createElement('canvas'));

/** Letters of the usual size [px]. */
const USUAL = 14;

/** How many times their usual size letters have on this page, for walls and gloves: drawings grow as they do. */
export const letterScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1;

/** Runs for each frame of the screen until what is returned is called. */
export function everyFrame(run: (now: number) => void): () => void {
  let frame = requestAnimationFrame(function next(now) {
    run(now);
    frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}

/** Tells the size of an element whenever it changes, and at once [CSS px]. */
export function watchSize(element: Element, tell: (width: number, height: number) => void): () => void {
  const watch = new ResizeObserver(([entry]) => {
    if (entry !== undefined) tell(Math.max(1, entry.contentRect.width), Math.max(1, entry.contentRect.height));
  });
  watch.observe(element);
  return () => watch.disconnect();
}
