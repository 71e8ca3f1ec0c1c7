import type { RuleCost } from '@estiba/stowage';
import { type Asked, askThread } from './ask-thread.ts';
import type { DraftTask } from './task.ts';

/** A planner at work on what each group of rules costs a call. */
export class Costing {
  readonly by: string;
  /** Edit of the draft it was asked at, and the effort. */
  readonly edit: number;
  readonly effort: number;
  share = 0;
  state: 'running' | 'done' | 'stopped' | 'failed' = 'running';
  problem: string | null = null;
  readonly rows: RuleCost[] = [];
  readonly settled: Promise<void>;
  readonly #asked: Asked;

  constructor(by: string, edit: number, task: Omit<Extract<DraftTask, { asks: 'rule-costs' }>, 'asks'>) {
    this.by = by;
    this.edit = edit;
    this.effort = task.effort;
    this.#asked = askThread({ ...task, asks: 'rule-costs' }, (told) => {
      if ('progress' in told) this.share = told.progress.share;
      else this.rows.push(told.ruleCost);
    });
    this.settled = this.#asked.answer
      .then((reply) => {
        if ('problem' in reply) throw new Error(reply.problem);
        if (this.state === 'running') this.state = 'done';
      })
      .catch((error: unknown) => {
        if (this.state !== 'running') return;
        this.state = 'failed';
        this.problem = error instanceof Error ? error.message : String(error);
      });
  }

  get isRunning(): boolean {
    return this.state === 'running';
  }

  /** It ends, and the rows it has done stay. */
  drop(): void {
    if (!this.isRunning) return;
    this.state = 'stopped';
    this.#asked.drop();
  }
}
