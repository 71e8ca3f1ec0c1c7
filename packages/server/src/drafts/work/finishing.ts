import type { Progress } from '@estiba/base';
import type { EarlierPlan } from '@estiba/stowage';
import { type Asked, askThread } from './ask-thread.ts';
import type { DraftTask } from './task.ts';

export type FinishState = 'running' | 'stopping' | 'done' | 'failed' | 'dropped';

/** The planner at work on a draft. */
export class Finishing {
  readonly by: string;
  progress: Progress | null = null;
  state: FinishState = 'running';
  problem: string | null = null;
  readonly settled: Promise<void>;
  readonly #stop = new SharedArrayBuffer(4);
  readonly #asked: Asked;

  constructor(by: string, task: Omit<Extract<DraftTask, { asks: 'finish' }>, 'asks' | 'stop'>, onPlan: (plan: EarlierPlan) => void) {
    this.by = by;
    this.#asked = askThread({ ...task, asks: 'finish', stop: this.#stop }, (told) => {
      if ('progress' in told) this.progress = told.progress;
    });
    this.settled = this.#asked.answer
      .then((reply) => {
        if (this.state === 'dropped') return;
        if (!('finished' in reply)) throw new Error('problem' in reply ? reply.problem : 'No plan came.');
        onPlan(reply.finished);
        this.state = 'done';
      })
      .catch((error: unknown) => this.#fail(error instanceof Error ? error.message : String(error)));
  }

  get isRunning(): boolean {
    return this.state === 'running' || this.state === 'stopping';
  }

  /** The best answer so far becomes the answer. */
  takeBest(): void {
    if (this.state === 'running') this.state = 'stopping';
    Atomics.store(new Int32Array(this.#stop), 0, 1);
  }

  /** It ends, and the draft stays as it was. */
  drop(): void {
    if (!this.isRunning) return;
    this.state = 'dropped';
    this.#asked.drop();
  }

  #fail(problem: string): void {
    if (this.state === 'dropped') return;
    this.state = 'failed';
    this.problem = problem;
  }
}
