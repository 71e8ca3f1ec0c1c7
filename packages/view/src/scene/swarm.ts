import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Mesh } from 'three';
import type { Colour } from '../palette/theme.ts';
import type { SceneMaterial } from './materials.ts';
import type { SceneMesh } from './meshes.ts';
import { PAINTED, type Parts } from './parts/paint-box.ts';

/**
 * The same small parts at many places as one mesh, whose corners are written anew when they move. A card draws a thousand machines so in one
 * go; drawn as instances they cost a software renderer 25 µs each.
 */
export class Swarm {
  readonly mesh: SceneMesh;
  count = 0;
  readonly #parts: Parts;
  readonly #most: number;
  readonly #positions: Float32Array;
  readonly #colours: Uint8Array;

  constructor(parts: Parts, material: SceneMaterial, most: number) {
    const corners = parts.positions.length / 3;
    this.#parts = parts;
    this.#most = most;
    this.#positions = new Float32Array(3 * corners * most);
    this.#colours = new Uint8Array(4 * corners * most);
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(this.#positions, 3).setUsage(DynamicDrawUsage));
    geometry.setAttribute('color', new BufferAttribute(this.#colours, 4, true).setUsage(DynamicDrawUsage));
    const index = new Uint32Array(parts.index.length * most);
    for (let copy = 0, at = 0; copy < most; copy++) for (const corner of parts.index) index[at++] = copy * corners + corner;
    geometry.setIndex(new BufferAttribute(index, 1));
    geometry.setDrawRange(0, 0);
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
    this.mesh.matrixAutoUpdate = false;
  }

  clear(): void {
    this.count = 0;
  }

  /** One more, turned about its upright axis and stretched; what of it is to be painted takes the colour. What is beyond the room there is is left out. */
  add(
    at: readonly [number, number, number],
    heading = 0,
    stretch: readonly [number, number, number] = [1, 1, 1],
    colour: Colour = 0xffffff,
  ): void {
    if (this.count >= this.#most) return;
    const { positions, colours } = this.#parts;
    const [cos, sin] = [Math.cos(heading), Math.sin(heading)];
    const first = (this.count * positions.length) / 3;
    this.count += 1;
    const [red, green, blue] = [(colour >> 16) / 255, ((colour >> 8) & 255) / 255, (colour & 255) / 255];
    for (let corner = 0; corner < positions.length / 3; corner++) {
      const [p, to] = [3 * corner, 3 * (first + corner)];
      const x = positions[p]! * stretch[0];
      const y = positions[p + 1]! * stretch[1];
      this.#positions[to] = at[0] + x * cos - y * sin;
      this.#positions[to + 1] = at[1] + x * sin + y * cos;
      this.#positions[to + 2] = at[2] + positions[p + 2]! * stretch[2];
      const [c, tint] = [4 * corner, 4 * (first + corner)];
      const isPainted = colours[c + 3] === PAINTED;
      this.#colours[tint] = colours[c]! * (isPainted ? red : 1);
      this.#colours[tint + 1] = colours[c + 1]! * (isPainted ? green : 1);
      this.#colours[tint + 2] = colours[c + 2]! * (isPainted ? blue : 1);
      this.#colours[tint + 3] = 255;
    }
  }

  /** Hands what was added to the card. */
  flush(): void {
    const { geometry } = this.mesh;
    const { positions, colours, index } = this.#parts;
    geometry.setDrawRange(0, this.count * index.length);
    const sent = [
      ['position', positions.length],
      ['color', colours.length],
    ] as const;
    for (const [name, length] of sent) {
      const attribute = geometry.getAttribute(name) as BufferAttribute;
      attribute.clearUpdateRanges();
      attribute.addUpdateRange(0, this.count * length);
      attribute.needsUpdate = true;
    }
    this.mesh.visible = this.count > 0;
  }
}
