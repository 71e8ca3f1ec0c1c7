import type { Pen, Surface } from '../canvas/pen.ts';

/** One stroke with the style it had. */
export interface Stroke {
  readonly name: string;
  readonly given: readonly unknown[];
  readonly fillStyle: unknown;
  readonly strokeStyle: unknown;
  readonly lineWidth: unknown;
  readonly dash: readonly number[];
}

/** A pen that draws nothing and remembers every stroke; throws where it is given what is no finite number. */
export function recordingSurface(): Surface & { readonly strokes: Stroke[]; size: [number, number] } {
  const style: Record<string, unknown> = {};
  const strokes: Stroke[] = [];
  let dash: readonly number[] = [];
  const pen = new Proxy({} as Pen, {
    get:
      (_, name: string) =>
      (...given: unknown[]) => {
        if (name === 'setLineDash') dash = given[0] as number[];
        for (const value of given) if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${name} got ${value}`);
        const { fillStyle, strokeStyle, lineWidth } = style;
        strokes.push({ name, given, fillStyle, strokeStyle, lineWidth, dash });
      },
    set: (_, name: string, value: unknown) => {
      style[name] = value;
      return true;
    },
  });
  const surface = {
    pen,
    image: {},
    strokes,
    size: [0, 0] as [number, number],
    resize: (width: number, height: number) => {
      surface.size = [width, height];
    },
  };
  return surface;
}

/** What was written, with its colour and place. */
export const textsOf = (strokes: readonly Stroke[]): { text: string; colour: unknown; x: number; y: number }[] =>
  strokes
    .filter(({ name }) => name === 'fillText')
    .map(({ given: [text, x, y], fillStyle }) => ({ text: String(text), colour: fillStyle, x: Number(x), y: Number(y) }));
