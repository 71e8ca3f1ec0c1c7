import { LinearSRGBColorSpace, Matrix4, PerspectiveCamera, Vector3, WebGLRenderer } from 'three';
import type { Address } from '../yard-map/address.ts';
import { rectOf } from '../yard-map/selection.ts';
import { busyRect } from './camera/busy-rect.ts';
import { byOrbitKey, eyeOf, fieldOfView, lookingAt, metresPerPixel, moved, nearer, type Orbit, overview, turned } from './camera/orbit.ts';
import { hasCard } from './has-card.ts';
import { FramePacer } from './frame-pacer.ts';
import { pickShip, pickYard } from './pick/pick-boxes.ts';
import { pickMover } from './pick/pick-movers.ts';
import { isHidden } from './pick/hidden.ts';
import { namesFrom } from './pick/names.ts';
import { type PlacedLabel, placeLabels } from './pick/place-labels.ts';
import type { Ray } from './pick/ray.ts';
import type { TwinModel } from './twin-model.ts';
import { TwinScene } from './twin-scene.ts';

/** Turning by a drag over the whole width of the canvas [rad]. */
const TURN_PER_WIDTH = Math.PI;
const FAR = 9000;

/** What a part of the model is about that has changed. */
export type TwinPart = 'boxes' | 'colours' | 'calls' | 'machines' | 'time' | 'theme' | 'selection';

/** The 3D twin on a canvas. Change the model, `touch` what changed, and call `frame` for every frame of the screen: it draws when there is something to draw. */
export class Twin {
  readonly #model: TwinModel;
  readonly #scene: TwinScene;
  readonly #renderer: WebGLRenderer;
  readonly #camera = new PerspectiveCamera((fieldOfView * 180) / Math.PI, 1, 1, FAR);
  /** Projection times view. */
  readonly #matrix = new Matrix4();
  readonly #pacer = new FramePacer();
  readonly #touched = new Set<TwinPart>();
  #orbit: Orbit;
  #size = { width: 1, height: 1 };
  #followed: string | null = null;
  #frames = 0;

  /** Throws where the browser gives no WebGL 2. */
  constructor(
    model: TwinModel,
    canvas: HTMLCanvasElement,
    size: { readonly width: number; readonly height: number; readonly pixelRatio: number },
  ) {
    this.#model = model;
    const context = canvas.getContext('webgl2', { antialias: hasCard(), powerPreference: 'high-performance', stencil: false });
    if (context === null) throw new Error('The browser gives no WebGL 2 context. Maybe it has too many already, or none to give.');
    this.#renderer = new WebGLRenderer({ canvas, context });
    this.#renderer.outputColorSpace = LinearSRGBColorSpace;
    this.#scene = new TwinScene(model);
    this.#camera.up.set(0, 0, 1);
    this.#orbit = overview(busyRect(model), size.width / size.height);
    this.resize(size.width, size.height, size.pixelRatio);
  }

  /** Frames drawn so far; for tests that wait for one. */
  get frames(): number {
    return this.#frames;
  }

  /** What the last frame took. */
  get info(): { readonly draws: number; readonly triangles: number; readonly geometries: number } {
    const { render, memory } = this.#renderer.info;
    return { draws: render.calls, triangles: render.triangles, geometries: memory.geometries };
  }

  get orbit(): Orbit {
    return this.#orbit;
  }

  touch(part: TwinPart): void {
    this.#touched.add(part);
    this.#pacer.touch();
  }

