import { Group } from 'three';
import { sizeOf } from '../boxes/box-length.ts';
import { AT_VISITOR } from '../boxes/columns.ts';
import { MACHINE_STATES } from '../poses/machine-state.ts';
import { MOVER_KINDS } from '../poses/movers.ts';
import { stateColour } from '../yard-map/draw-movers.ts';
import { visitorPlace } from '../yard-map/places.ts';
import { BOX_WIDTH, TIER_HEIGHT } from './chunks/yard-chunks.ts';
import type { Parts } from './parts/paint-box.ts';
import { armgParts, boxParts, ropeParts, spreaderParts, trolleyParts } from './parts/cranes.ts';
import { stsParts } from './parts/sts.ts';
import { tonesOf } from './parts/tones.ts';
import { BED, farTruckParts, roadTruckParts, truckParts } from './parts/trucks.ts';
import { Swarm } from './swarm.ts';
import type { SceneMaterial } from './materials.ts';
import type { TwinModel } from './twin-model.ts';

const FOOT = 0.3048;
/** Road trucks drawn at the most. */
const MOST_VISITORS = 500;
/** Trucks nearer to the camera than this have wheels, at the most so many [m]. */
const NEAR = 350;
const MOST_NEAR = 300;
/** When the camera has come so far trucks are looked at again [m]. */
const FARTHER = 40;
/** Road trucks that wait at the gate stand in a line, so far apart [m]. */
const QUEUE = 20;

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
  readonly #farTrucks: Swarm;
  readonly #boxes: Swarm;
  readonly #visitors: Swarm;
  readonly #swarms: Swarm[] = [];
  #eye = { x: 0, y: 0, z: Number.MAX_SAFE_INTEGER };

  constructor(model: TwinModel, material: SceneMaterial) {
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
    this.#trucks = add(truckParts(site, theme), MOST_NEAR);
    this.#farTrucks = add(farTruckParts(site), movers.count);
    this.#boxes = add(boxParts(), 2 * movers.count + MOST_VISITORS);
    this.#visitors = add(roadTruckParts(theme), MOST_VISITORS);
  }

  /** The camera is here: true when machines should be set anew for it. */
  lookFrom(x: number, y: number, z: number): boolean {
    if (Math.hypot(x - this.#eye.x, y - this.#eye.y, z - this.#eye.z) < FARTHER) return false;
    this.#eye = { x, y, z };
    return true;
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
    const isNear = Math.hypot(x - this.#eye.x, y - this.#eye.y, this.#eye.z) < NEAR && this.#trucks.count < MOST_NEAR;
    (isNear ? this.#trucks : this.#farTrucks).add([x, y, 0], heading, [1, 1, 1], stateColour(theme, state));
    const held = movers.holding[machine]!;
    held.slice(0, 2).forEach((id, i) => {
      const ahead = held.length === 1 ? 0 : (i - 0.5) * -6.3;
      this.#addBox(id, [x + ahead * Math.cos(heading), y + ahead * Math.sin(heading), BED], heading);
    });
  }

  #addCrane(machine: number): void {
    const { movers, theme } = this.#model;
    const frame = this.#frames.get(movers.ids[machine]!);
    if (frame === undefined) return;
    const [x, y, z] = [movers.x[machine]!, movers.spreaderY[machine]!, movers.hoist[machine]!];
    // Steel is grey as long as nothing is wrong.
    const state = MACHINE_STATES[movers.state[machine]!]!;
    const colour = state === 'working' || state === 'idle' ? tonesOf(theme).steel : stateColour(theme, state);
    frame.swarm.add([x, frame.y, 0], 0, [1, 1, 1], colour);
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

  /** Road trucks at their exchange, with the box they bring while it is on them, and in line at the gate. */
  #addVisitors(): void {
    const { site, visitors } = this.#model;
    let waiting = 0;
    for (const visitor of visitors.slice(0, MOST_VISITORS)) {
      const place = visitorPlace(site, visitor);
      if (place === null) continue;
      const x = visitor.phase === 'at-exchange' ? place.x : place.x - 24 - QUEUE * waiting++;
      this.#visitors.add([x, place.y, 0]);
      if (this.#isAboard(visitor.id, visitor.box)) this.#addBox(visitor.box, [x - 1.5, place.y, BED], 0);
    }
  }

  #isAboard(visitor: string, id: string): boolean {
    const { boxes } = this.#model;
    const box = boxes.indexOf(id);
    return box !== undefined && boxes.at[box] === AT_VISITOR && boxes.names[boxes.of[box]!] === visitor;
  }
}
