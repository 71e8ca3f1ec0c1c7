import type { Camera } from './camera.ts';
import type { Pen, Surface } from './pen.ts';

/** What is looked at, on a canvas of this size [CSS px]: the camera of a map, the axes of a chart. */
interface Sized {
  readonly width: number;
  readonly height: number;
}

/** Draws one layer as the camera sees it. */
export type DrawLayer<View = Camera> = (pen: Pen, camera: View) => void;

/** From the ground up: two layers that are kept as pictures, and movers, drawn anew in every frame. */
export interface Layers<View = Camera> {
  readonly ground: DrawLayer<View>;
  readonly state: DrawLayer<View>;
  readonly movers: DrawLayer<View>;
}
const KEPT = ['ground', 'state'] as const;
type Kept = (typeof KEPT)[number];

/**
 * A canvas in three layers. Ground and state are drawn when something of theirs has changed, or the camera; the picture of the state holds
 * that of the ground, so that a frame is one copy and the movers. Nothing is drawn while nothing has changed.
 */
export class LayeredCanvas<View extends Sized = Camera> {
  readonly #target: Surface;
  readonly #kept: Readonly<Record<Kept, Surface>>;
  readonly #layers: Layers<View>;
  readonly #stale = new Set<Kept>(KEPT);
  #camera: View;
  #pixelRatio: number;
  #isDirty = true;

  constructor(target: Surface, makeSurface: () => Surface, layers: Layers<View>, camera: View, pixelRatio = 1) {
    this.#target = target;
    this.#kept = { ground: makeSurface(), state: makeSurface() };
    this.#layers = layers;
    this.#camera = camera;
    this.#pixelRatio = pixelRatio;
    this.#resize();
  }

  get camera(): View {
    return this.#camera;
  }

  /** Looks elsewhere, or has another size. */
  look(camera: View, pixelRatio = this.#pixelRatio): void {
    const isResized = camera.width !== this.#camera.width || camera.height !== this.#camera.height || pixelRatio !== this.#pixelRatio;
    this.#camera = camera;
    this.#pixelRatio = pixelRatio;
    if (isResized) this.#resize();
    for (const layer of KEPT) this.#stale.add(layer);
    this.#isDirty = true;
  }

  /** What a layer shows has changed. */
  touch(layer: keyof Layers): void {
    if (layer !== 'movers') this.#stale.add(layer);
    this.#isDirty = true;
  }

  /** Draws if anything has changed since the last time; says whether it did. */
  frame(): boolean {
    if (!this.#isDirty) return false;
    this.#isDirty = false;
    const { ground, state } = this.#kept;
    const isNewGround = this.#stale.delete('ground');
    if (isNewGround) this.#draw(ground.pen, null, this.#layers.ground);
    if (this.#stale.delete('state') || isNewGround) this.#draw(state.pen, ground, this.#layers.state);
    this.#draw(this.#target.pen, state, this.#layers.movers);
    return true;
  }

  /** Draws a layer over the picture of those below it. */
  #draw(pen: Pen, below: Surface | null, draw: DrawLayer<View>): void {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    if (below !== null) pen.drawImage(below.image, 0, 0);
    this.#begin(pen);
    draw(pen, this.#camera);
  }

  #begin(pen: Pen): void {
    pen.setTransform(this.#pixelRatio, 0, 0, this.#pixelRatio, 0, 0);
    pen.globalAlpha = 1;
    pen.setLineDash([]);
  }

  #resize(): void {
    const [width, height] = [this.#camera.width, this.#camera.height].map((size) => Math.max(1, Math.round(size * this.#pixelRatio)));
    for (const surface of [this.#target, ...Object.values(this.#kept)]) surface.resize(width!, height!);
  }
}