  /** Draws if something changed and a frame is due [ms, any clock that runs evenly]; says whether it did. */
  frame(now: number): boolean {
    if (this.#renderer.getContext().isContextLost() || !this.#pacer.take(now)) return false;
    this.#look();
    this.#update();
    this.#renderer.render(this.#scene.scene, this.#camera);
    this.#frames += 1;
    return true;
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.#size = { width: Math.max(1, width), height: Math.max(1, height) };
    this.#renderer.setPixelRatio(pixelRatio);
    this.#renderer.setSize(width, height, false);
    this.#camera.aspect = this.#size.width / this.#size.height;
    this.#pacer.touch();
  }

  /** Looks from elsewhere. */
  lookFrom(orbit: Orbit, now: number): void {
    this.#orbit = orbit;
    this.#pacer.move(now);
  }

  /** A drag by so many pixels turns about what is looked at, or moves it. */
  drag(dx: number, dy: number, how: 'turn' | 'move', now: number): void {
    const { width, height } = this.#size;
    if (how === 'turn') return this.lookFrom(turned(this.#orbit, (-dx / width) * TURN_PER_WIDTH, (dy / height) * TURN_PER_WIDTH), now);
    this.#followed = null;
    const scale = metresPerPixel(this.#orbit, height);
    this.lookFrom(moved(this.#orbit, -dx * scale, (dy * scale) / Math.max(0.3, Math.sin(this.#orbit.elevation))), now);
  }

  zoom(factor: number, now: number): void {
    this.lookFrom(nearer(this.#orbit, factor), now);
  }

  /** Says whether the key means anything here. */
  key(key: string, isShift: boolean, now: number): boolean {
    const orbit = byOrbitKey(this.#orbit, key, isShift);
    if (orbit === null) return false;
    if (key.startsWith('Arrow') && !isShift) this.#followed = null;
    this.lookFrom(orbit, now);
    return true;
  }

  /** Everything in sight. */
  showAll(now: number): void {
    this.#followed = null;
    this.lookFrom(overview(busyRect(this.#model), this.#camera.aspect), now);
  }

  /** Comes near to a thing; nothing where it is not there. */
  show(address: Address, now: number): void {
    const rect = rectOf(this.#model, address);
    if (rect === null) return;
    const reach = Math.max(rect.x1 - rect.x0, rect.y1 - rect.y0);
    const at = lookingAt(this.#orbit, (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2, 0);
    this.lookFrom({ ...at, distance: Math.max(60, 1.5 * reach) }, now);
  }

  /** Keeps a machine in the middle as it moves; null lets go. */
  follow(machine: string | null): void {
    this.#followed = machine;
    this.#pacer.touch();
  }

  /** What is under a point of the canvas [CSS px]: a machine or a box, whichever is nearer. */
  pick(px: number, py: number): Address | null {
    const ray = this.#rayAt(px, py);
    const { movers, site, stacks, boxes } = this.#model;
    const mover = pickMover(ray, site, movers);
    const hits = [pickYard(ray, stacks), ...[...this.#scene.chunks.ships.values()].map((ship) => pickShip(ray, ship))];
    const box = hits.flatMap((hit) => hit ?? []).sort((a, b) => a.along - b.along)[0];
    if (mover !== null && (box === undefined || mover.along <= box.along)) return `machine/${movers.ids[mover.machine]!}`;
    return box === undefined ? null : `box/${boxes.idOf(box.box)}`;
  }

  /** Names of what is in sight, never one over another: from afar of ships and blocks, from near of trucks too. `waiting` are named in any case. */
  labels(waiting: ReadonlySet<string>, hasNames: boolean): PlacedLabel[] {
    const { width, height } = this.#size;
    const eye = eyeOf(this.#orbit);
    const points = namesFrom(this.#model, eye, waiting, hasNames);
    return placeLabels(points, this.#matrix.elements, width, height, (point) =>
      isHidden(point, eye, this.#model.stacks, this.#scene.chunks.ships.values()),
    );
  }

  /** Told whenever the browser takes the graphics card away, and gives it back; meanwhile no frame is drawn. Returns what ends it. */
  onContext(listener: (isThere: boolean) => void): () => void {
    const canvas = this.#renderer.domElement;
    const letGo = new AbortController();
    const { signal } = letGo;
    // Who does not say so is not given it back.
    canvas.addEventListener('webglcontextlost', (event) => event.preventDefault(), { signal });
    canvas.addEventListener('webglcontextlost', () => listener(false), { signal });
    canvas.addEventListener(
      'webglcontextrestored',
      () => {
        this.#pacer.touch();
        listener(true);
      },
      { signal },
    );
    return () => letGo.abort();
  }

  /** Frees everything the graphics card holds; the twin is of no use afterwards. */
  dispose(): void {
    this.#scene.dispose();
    this.#renderer.dispose();
  }

  #update(): void {
    const touched = new Set(this.#touched);
    this.#touched.clear();
    if (touched.has('calls')) this.#scene.setCalls();
    if (touched.has('theme')) this.#scene.setTheme();
    if (touched.has('time')) this.#scene.setTime();
    this.#scene.refresh();
    if (touched.has('colours')) this.#scene.recolour();
    if (touched.has('machines') || touched.has('colours')) this.#scene.moveMachines();
    this.#scene.mark();
  }

  #look(): void {
    const { movers } = this.#model;
    const followed = this.#followed === null ? undefined : movers.numberOf(this.#followed);
    if (followed !== undefined && movers.isPlaced[followed] === 1)
      this.#orbit = lookingAt(this.#orbit, movers.x[followed]!, movers.y[followed]!, 2);
    const eye = eyeOf(this.#orbit);
    this.#camera.position.set(eye.x, eye.y, eye.z);
    this.#camera.lookAt(this.#orbit.x, this.#orbit.y, this.#orbit.z);
    this.#camera.near = Math.max(1, this.#orbit.distance / 50);
    this.#camera.updateProjectionMatrix();
    this.#camera.updateMatrixWorld();
    this.#matrix.multiplyMatrices(this.#camera.projectionMatrix, this.#camera.matrixWorldInverse);
    this.#scene.lookBy(this.#matrix);
    this.#scene.lookFrom(eye.x, eye.y, eye.z, metresPerPixel({ distance: 1 }, this.#size.height));
  }

  #rayAt(px: number, py: number): Ray {
    const { width, height } = this.#size;
    const eye = this.#camera.position;
    const towards = new Vector3((2 * px) / width - 1, 1 - (2 * py) / height, 0.5).unproject(this.#camera).sub(eye);
    return { from: [eye.x, eye.y, eye.z], towards: [towards.x, towards.y, towards.z] };
  }
}
