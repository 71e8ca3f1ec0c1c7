import type { Pen, Surface } from '../canvas/pen.ts';

/** A pen that draws nothing and counts its strokes. */
export function countingSurface(): Surface & { readonly counts: Map<string, number>; readonly texts: string[]; size: [number, number] } {
  const counts = new Map<string, number>();
  const texts: string[] = [];
  const pen = new Proxy({} as Pen, {
    get:
      (_, name: string) =>
      (...given: unknown[]) => {
        counts.set(name, (counts.get(name) ?? 0) + 1);
        if (name === 'fillText') texts.push(String(given[0]));
        for (const value of given) if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${name} got ${value}`);
      },
    set: () => true,
  });
  const surface = {
    pen,
    image: {},
    counts,
    texts,
    size: [0, 0] as [number, number],
    resize: (width: number, height: number) => {
      surface.size = [width, height];
    },
  };
  return surface;
}
