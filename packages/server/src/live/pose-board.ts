import { encodePoses, type Pose, writeFrame } from '@estiba/messages/frames';

/** Where a machine said it is, and when that was heard (terminal's time, ms). */
export interface HeardPose extends Omit<Pose, 'machine' | 'age'> {
  readonly id: string;
  readonly heardAt: number;
}

/** Poses of all machines, told on only when there is news of them. */
export class PoseBoard {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #poses: () => Iterable<HeardPose>;
  readonly #told = new Map<string, number>();

  constructor(machines: readonly string[], poses: () => Iterable<HeardPose>) {
    this.#numbers = new Map(machines.map((id, number) => [id, number]));
    this.#poses = poses;
  }

  /** Poses heard since this was asked last, as a frame; null when there are none. */
  takeNews(size: number, at: number): Uint8Array | null {
    const news: Pose[] = [];
    for (const pose of this.#poses()) {
      if (this.#told.get(pose.id) === pose.heardAt) continue;
      this.#told.set(pose.id, pose.heardAt);
      this.#add(news, pose, at);
    }
    return news.length === 0 ? null : frame(news, size, at);
  }

  /** Every pose known, as a frame. */
  all(size: number, at: number): Uint8Array {
    const poses: Pose[] = [];
    for (const pose of this.#poses()) this.#add(poses, pose, at);
    return frame(poses, size, at);
  }

  #add(poses: Pose[], { id, heardAt, ...pose }: HeardPose, at: number): void {
    const machine = this.#numbers.get(id);
    if (machine !== undefined) poses.push({ ...pose, machine, age: Math.max(0, at - heardAt) });
  }
}

const frame = (poses: readonly Pose[], size: number, at: number): Uint8Array =>
  writeFrame({ kind: 'poses', isCompressed: false, isPast: false, size, at }, encodePoses(poses));
