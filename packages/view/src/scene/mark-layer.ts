import type { ShipStacks } from './chunks/ship-stacks.ts';
import { type Bounds, boundsOf } from './mark-bounds.ts';
import { boxParts } from './parts/cranes.ts';
import { Swarm } from './swarm.ts';
import type { SceneMaterial } from './materials.ts';
import type { TwinModel } from './twin-model.ts';

const EDGES = 12;
/** Thickness of an edge: a share of the greatest side, within bounds [m]. */
const SHARE = 0.01;
const THIN = 0.15;
const THICK = 0.8;

/** The edges around what is selected and what is hovered. */
export class MarkLayer {
  readonly swarm: Swarm;
  readonly #model: TwinModel;
  readonly #ships: ReadonlyMap<string, ShipStacks>;

  constructor(model: TwinModel, ships: ReadonlyMap<string, ShipStacks>, material: SceneMaterial) {
    this.swarm = new Swarm(boxParts(), material, 2 * EDGES);
    this.#model = model;
    this.#ships = ships;
  }

  update(): void {
    const { selected, hovered, theme } = this.#model;
    this.swarm.clear();
    for (const [address, colour] of [
      [hovered, theme.hover],
      [selected, theme.select],
    ] as const) {
      const bounds = boundsOf(this.#model, this.#ships, address);
      if (bounds !== null) this.#frame(bounds, colour);
    }
    this.swarm.flush();
  }

  #frame([x0, y0, z0, x1, y1, z1]: Bounds, colour: number): void {
    const [dx, dy, dz] = [x1 - x0, y1 - y0, z1 - z0];
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const w = Math.max(THIN, Math.min(THICK, SHARE * Math.max(dx, dy, dz)));
    for (const z of [z0, z1]) {
      for (const side of [y0, y1]) this.swarm.add([x, side, z], 0, [dx + w, w, w], colour);
      for (const side of [x0, x1]) this.swarm.add([side, y, z], 0, [w, dy + w, w], colour);
    }
    for (const a of [x0, x1]) for (const b of [y0, y1]) this.swarm.add([a, b, z0], 0, [w, w, dz], colour);
  }
}
