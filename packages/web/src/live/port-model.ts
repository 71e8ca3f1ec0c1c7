import type { Changes, MachineRow, Pose } from '@estiba/messages/frames';
import { compileLanes, type LaneGraph, type Site } from '@estiba/port';
import { type BoxTable, Movers, PoseBuffers, YardStacks } from '@estiba/view';

/** A machine that was standing when it fell silent still stands [m/s]; after so long it is noted again [ms]. */
const STANDING = 0.05;
const SILENCE = 500;

/** What the drawings of yard and port share: places, stacks and machines, kept up to date with what the page holds. Moments are the page's own clock [ms]. */
export class PortModel {
  readonly site: Site;
  readonly graph: LaneGraph;
  readonly boxes: BoxTable;
  readonly stacks: YardStacks;
  readonly movers: Movers;
  readonly poses: PoseBuffers;
  readonly #last = new Map<number, { readonly pose: Pose; at: number }>();
  readonly #stopListening: () => void;
  #heardAt = Number.NEGATIVE_INFINITY;

  constructor(site: Site, boxes: BoxTable, machines: readonly string[]) {
    this.site = site;
    this.boxes = boxes;
    this.graph = compileLanes(site);
    this.stacks = new YardStacks(site.blocks, boxes);
    this.movers = new Movers(site, this.graph, machines);
    this.poses = new PoseBuffers(machines.length);
    this.#stopListening = boxes.listen({ before: (box) => this.stacks.take(box), after: (box) => this.stacks.put(box) });
  }

  takeRows(machines: readonly MachineRow[]): void {
    for (const row of machines) this.movers.set(row);
  }

  /** Machines that changed just now: they are drawn in the next frame. */
  takeChanges({ machines = [] }: Changes, now: number): void {
    for (const [, row] of machines) {
      if (row === null) continue;
      this.movers.set(row);
      this.#heardAt = now;
    }
  }

  takePoses(poses: Iterable<Pose>, now: number): void {
    this.#heardAt = now;
    for (const pose of poses) {
      this.#last.set(pose.machine, { pose, at: now });
      this.poses.note(pose.machine, now, pose);
    }
  }

  /** Was anything heard of a machine so lately that something may still be moving in the picture? */
  isMoving(now: number): boolean {
    return now - this.#heardAt < 2000;
  }

  /** Moves all machines to where they are at a moment. */
  place(at: number, now: number): void {
    for (const [machine, last] of this.#last) {
      if (last.pose.speed > STANDING || now - last.at < SILENCE) continue;
      last.at = now;
      this.poses.note(machine, now, last.pose);
    }
    this.movers.place(this.poses, at);
  }

  dispose(): void {
    this.#stopListening();
  }
}
