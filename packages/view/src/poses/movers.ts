import type { MachineRow } from '@estiba/messages/frames';
import { type Block, bayCentre, type LaneGraph, type Site } from '@estiba/port';
import type { MachinePose, PoseBuffers } from './pose-buffers.ts';
import { MACHINE_STATES, machineStateOf } from './machine-state.ts';

export const MOVER_KINDS = ['truck', 'sts', 'armg', 'other'] as const;
export type MoverKind = (typeof MOVER_KINDS)[number];
const LOST = MACHINE_STATES.indexOf('lost');

/** A quay crane that has not spoken yet is drawn with its spreader this high [m]. */
const REST_HEIGHT = 20;

/**
 * All machines as they are to be drawn, as arrays by the machine's number in the stream. A machine of which no pose was heard stands on its
 * cell, a crane where the site says it begins; one that is nowhere is not placed.
 */
export class Movers {
  readonly ids: readonly string[];
  readonly kind: Uint8Array;
  /** Index into `MACHINE_STATES`. */
  readonly state: Uint8Array;
  readonly isPlaced: Uint8Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly heading: Float32Array;
  /** Of cranes: where the spreader is across the rails, y in the frame of the site [m]. */
  readonly spreaderY: Float32Array;
  /** Of cranes: underside of the spreader above ground [m]. */
  readonly hoist: Float32Array;
  /** Boxes on it. */
  readonly holding: (readonly string[])[];
  readonly #rows: (MachineRow | null)[];
  readonly #number: ReadonlyMap<string, number>;
  readonly #rest: (MachinePose | null)[];
  readonly #graph: LaneGraph;

  /** `ids`: the machines in the order of the stream's hello. */
  constructor(site: Site, graph: LaneGraph, ids: readonly string[]) {
    const count = ids.length;
    this.ids = ids;
    this.kind = new Uint8Array(count).fill(MOVER_KINDS.indexOf('other'));
    this.state = new Uint8Array(count).fill(LOST);
    this.isPlaced = new Uint8Array(count);
    this.x = new Float32Array(count);
    this.y = new Float32Array(count);
    this.heading = new Float32Array(count);
    this.spreaderY = new Float32Array(count);
    this.hoist = new Float32Array(count);
    this.holding = ids.map(() => []);
    this.#rows = ids.map(() => null);
    this.#number = new Map(ids.map((id, number) => [id, number]));
    this.#rest = ids.map((id) => restOf(site, id));
    this.#graph = graph;
  }

  get count(): number {
    return this.ids.length;
  }

  /** Number of a machine; undefined where the stream has none of that name. */
  numberOf(id: string): number | undefined {
    return this.#number.get(id);
  }

  rowOf(machine: number): MachineRow | null {
    return this.#rows[machine] ?? null;
  }

  /** Takes what the terminal says of a machine. */
  set(row: MachineRow): void {
    const machine = this.#number.get(row.id);
    if (machine === undefined) return;
    this.#rows[machine] = row;
    this.holding[machine] = row.holding;
    const kind = MOVER_KINDS.indexOf(row.kind as MoverKind);
    this.kind[machine] = kind < 0 ? MOVER_KINDS.indexOf('other') : kind;
  }

  /** Moves all machines to where they are at a moment of the poses' clock. */
  place(poses: PoseBuffers, at: number): void {
    for (let machine = 0; machine < this.count; machine++) {
      const row = this.#rows[machine]!;
      const heard = poses.poseAt(machine, at);
      const pose = heard ?? this.#onCell(row) ?? this.#rest[machine]!;
      this.isPlaced[machine] = pose === null ? 0 : 1;
      this.state[machine] = row === null ? LOST : MACHINE_STATES.indexOf(machineStateOf(row, heard?.isStale ?? false));
      if (pose === null) continue;
      this.x[machine] = pose.x;
      this.y[machine] = pose.y;
      this.heading[machine] = pose.heading;
      this.hoist[machine] = pose.hoist;
      this.spreaderY[machine] = spreaderYOf(MOVER_KINDS[this.kind[machine]!]!, pose);
    }
  }

  #onCell(row: MachineRow | null): MachinePose | null {
    const cell = this.#graph.cellOf.get(row?.cell ?? '');
    if (cell === undefined) return null;
    return { x: this.#graph.x[cell]!, y: this.#graph.y[cell]!, heading: this.#graph.heading[cell]!, trolley: 0, hoist: 0 };
  }
}

/** A quay crane counts its trolley's way towards the sea, a yard crane along the rows of its block. */
export const spreaderYOf = (kind: MoverKind, pose: MachinePose): number => (kind === 'sts' ? pose.y - pose.trolley : pose.y + pose.trolley);

/** Where a crane is before it has spoken; null for what stands on cells. */
function restOf({ quay, equipment, blocks, kinematics }: Site, id: string): MachinePose | null {
  const sts = equipment.sts.find((crane) => crane.id === id);
  if (sts !== undefined)
    return { x: sts.at, y: quay.landRail, heading: 0, trolley: (quay.landRail - quay.seaRail) / 2, hoist: REST_HEIGHT };
  const armg = equipment.armg.find((crane) => crane.id === id);
  const block = blocks.find((candidate) => candidate.id === armg?.block);
  if (armg === undefined || block === undefined) return null;
  const hoist = kinematics.armg.liftHeightMetres;
  return { x: bayCentre(block, armg.atBay), y: block.y, heading: 0, trolley: depthOf(block) / 2, hoist };
}

const depthOf = (block: Block): number => block.rows * block.rowPitch;
