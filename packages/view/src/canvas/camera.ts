/** A part of the plane: of the site [m], or of the canvas [px]. */
export interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What of the site's plane a canvas shows: the point in its middle, the scale, and its size. y of the site goes up, that of the canvas down. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  /** [px/m] */
  readonly scale: number;
  /** Of the canvas [CSS px]. */
  readonly width: number;
  readonly height: number;
}

const MIN_SCALE = 0.05;
const MAX_SCALE = 60;

export const toCanvasX = (camera: Camera, x: number): number => (x - camera.x) * camera.scale + camera.width / 2;
export const toCanvasY = (camera: Camera, y: number): number => (camera.y - y) * camera.scale + camera.height / 2;
export const toSiteX = (camera: Camera, px: number): number => (px - camera.width / 2) / camera.scale + camera.x;
export const toSiteY = (camera: Camera, py: number): number => (camera.height / 2 - py) / camera.scale + camera.y;

/** Shows all of a part of the site, with a margin around it [px]. */
export function fit({ x0, y0, x1, y1 }: Rect, width: number, height: number, margin = 24): Camera {
  const [across, down] = [Math.max(1, width - 2 * margin), Math.max(1, height - 2 * margin)];
  const scale = clampScale(Math.min(across / Math.max(1e-6, x1 - x0), down / Math.max(1e-6, y1 - y0)));
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, scale, width, height };
}

/** The picture follows the pointer by so many pixels. */
export const panBy = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.scale,
  y: camera.y + dy / camera.scale,
});

/** Nearer or farther by a factor; the point of the site under the pointer stays there. */
export function zoomAbout(camera: Camera, px: number, py: number, factor: number): Camera {
  const scale = clampScale(camera.scale * factor);
  const [x, y] = [toSiteX(camera, px), toSiteY(camera, py)];
  return { ...camera, scale, x: x - (px - camera.width / 2) / scale, y: y + (py - camera.height / 2) / scale };
}

/** The same middle and scale on a canvas of another size. */
export const resized = (camera: Camera, width: number, height: number): Camera => ({ ...camera, width, height });

/** Looks at a point, the scale kept. */
export const centredOn = (camera: Camera, x: number, y: number): Camera => ({ ...camera, x, y });

/** Share of the picture an arrow key moves it by. */
const STEP = 0.1;
const ZOOM = 1.25;

/** What a key does to the camera: arrows, plus and minus; null where the key means nothing here. */
export function byKey(camera: Camera, key: string): Camera | null {
  const { width, height } = camera;
  switch (key) {
    case 'ArrowLeft':
      return panBy(camera, STEP * width, 0);
    case 'ArrowRight':
      return panBy(camera, -STEP * width, 0);
    case 'ArrowUp':
      return panBy(camera, 0, STEP * height);
    case 'ArrowDown':
      return panBy(camera, 0, -STEP * height);
    case '+':
    case '=':
      return zoomAbout(camera, width / 2, height / 2, ZOOM);
    case '-':
      return zoomAbout(camera, width / 2, height / 2, 1 / ZOOM);
    default:
      return null;
  }
}

/** The part of the site that is seen. */
export const seen = (camera: Camera): Rect => ({
  x0: toSiteX(camera, 0),
  y0: toSiteY(camera, camera.height),
  x1: toSiteX(camera, camera.width),
  y1: toSiteY(camera, 0),
});

const clampScale = (scale: number): number => Math.max(MIN_SCALE, Math.min(MAX_SCALE, scale));
