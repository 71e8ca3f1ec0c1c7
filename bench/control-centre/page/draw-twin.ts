/// <reference lib="dom" />
import { colourModeOf, paint, themes } from '@estiba/view';
import { Twin } from '@estiba/view/scene';
import { modelOf, type Wish } from './model.ts';

const WARM = 3;
/** Frames come so far apart that each is due [ms]. */
const APART = 1000;

/** Times of frames of the twin in which every machine has moved, until they are drawn [ms], and what a frame takes. */
export function drawTwin(wish: Wish): {
  readonly drawn: number[];
  readonly draws: number;
  readonly triangles: number;
  readonly gl: string;
} {
  const { poses, ...port } = modelOf(wish);
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  const painting = paint(colourModeOf('pod'), { boxes: port.boxes, facts: {}, theme: themes.light });
  const model = { ...port, painting, theme: themes.light, visitors: [], selected: null, hovered: null, at: Date.UTC(2026, 5, 1, 17) };
  const twin = new Twin(model, canvas, { width: 1280, height: 720, pixelRatio: 1 });
  const gl = canvas.getContext('webgl2')!;
  const pixels = new Uint8Array(4 * 1280 * 720);
  const drawn: number[] = [];
  for (let frame = 0; frame < wish.frames + WARM; frame++) {
    const from = performance.now();
    port.movers.place(poses, (1000 * frame) % 1_000_000);
    twin.touch('machines');
    if (!twin.frame(APART * (frame + 1))) throw new Error('A frame that was due was not drawn.');
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    if (frame >= WARM) drawn.push(performance.now() - from);
  }
  gl.readPixels(0, 0, 1280, 720, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  if (gl.isContextLost() || new Set(new Uint32Array(pixels.buffer)).size < 5) throw new Error('The twin is blank.');
  const { draws, triangles } = twin.info;
  const name = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = name === null ? 'WebGL' : String(gl.getParameter(name.UNMASKED_RENDERER_WEBGL));
  twin.dispose();
  canvas.remove();
  return { drawn, draws, triangles, gl: renderer };
}
