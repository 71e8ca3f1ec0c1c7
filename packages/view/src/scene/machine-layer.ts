import { Color, Group, type InstancedMesh, type MeshBasicMaterial } from 'three';
import { sizeOf } from '../boxes/box-length.ts';
import { MACHINE_STATES } from '../poses/machine-state.ts';
import { MOVER_KINDS } from '../poses/movers.ts';
import { stateColour } from '../yard-map/draw-movers.ts';
import { visitorPlace } from '../yard-map/places.ts';
import { BOX_WIDTH, TIER_HEIGHT } from './chunks/yard-chunks.ts';
import { instancedParts, rawColour, setInstance } from './meshes.ts';
import { armgParts, BED, boxParts, roadTruckParts, ropeParts, spreaderParts, stsParts, trolleyParts, truckParts } from './parts/cranes.ts';
import type { TwinModel } from './twin-model.ts';

const FOOT = 0.3048;
/** Road trucks drawn at the most. */
const MOST_VISITORS = 500;

/** A kind of crane frame: which cranes are built so, how high their trolley runs, and where their frame's middle is across the rails. */
interface Frame {
  readonly mesh: InstancedMesh;
  readonly girder: number;
  readonly y: number;
}

/** Everything that moves, as instances of a few parts: cranes with trolley, ropes, spreader and load, trucks with theirs, road trucks. */
export class MachineLayer {
  readonly group = new Group();
  readonly #model: TwinModel;
  readonly #frames = new Map<string, Frame>();
  readonly #trolleys: InstancedMesh;
  readonly #spreaders: InstancedMesh;
  readonly #ropes: InstancedMesh;
  readonly #trucks: InstancedMesh;
  readonly #boxes: InstancedMesh;
  readonly #visitors: InstancedMesh;
  readonly #meshes: InstancedMesh[] = [];
  readonly #colour = new Color();

  constructor(model: TwinModel, material: MeshBasicMaterial) {
    const { site, theme, movers } = model;
    const add = (parts: Parameters<typeof instancedParts>[0], most: number): InstancedMesh => {
      const mesh = instancedParts(parts, material, most);
      this.group.add(mesh);
      this.#meshes.push(mesh);
      return mesh;
    };
    this.#model = model;
    const cranes = site.equipment.sts.length + site.equipment.armg.length;
    const bySize = new Map<string, InstancedMesh>();
    for (const crane of site.equipment.sts) {
      const size = `${crane.outreachMetres} ${crane.backreachMetres} ${crane.liftHeightMetres} ${crane.widthMetres}`;
      if (!bySize.has(size)) bySize.set(size, add(stsParts(site, crane, theme), site.equipment.sts.length));
      this.#frames.set(crane.id, { mesh: bySize.get(size)!, girder: crane.liftHeightMetres + 4, y: 0 });
    }
    const height = site.kinematics.armg.liftHeightMetres + 3;
    for (const { id, block: name } of site.equipment.armg) {
      const block = site.blocks.find((candidate) => candidate.id === name);
      if (block === undefined) continue;
      const depth = block.rows * block.rowPitch;
      const size = `armg ${depth}`;
      if (!bySize.has(size)) bySize.set(size, add(armgParts(block, height, theme), site.equipment.armg.length));
      this.#frames.set(id, { mesh: bySize.get(size)!, girder: height, y: block.y + depth / 2 });
    }
    this.#trolleys = add(trolleyParts(theme), cranes);
    this.#spreaders = add(spreaderParts(theme), cranes);
    this.#ropes = add(ropeParts(theme), 4 * cranes);
    this.#trucks = add(truckParts(site, theme), movers.count);
    this.#boxes = add(boxParts(), 2 * movers.count);
    this.#visitors = add(roadTruckParts(theme), MOST_VISITORS);
  }

  /** Sets every instance to where its machine is now. */
  update(): void {
    for (const mesh of this.#meshes) mesh.count = 0;
    const { movers } = this.#model;
    for (let machine = 0; machine < movers.count; machine++) {
      if (movers.isPlaced[machine] === 0) continue;
      if (MOVER_KINDS[movers.kind[machine]!] === 'truck') this.#addTruck(machine);
      else this.#addCrane(machine);
    }
    this.#addVisitors();
    for (const mesh of this.#meshes) {
      mesh.instanceMatrix.needsUpdate = true;
      if (mesh.instanceColor !== null) mesh.instanceColor.needsUpdate = true;
    }
  }

  dispose(): void {
    for (const mesh of this.#meshes) {
      mesh.geometry.dispose();
      mesh.dispose();
    }
    this.group.clear();
  }

  #addTruck(machine: number): void {
    const { movers, theme } = this.#model;
    const [x, y, heading] = [movers.x[machine]!, movers.y[machine]!, movers.heading[machine]!];
    const state = MACHINE_STATES[movers.state[machine]!]!;
    this.#trucks.setColorAt(this.#trucks.count, rawColour(this.#colour, stateColour(theme, state)));
    setInstance(this.#trucks, [x, y, 0], heading);
    const held = movers.holding[machine]!;
    held.slice(0, 2).forEach((id, i) => {
      const ahead = held.length === 1 ? 0 : (i - 0.5) * -6.3;
      this.#addBox(id, [x + ahead * Math.cos(heading), y + ahead * Math.sin(heading), BED], heading);
    });
  }

  #addCrane(machine: number): void {
    const { movers } = this.#model;
    const frame = this.#frames.get(movers.ids[machine]!);
    if (frame === undefined) return;
    const [x, y, z] = [movers.x[machine]!, movers.spreaderY[machine]!, movers.hoist[machine]!];
    setInstance(frame.mesh, [x, frame.y, 0]);
    setInstance(this.#trolleys, [x, y, frame.girder]);
    setInstance(this.#spreaders, [x, y, z]);
    for (const dx of [-1.5, 1.5])
      for (const dy of [-1, 1]) setInstance(this.#ropes, [x + dx, y + dy, z + 1], 0, [1, 1, Math.max(0.1, frame.girder - z - 1)]);
    const held = movers.holding[machine]!;
    held.slice(0, 2).forEach((id, i) => this.#addBox(id, [x + (held.length === 1 ? 0 : (i - 0.5) * -6.3), y, z - TIER_HEIGHT], 0));
  }

  #addBox(id: string, at: readonly [number, number, number], heading: number): void {
    const { boxes, painting } = this.#model;
    const box = boxes.indexOf(id);
    const length = box === undefined ? 40 : sizeOf(boxes.types[boxes.type[box]!]!).lengthFt;
    const colour = painting.legend[painting.of[box ?? -1] ?? -1]?.colour ?? this.#model.theme.plain;
    this.#boxes.setColorAt(this.#boxes.count, rawColour(this.#colour, colour));
    setInstance(this.#boxes, at, heading, [length * FOOT, BOX_WIDTH, TIER_HEIGHT]);
  }

  #addVisitors(): void {
    const { site, visitors } = this.#model;
    for (const visitor of visitors.slice(0, MOST_VISITORS)) {
      const place = visitor.phase === 'at-exchange' ? visitorPlace(site, visitor) : null;
      if (place !== null) setInstance(this.#visitors, [place.x, place.y, 0]);
    }
  }
}
