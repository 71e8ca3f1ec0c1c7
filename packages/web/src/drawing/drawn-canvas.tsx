import { type Surface, surfaceOf } from '@estiba/view';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { everyFrame, hiddenSurface, letterScale, watchSize } from './canvas-surface.ts';

/** What a drawing of the view can do; charts can be moved and looked at more closely. */
export interface Drawn {
  resize(width: number, height: number, pixelRatio: number): void;
  frame(): boolean;
  key(key: string): boolean;
  pan?(dx: number, dy: number): void;
  zoom?(px: number, py: number, factor: number): void;
}

export type Make<D extends Drawn> = (
  surface: Surface,
  makeSurface: () => Surface,
  size: { readonly width: number; readonly height: number; readonly pixelRatio: number },
) => D;

interface DrawnCanvasProps<D extends Drawn> {
  readonly label: string;
  readonly hint: string;
  /** Makes the drawing; another one is made when this changes. */
  readonly make: Make<D>;
  /** Gives the drawing out; null when it is gone. */
  readonly onDrawn: (drawn: D | null) => void;
  /** A point was chosen, or only pointed at. */
  readonly onPoint: (px: number, py: number) => void;
  readonly onHover?: (px: number, py: number) => void;
  /** After a key that meant something to the drawing. */
  readonly onKeyed?: () => void;
  readonly onEnter?: () => void;
  /** A key before the drawing hears it, ten steps of it with Shift; true: it is used up. */
  readonly onKey?: (key: string, steps: number) => boolean;
  /** Takes hold of what is at a point; true: it follows the pointer until `onRelease`, and the drawing is not moved. */
  readonly onGrab?: (px: number, py: number) => boolean;
  readonly onDrag?: (px: number, py: number) => void;
  /** Let go; false where the pointer hardly moved, or was taken away. */
  readonly onRelease?: (isMoved: boolean) => void;
  readonly children?: ReactNode;
}

/** A canvas with its pointer and its keys. What it shows is told beside it in words. */
export function DrawnCanvas<D extends Drawn>(props: DrawnCanvasProps<D>) {
  const { label, hint, make, children } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<D | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const id = useId();
  useEffect(() => {
    const element = canvas.current!;
    const { width, height } = element.parentElement!.getBoundingClientRect();
    const scale = letterScale();
    const pixelRatio = devicePixelRatio * scale;
    const size = { width: Math.max(1, width / scale), height: Math.max(1, height / scale), pixelRatio };
    const made = make(surfaceOf(element), hiddenSurface, size);
    drawn.current = made;
    latest.current.onDrawn(made);
    const endings = [
      watchSize(element.parentElement!, (across, down) => made.resize(across / scale, down / scale, pixelRatio)),
      everyFrame(() => void made.frame()),
      attachPointer(element, made, latest, scale),
    ];
    return () => {
      for (const end of endings) end();
      drawn.current = null;
      latest.current.onDrawn(null);
    };
  }, [make]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    if (props.onKey?.(event.key, event.shiftKey ? 10 : 1) === true) {
      event.preventDefault();
      // An Escape that puts back what is held does not close what stands beside it, too.
      event.stopPropagation();
      return;
    }
    if (event.key === 'Enter') props.onEnter?.();
    else if (drawn.current?.key(event.key) !== true) return;
    else props.onKeyed?.();
    event.preventDefault();
  };
  return (
    <div className="drawing section">
      <canvas ref={canvas} tabIndex={0} role="application" aria-label={label} aria-describedby={id} onKeyDown={onKey} />
      <p id={id} className="unseen">
        {hint}
      </p>
      {children}
    </div>
  );
}

function attachPointer<D extends Drawn>(
  element: HTMLCanvasElement,
  drawn: D,
  latest: { readonly current: DrawnCanvasProps<D> },
  scale: number,
): () => void {
  const at = ({ offsetX, offsetY }: MouseEvent): readonly [px: number, py: number] => [offsetX / scale, offsetY / scale];
  const letGo = new AbortController();
  const { signal } = letGo;
  let dragged = 0;
  let isHeld = false;
  element.addEventListener(
    'pointerdown',
    (event) => {
      dragged = 0;
      isHeld = event.button === 0 && latest.current.onGrab?.(...at(event)) === true;
      if (isHeld) element.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  const release = (isMoved: boolean): void => {
    if (isHeld) latest.current.onRelease?.(isMoved);
    isHeld = false;
  };
  element.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons === 0) return latest.current.onHover?.(...at(event));
      dragged += Math.abs(event.movementX) + Math.abs(event.movementY);
      if (isHeld) latest.current.onDrag?.(...at(event));
      else drawn.pan?.(event.movementX / scale, event.movementY / scale);
    },
    { signal },
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      release(dragged >= 4);
      if (dragged < 4) latest.current.onPoint(...at(event));
    },
    { signal },
  );
  element.addEventListener('pointercancel', () => release(false), { signal });
  element.addEventListener(
    'wheel',
    (event) => {
      if (drawn.zoom === undefined) return;
      event.preventDefault();
      drawn.zoom(...at(event), event.deltaY < 0 ? 1.2 : 1 / 1.2);
    },
    { signal, passive: false },
  );
  return () => letGo.abort();
}
