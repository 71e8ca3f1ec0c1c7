import { Group, type MeshBasicMaterial } from 'three';
import { sizeOf } from '../boxes/box-length.ts';
import { MACHINE_STATES } from '../poses/machine-state.ts';
import { MOVER_KINDS } from '../poses/movers.ts';
import { stateColour } from '../yard-map/draw-movers.ts';
import { visitorPlace } from '../yard-map/places.ts';
import { BOX_WIDTH, TIER_HEIGHT } from './chunks/yard-chunks.ts';
import type { Parts } from './parts/paint-box.ts';
import { armgParts, BED, boxParts, roadTruckParts, ropeParts, spreaderParts, stsParts, trolleyParts, truckParts } from './parts/cranes.ts';
import { Swarm } from './swarm.ts';
import type { TwinModel } from './twin-model.ts';

const FOOT = 0.3048;
/** Road trucks drawn at the most. */
const MOST_VISITORS = 500;

/** A kind of crane frame: which cranes are built so, how high their trolley runs, and where their frame's middle is across the rails. */
interface Frame {
  readonly swarm: Swarm;
  readonly girder: number;
  readonly y: number;
}

/** Everything that moves, as copies of a few parts: cranes with trolley, ropes, spreader and load, trucks with theirs, road trucks. */
export class MachineLayer {
  readonly group = new Group();
  readonly #model: TwinModel;
  readonly #frames = new Map<string, Frame>();
  readonly #trolleys: Swarm;
  readonly #spreaders: Swarm;
  readonly #ropes: Swarm;
  readonly #trucks: Swarm;
  readonly #boxes: Swarm;
  readonly #visitors: Swarm;
  readonly #swarms: Swarm[] = [];

  constructor(model: TwinModel, material: MeshBasicMaterial) {
    const { site, theme, movers } = model;
    const add = (parts: Parts, most: number): Swarm => {
      const swarm = new Swarm(parts, material, most);
      this.group.add(swarm.mesh);
      this.#swarms.push(swarm);
      return swarm;
    };
    this.#model = model;
    const cranes = site.equipment.sts.length + site.equipment.armg.length;
    const bySize = new Map<string, Swarm>();
    for (const crane of site.equipment.sts) {
      const size = `${crane.outreachMetres} ${crane.backreachMetres} ${crane.liftHeightMetres} ${crane.widthMetres}`;
      if (!bySize.has(size)) bySize.set(size, add(stsParts(site, crane, theme), site.equipment.sts.length));
      this.#frames.set(crane.id, { swarm: bySize.get(size)!, girder: crane.liftHeightMetres + 4, y: 0 });
    }
    const height = site.kinematics.armg.liftHeightMetres + 3;
    for (const { id, block: name } of site.equipment.armg) {
      const block = site.blocks.find((candidate) => candidate.id === name);
      if (block === undefined) continue;
      const depth = block.rows * block.rowPitch;
      const size = `armg ${depth}`;
      if (!bySize.has(size)) bySize.set(size, add(armgParts(block, height, theme), site.equipment.armg.length));
      this.#frames.set(id, { swarm: bySize.get(size)!, girder: height, y: block.y + depth / 2 });
    }
    this.#trolleys = add(trolleyParts(theme), cranes);
    this.#spreaders = add(spreaderParts(theme), cranes);
    this.#ropes = add(ropeParts(theme), 4 * cranes);
    this.#trucks = add(truckParts(site, theme), movers.count);
    this.#boxes = add(boxParts(), 2 * movers.count);
    this.#visitors = add(roadTruckParts(theme), MOST_VISITORS);
  }

  /** Sets every copy to where its machine is now. */
  update(): void {
    for (const swarm of this.#swarms) swarm.clear();
    const { movers } = this.#model;
    for (let machine = 0; machine < movers.count; machine++) {
      if (movers.isPlaced[machine] === 0) continue;
      if (MOVER_KINDS[movers.kind[machine]!] === 'truck') this.#addTruck(machine);
      else this.#addCrane(machine);
    }
    this.#addVisitors();
    for (const swarm of this.#swarms) swarm.flush();
  }

  dispose(): void {
    for (const { mesh } of this.#swarms) mesh.geometry.dispose();
    this.group.clear();
  }

  #addTruck(machine: number): void {
    const { movers, theme } = this.#model;
    const [x, y, heading] = [movers.x[machine]!, movers.y[machine]!, movers.heading[machine]!];
    const state = MACHINE_STATES[movers.state[machine]!]!;
    this.#trucks.add([x, y, 0], heading, [1, 1, 1], stateColour(theme, state));
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
    frame.swarm.add([x, frame.y, 0]);
    this.#trolleys.add([x, y, frame.girder]);
    this.#spreaders.add([x, y, z]);
    for (const dx of [-1.5, 1.5])
      for (const dy of [-1, 1]) this.#ropes.add([x + dx, y + dy, z + 1], 0, [1, 1, Math.max(0.1, frame.girder - z - 1)]);
    const held = movers.holding[machine]!;
    held.slice(0, 2).forEach((id, i) => this.#addBox(id, [x + (held.length === 1 ? 0 : (i - 0.5) * -6.3), y, z - TIER_HEIGHT], 0));
  }

  #addBox(id: string, at: readonly [number, number, number], heading: number): void {
    const { boxes, painting } = this.#model;
    const box = boxes.indexOf(id);
    const length = box === undefined ? 40 : sizeOf(boxes.types[boxes.type[box]!]!).lengthFt;
    const colour = painting.legend[painting.of[box ?? -1] ?? -1]?.colour ?? this.#model.theme.plain;
    this.#boxes.add(at, heading, [length * FOOT, BOX_WIDTH, TIER_HEIGHT], colour);
  }

  #addVisitors(): void {
    const { site, visitors } = this.#model;
    for (const visitor of visitors.slice(0, MOST_VISITORS)) {
      const place = visitor.phase === 'at-exchange' ? visitorPlace(site, visitor) : null;
      if (place !== null) this.#visitors.add([place.x, place.y, 0]);
    }
  }
}
