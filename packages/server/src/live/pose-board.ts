import type { Clock } from '@estiba/base';
import { encodePoses, type Pose, writeFrame } from '@estiba/messages/frames';

/** Where a machine said it is, and when that was heard (by the wall's clock, ms). */
export interface HeardPose extends Omit<Pose, 'machine' | 'age'> {
  readonly id: string;
  readonly heardAt: number;
}

/** Poses of all machines, told on only when there is news of them. */
export class PoseBoard {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #poses: () => Iterable<HeardPose>;
  readonly #wall: Clock;
  readonly #told = new Map<string, number>();

  constructor(machines: readonly string[], poses: () => Iterable<HeardPose>, wall: Clock) {
    this.#wall = wall;
    this.#numbers = new Map(machines.map((id, number) => [id, number]));
    this.#poses = poses;
  }

  /** Poses heard since this was asked last, as a frame; null when there are none. `at`: the terminal's time. */
  takeNews(size: number, at: number): Uint8Array | null {
    const news: Pose[] = [];
    const now = this.#wall.now();
    for (const pose of this.#poses()) {
      if (this.#told.get(pose.id) === pose.heardAt) continue;
      this.#told.set(pose.id, pose.heardAt);
      this.#add(news, pose, now);
    }
    return news.length === 0 ? null : frame(news, size, at);
  }

  /** Every pose known, as a frame. */
  all(size: number, at: number): Uint8Array {
    const poses: Pose[] = [];
    const now = this.#wall.now();
    for (const pose of this.#poses()) this.#add(poses, pose, now);
    return frame(poses, size, at);
  }

  #add(poses: Pose[], { id, heardAt, ...pose }: HeardPose, now: number): void {
    const machine = this.#numbers.get(id);
    if (machine !== undefined) poses.push({ ...pose, machine, age: Math.max(0, now - heardAt) });
  }
}

const frame = (poses: readonly Pose[], size: number, at: number): Uint8Array =>
  writeFrame({ kind: 'poses', isCompressed: false, isPast: false, size, at }, encodePoses(poses));
