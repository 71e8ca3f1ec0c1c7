/**
 * What the drawings need of a 2D canvas context; a `CanvasRenderingContext2D` is one, and so is a counter in a test. Lengths are CSS pixels:
 * whoever makes it has set its transform for the pixels of the screen.
 */
export interface Pen {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  globalAlpha: number;
  font: string;
  textAlign: unknown;
  textBaseline: unknown;
  save(): void;
  restore(): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  clip(): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  setLineDash(segments: number[]): void;
  drawImage(image: unknown, x: number, y: number): void;
}

/** A canvas one can draw on and show on another. */
export interface Surface {
  readonly pen: Pen;
  /** What `drawImage` takes. */
  readonly image: unknown;
  /** Sets its size [device px] and clears it. */
  resize(width: number, height: number): void;
}

/** A canvas of the page, or an OffscreenCanvas. */
interface CanvasLike {
  width: number;
  height: number;
  getContext(kind: '2d', options: { alpha: boolean }): unknown;
}

/** A surface on a canvas that is painted all over; throws where the browser gives it no context. */
export function surfaceOf(canvas: CanvasLike): Surface {
  const pen = canvas.getContext('2d', { alpha: false }) as Pen | null;
  if (pen === null) throw new Error('The canvas has no 2d context. Maybe it was given to WebGL before.');
  return {
    pen,
    image: canvas,
    resize: (width, height) => {
      canvas.width = width;
      canvas.height = height;
    },
  };
}
