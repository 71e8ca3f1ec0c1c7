import type { Twin } from './twin.ts';

const WHEEL_ZOOM = 1.15;

/** Where a finger is on the canvas [CSS px]. */
interface Finger {
  readonly x: number;
  readonly y: number;
}

/**
 * Mouse, pen, finger and keyboard move the twin: a drag turns, a drag with shift, the right button or two fingers moves, the wheel and fingers
 * that part come nearer; keys as in `byOrbitKey`. Returns what lets go of the canvas again.
 */
export function attachInput(
  canvas: HTMLCanvasElement,
  twin: Pick<Twin, 'drag' | 'zoom' | 'key'>,
  onPick: (px: number, py: number) => void,
): () => void {
  const letGo = new AbortController();
  const { signal } = letGo;
  const fingers = new Map<number, Finger>();
  let dragged = 0;
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (fingers.size === 0) dragged = 0;
      fingers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
      canvas.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      const before = fingers.get(event.pointerId);
      if (event.buttons === 0 || before === undefined) return;
      const now = { x: event.offsetX, y: event.offsetY };
      const [dx, dy] = [now.x - before.x, now.y - before.y];
      fingers.set(event.pointerId, now);
      dragged += Math.abs(dx) + Math.abs(dy);
      const [other] = [...fingers].flatMap(([id, finger]) => (id === event.pointerId ? [] : [finger]));
      if (other === undefined) return twin.drag(dx, dy, event.shiftKey || event.buttons !== 1 ? 'move' : 'turn', event.timeStamp);
      // Each of two fingers moves their middle by half of its way.
      twin.drag(dx / 2, dy / 2, 'move', event.timeStamp);
      twin.zoom(apart(now, other) / apart(before, other), event.timeStamp);
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(
      type,
      (event) => {
        const wasAlone = fingers.size === 1;
        fingers.delete(event.pointerId);
        if (type === 'pointerup' && wasAlone && dragged < 4) onPick(event.offsetX, event.offsetY);
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

const apart = (a: Finger, b: Finger): number => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
