import { type BufferAttribute, type BufferGeometry, Color, LinearSRGBColorSpace, Mesh, type MeshBasicMaterial, Scene } from 'three';
import { ChunkSet } from './chunks/chunk-set.ts';
import { colourIn, colourMesh } from './chunks/colour-mesh.ts';
import { type BoxMesh, runSeenFrom } from './chunks/mesh-solids.ts';
import { daylightAt, hourAt } from './camera/daylight.ts';
import { MachineLayer } from './machine-layer.ts';
import { MarkLayer } from './mark-layer.ts';
import { chunkMesh, flatMaterial, partsMesh, rawColour, solidMaterial } from './meshes.ts';
import { groundParts } from './parts/ground.ts';
import { hullParts } from './parts/hull.ts';
import type { TwinModel } from './twin-model.ts';

type DrawnMesh = Mesh<BufferGeometry, MeshBasicMaterial>;

/** The scene of the twin without a renderer: what is drawn, kept up to date chunk by chunk. z is up, metres in the frame of the site. */
export class TwinScene {
  readonly scene = new Scene();
  readonly chunks: ChunkSet;
  readonly #model: TwinModel;
  readonly #solid = solidMaterial();
  readonly #flat = flatMaterial();
  readonly #drawn = new Map<string, { readonly mesh: DrawnMesh; readonly data: BoxMesh }>();
  readonly #hulls = new Map<string, DrawnMesh>();
  readonly #stopListening: () => void;
  readonly #marks: MarkLayer;
  #ground: DrawnMesh;
  #machines: MachineLayer;

  constructor(model: TwinModel) {
    this.#model = model;
    this.chunks = new ChunkSet(model.site.blocks, model.stacks, model.boxes);
    this.#stopListening = model.boxes.listen(this.chunks);
    this.#ground = this.#addGround();
    this.#machines = this.#addMachines();
    this.#marks = new MarkLayer(model, this.chunks.ships, this.#solid);
    this.scene.add(this.#marks.swarm.mesh);
    this.setCalls();
    this.setTime();
  }

  /** Ships as the model has them now. */
  setCalls(): void {
    const before = new Set(this.chunks.ships.values());
    this.chunks.setCalls(this.#model.calls);
    for (const [name, hull] of this.#hulls) {
      const ship = this.chunks.ships.get(name);
      if (ship === undefined || !before.has(ship)) this.#drop(hull, () => this.#hulls.delete(name));
    }
    for (const [name, ship] of this.chunks.ships) {
      if (this.#hulls.has(name)) continue;
      const hull = partsMesh(hullParts(ship, this.#model.theme), this.#solid);
      this.#hulls.set(name, hull);
      this.scene.add(hull);
    }
  }

  /** Builds what has changed. Call it before each frame; it does nothing while nothing changed. */
  refresh(): void {
    const colourOf = colourIn(this.#model.painting, this.#model.boxes.tier);
    for (const key of this.chunks.takeStale()) {
      const old = this.#drawn.get(key);
      if (old !== undefined) this.#drop(old.mesh, () => this.#drawn.delete(key));
      const data = this.chunks.chunks.get(key)?.build();
      if (data === undefined || data.boxOf.length === 0) continue;
      colourMesh(data, colourOf);
      const mesh = chunkMesh(data, this.#solid);
      this.#drawn.set(key, { mesh, data });
      this.scene.add(mesh);
    }
  }

  /** The colours of the model's painting; no mesh is built again. */
  recolour(): void {
    const colourOf = colourIn(this.#model.painting, this.#model.boxes.tier);
    for (const { mesh, data } of this.#drawn.values()) {
      colourMesh(data, colourOf);
      (mesh.geometry.getAttribute('color') as BufferAttribute).needsUpdate = true;
    }
  }

  /** Machines where they are now. */
  moveMachines(): void {
    this.#machines.update();
  }

  /** Edges around what is selected and hovered, where it is now. */
  mark(): void {
    this.#marks.update();
  }

  /** Day or night, by the model's moment. */
  setTime(): void {
    const { light, sky } = daylightAt(hourAt(this.#model.at, this.#model.site.timeZone), this.#model.theme);
    for (const material of [this.#solid, this.#flat]) material.color.setRGB(...light, LinearSRGBColorSpace);
    this.scene.background = rawColour(new Color(), sky);
  }

  /** Draws of each chunk only the sides a camera at this point can see. */
  lookFrom(x: number, y: number): void {
    for (const [key, { mesh, data }] of this.#drawn) {
      const { start, count } = data.runs[runSeenFrom(this.chunks.chunks.get(key)!.bounds, x, y)]!;
      mesh.geometry.setDrawRange(start, count);
    }
  }

  /** All in the colours of the model's theme. */
  setTheme(): void {
    this.#drop(this.#ground, () => {});
    this.#ground = this.#addGround();
    this.#machines.dispose();
    this.scene.remove(this.#machines.group);
    this.#machines = this.#addMachines();
    for (const [name, hull] of this.#hulls) this.#drop(hull, () => this.#hulls.delete(name));
    this.setCalls();
    this.setTime();
    this.recolour();
  }

  /** Frees everything the graphics card holds. */
  dispose(): void {
    this.#stopListening();
    this.#machines.dispose();
    this.scene.traverse((object) => {
      if (object instanceof Mesh) (object as DrawnMesh).geometry.dispose();
    });
    this.scene.clear();
    this.#solid.dispose();
    this.#flat.dispose();
    this.#drawn.clear();
    this.#hulls.clear();
  }

  #addGround(): DrawnMesh {
    const ground = partsMesh(groundParts(this.#model.site, this.#model.graph, this.#model.theme), this.#flat);
    ground.renderOrder = -1;
    ground.frustumCulled = false;
    this.scene.add(ground);
    return ground;
  }

  #addMachines(): MachineLayer {
    const layer = new MachineLayer(this.#model, this.#solid);
    this.scene.add(layer.group);
    layer.update();
    return layer;
  }

  #drop(mesh: DrawnMesh, forget: () => void): void {
    this.scene.remove(mesh);
    mesh.geometry.dispose();
    forget();
  }
}
