import type { Twin } from './twin.ts';

const WHEEL_ZOOM = 1.15;

/**
 * Mouse, pen, finger and keyboard move the twin: a drag turns, a drag with shift or the right button moves, the wheel comes nearer; keys as
 * in `byOrbitKey`. Returns what lets go of the canvas again.
 */
export function attachInput(canvas: HTMLCanvasElement, twin: Twin, onPick: (px: number, py: number) => void): () => void {
  const letGo = new AbortController();
  const { signal } = letGo;
  let dragged = 0;
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      dragged = 0;
      canvas.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons === 0) return;
      dragged += Math.abs(event.movementX) + Math.abs(event.movementY);
      twin.drag(event.movementX, event.movementY, event.shiftKey || event.buttons !== 1 ? 'move' : 'turn', event.timeStamp);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointerup',
    (event) => {
      if (dragged < 4) onPick(event.offsetX, event.offsetY);
    },
    { signal },
  );
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      twin.zoom(event.deltaY < 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM, event.timeStamp);
    },
    { signal, passive: false },
  );
  canvas.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  canvas.addEventListener(
    'keydown',
    (event) => {
      if (!event.ctrlKey && !event.metaKey && twin.key(event.key, event.shiftKey, event.timeStamp)) event.preventDefault();
    },
    { signal },
  );
  return () => letGo.abort();
}
