/// <reference lib="dom" />
import { surfaceOf, themes, YardMap } from '@estiba/view';
import { modelOf, type Wish } from './model.ts';

const WARM = 30;

/** Times of frames of the yard map in which every machine has moved [ms]: the script alone, and until the canvas has drawn. */
export function drawYard(wish: Wish): { readonly script: number[]; readonly drawn: number[]; readonly machines: number } {
  const { poses, ...port } = modelOf(wish);
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  const model = {
    ...port,
    theme: themes.light,
    visitors: [],
    closedBerths: [],
    closedCells: [],
    heat: 'none' as const,
    hasRoutes: false,
    selected: null,
    hovered: null,
  };
  const hidden = () => surfaceOf(document.createElement('canvas'));
  const map = new YardMap(model, surfaceOf(canvas), hidden, { width: 1280, height: 720, pixelRatio: 1 });
  const pen = canvas.getContext('2d')!;
  const [script, drawn]: [number[], number[]] = [[], []];
  for (let frame = 0; frame < wish.frames + WARM; frame++) {
    const from = performance.now();
    port.movers.place(poses, (1000 * frame) % 1_000_000);
    map.canvas.touch('movers');
    map.canvas.frame();
    const between = performance.now();
    // Reading a pixel waits until everything before it is drawn.
    pen.getImageData(640, 360, 1, 1);
    const end = performance.now();
    if (frame < WARM) continue;
    script.push(between - from);
    drawn.push(end - from);
  }
  const { data } = pen.getImageData(0, 0, 1280, 720);
  if (new Set(new Uint32Array(data.buffer)).size < 5) throw new Error('The map is blank.');
  canvas.remove();
  return { script, drawn, machines: port.movers.isPlaced.reduce((sum, is) => sum + is, 0) };
}
