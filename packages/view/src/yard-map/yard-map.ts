import { centredOn, fit, resized, toSiteX, toSiteY } from '../canvas/camera.ts';
import { LayeredCanvas } from '../canvas/layered-canvas.ts';
import type { Surface } from '../canvas/pen.ts';
import type { Address } from './address.ts';
import { drawGround } from './draw-ground.ts';
import { drawMovers } from './draw-movers.ts';
import { drawState } from './draw-state.ts';
import { hitYard } from './hit.ts';
import type { YardMapModel } from './model.ts';
import { siteRect } from './places.ts';
import { rectOf } from './selection.ts';

/** So far beside a small thing a pointer still means it [px]; half a target of WCAG 2.2, 2.5.8. */
const REACH = 12;

/** The map of the yard on a canvas. Change `model`, then `touch` the layer that shows what changed; call `frame` for each frame of the screen. */
export class YardMap {
  readonly model: YardMapModel;
  readonly canvas: LayeredCanvas;

  constructor(
    model: YardMapModel,
    target: Surface,
    makeSurface: () => Surface,
    size: { readonly width: number; readonly height: number; readonly pixelRatio?: number },
  ) {
    this.model = model;
    const layers = {
      ground: (pen: Surface['pen'], camera: LayeredCanvas['camera']) => drawGround(pen, camera, model),
      state: (pen: Surface['pen'], camera: LayeredCanvas['camera']) => drawState(pen, camera, model),
      movers: (pen: Surface['pen'], camera: LayeredCanvas['camera']) => drawMovers(pen, camera, model),
    };
    this.canvas = new LayeredCanvas(target, makeSurface, layers, fit(siteRect(model.site), size.width, size.height), size.pixelRatio);
  }

  /** Everything in sight. */
  showAll(): void {
    const { width, height } = this.canvas.camera;
    this.canvas.look(fit(siteRect(this.model.site), width, height));
  }

  /** Brings a thing into the middle; nothing where it is not on the map. */
  show(address: Address): void {
    const rect = rectOf(this.model, address);
    if (rect !== null) this.canvas.look(centredOn(this.canvas.camera, (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2));
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.canvas.look(resized(this.canvas.camera, width, height), pixelRatio);
  }

  /** What is under a point of the canvas [CSS px]. */
  hit(px: number, py: number): Address | null {
    const { camera } = this.canvas;
    return hitYard(this.model, toSiteX(camera, px), toSiteY(camera, py), REACH / camera.scale);
  }

  /** All colours anew: after a change of the theme or the heat layer. */
  redraw(): void {
    this.canvas.look(this.canvas.camera);
  }
}
