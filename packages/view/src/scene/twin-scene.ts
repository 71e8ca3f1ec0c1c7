import { type BufferAttribute, Color, type Matrix4, Mesh, Scene } from 'three';
import { type Chunk, ChunkSet } from './chunks/chunk-set.ts';
import { colourIn, colourMesh } from './chunks/colour-mesh.ts';
import { type BoxMesh, runSeenFrom } from './chunks/mesh-solids.ts';
import { daylightAt, hourAt } from './camera/daylight.ts';
import { MachineLayer } from './machine-layer.ts';
import { MarkLayer } from './mark-layer.ts';
import { SceneMaterials } from './materials.ts';
import { chunkMesh, partsMesh, rawColour, type SceneMesh } from './meshes.ts';
import { fixtureParts } from './parts/fixtures.ts';
import { groundParts } from './parts/ground.ts';
import { hullParts } from './parts/hull.ts';
import type { TwinModel } from './twin-model.ts';

/** Boxes of chunks nearer than this show their corrugation [m]. */
const NEAR = 160;
const FAR_OFF = 10_000;

/** A chunk is drawn coarse where a pixel is wider than this: a box is then less than one and a half pixels high [m]. */
const COARSE = 2;

interface Drawn {
  readonly mesh: SceneMesh;
  readonly data: BoxMesh;
  readonly isCoarse: boolean;
}

/** The scene of the twin without a renderer: what is drawn, kept up to date chunk by chunk. z is up, metres in the frame of the site. */
export class TwinScene {
  readonly scene = new Scene();
  readonly chunks: ChunkSet;
  readonly #model: TwinModel;
  readonly #materials = new SceneMaterials();
  readonly #drawn = new Map<string, Drawn>();
  /** Above the middle of everything until it is said where. */
  #eye = { x: 0, y: 0, z: FAR_OFF, pixel: 0 };
  readonly #hulls = new Map<string, SceneMesh>();
  readonly #stopListening: () => void;
  readonly #marks: MarkLayer;
  #ground: SceneMesh;
  #fixtures: SceneMesh;
  #machines: MachineLayer;

  constructor(model: TwinModel) {
    this.#model = model;
    this.chunks = new ChunkSet(model.site.blocks, model.stacks, model.boxes);
    this.#stopListening = model.boxes.listen(this.chunks);
    this.#ground = this.#addGround();
    this.#fixtures = this.#addFixtures();
    this.#machines = this.#addMachines();
    this.#marks = new MarkLayer(model, this.chunks.ships, this.#materials.solid);
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
      const hull = partsMesh(hullParts(ship, this.#model.theme), this.#materials.solid);
      this.#hulls.set(name, hull);
      this.scene.add(hull);
    }
  }

  /** Builds what has changed. Call it before each frame; it does nothing while nothing changed. */
  refresh(): void {
    for (const key of this.chunks.takeStale()) this.#build(key);
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
    this.#materials.setLight(light, sky);
    this.scene.background = rawColour(new Color(), sky);
  }

  /**
   * Draws of each chunk only the sides a camera at this point can see, near ones as what boxes are made of, and those coarse of which a box is
   * hardly a pixel high. `pixel`: metres a pixel is wide one metre away.
   */
  lookFrom(x: number, y: number, z = FAR_OFF, pixel = 0): void {
    this.#eye = { x, y, z, pixel };
    for (const [key, drawn] of this.#drawn) {
      const { bounds } = this.chunks.chunks.get(key)!;
      const size = pixel * this.#away(bounds);
      if (drawn.isCoarse ? size < COARSE / 1.2 : size > COARSE) this.#build(key);
      else this.#show(drawn, bounds);
    }
    if (this.#machines.lookFrom(x, y, z)) this.#machines.update();
  }

  /** Projection times view of the camera the next frame is drawn with. */
  lookBy(matrix: Matrix4): void {
    this.#materials.lookBy(matrix);
  }

  /** All in the colours of the model's theme. */
  setTheme(): void {
    this.#drop(this.#ground, () => {});
    this.#drop(this.#fixtures, () => {});
    this.#ground = this.#addGround();
    this.#fixtures = this.#addFixtures();
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
      if (object instanceof Mesh) (object as SceneMesh).geometry.dispose();
    });
    this.scene.clear();
    this.#materials.dispose();
    this.#drawn.clear();
    this.#hulls.clear();
  }

  #addGround(): SceneMesh {
    const ground = partsMesh(groundParts(this.#model.site, this.#model.graph, this.#model.theme), this.#materials.ground);
    // After everything else: what is covered by now is not drawn.
    ground.renderOrder = 1;
    ground.frustumCulled = false;
    this.scene.add(ground);
    return ground;
  }

  #build(key: string): void {
    const old = this.#drawn.get(key);
    if (old !== undefined) this.#drop(old.mesh, () => this.#drawn.delete(key));
    const chunk = this.chunks.chunks.get(key);
    if (chunk === undefined) return;
    const isCoarse = this.#eye.pixel * this.#away(chunk.bounds) > COARSE;
    const data = chunk.build(isCoarse);
    if (data.boxOf.length === 0) return;
    colourMesh(data, colourIn(this.#model.painting, this.#model.boxes.tier));
    const drawn = { mesh: chunkMesh(data, this.#materials.solid), data, isCoarse };
    this.#drawn.set(key, drawn);
    this.scene.add(drawn.mesh);
    this.#show(drawn, chunk.bounds);
  }

  #show({ mesh, data }: Drawn, bounds: Chunk['bounds']): void {
    const { start, count } = data.runs[runSeenFrom(bounds, this.#eye.x, this.#eye.y)]!;
    mesh.geometry.setDrawRange(start, count);
    mesh.material = this.#away(bounds) < NEAR ? this.#materials.box : this.#materials.solid;
  }

  /** How far a chunk is from the eye [m]. */
  #away({ x0, x1, y0, y1 }: Chunk['bounds']): number {
    const { x, y, z } = this.#eye;
    return Math.hypot(Math.max(x0 - x, x - x1, 0), Math.max(y0 - y, y - y1, 0), z);
  }

  #addFixtures(): SceneMesh {
    const fixtures = partsMesh(fixtureParts(this.#model.site, this.#model.theme), this.#materials.solid);
    this.scene.add(fixtures);
    return fixtures;
  }

  #addMachines(): MachineLayer {
    const layer = new MachineLayer(this.#model, this.#materials.solid);
    this.scene.add(layer.group);
    layer.update();
    return layer;
  }

  #drop(mesh: SceneMesh, forget: () => void): void {
    this.scene.remove(mesh);
    mesh.geometry.dispose();
    forget();
  }
}
