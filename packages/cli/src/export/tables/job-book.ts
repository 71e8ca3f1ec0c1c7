import { type EventData, type Job, type JobStep, STEP_STATE_AFTER, type StepEventType, type TerminalEvent } from '@estiba/terminal';

/** What became of one step of a job so far. */
interface StepStory {
  readonly step: JobStep;
  state: JobStep['state'];
  machine: string | null;
  attempts: number;
  reason: string | null;
  /** Moments of the last attempt. */
  dispatched: number | null;
  accepted: number | null;
  started: number | null;
  atHandover: number | null;
  ended: number | null;
}

/** What became of one job so far. */
export interface JobStory {
  readonly job: Job;
  readonly created: number;
  readonly steps: readonly StepStory[];
}

/** The jobs in hand, told from the log: two tables read it. */
export class JobBook {
  readonly #jobs = new Map<string, JobStory>();

  /** Takes an event; answers with the job it ended. */
  take(at: number, event: TerminalEvent): JobStory | null {
    if (event.type === 'jobCreated') this.#begin(at, event.data.job);
    else if (event.type === 'jobEnded') return this.#end(event.data.job);
    else if (event.type in STEP_STATE_AFTER) {
      const type = event.type as StepEventType;
      this.#step(at, type, event.data as EventData[typeof type]);
    }
    return null;
  }

  /** Jobs not ended, oldest first. */
  open(): JobStory[] {
    return [...this.#jobs.values()];
  }

  #begin(created: number, job: Job): void {
    const steps = job.steps.map(
      (step): StepStory => ({ step, state: step.state, machine: step.machine, attempts: 0, reason: null, ...noMoments }),
    );
    this.#jobs.set(job.id, { job, created, steps });
  }

  #end(id: string): JobStory | null {
    const story = this.#jobs.get(id);
    this.#jobs.delete(id);
    return story ?? null;
  }

  #step(at: number, type: StepEventType, data: EventData[StepEventType]): void {
    const cut = data.step.lastIndexOf('#');
    const story = this.#jobs.get(data.step.slice(0, cut))?.steps[Number(data.step.slice(cut + 1))];
    if (story === undefined) return;
    story.state = STEP_STATE_AFTER[type];
    story.reason = 'reason' in data ? data.reason.code : null;
    if (type === 'stepDispatched') {
      Object.assign(story, noMoments, { dispatched: at, machine: 'machine' in data ? data.machine : null });
      story.attempts++;
    }
    const moment = momentOf[type];
    if (moment !== undefined) story[moment] ??= at;
  }
}

type Moment = 'dispatched' | 'accepted' | 'started' | 'atHandover' | 'ended';

/** The moment each event of a step is. */
const momentOf: { readonly [T in StepEventType]?: Moment } = {
  stepAccepted: 'accepted',
  stepStarted: 'started',
  stepAtHandover: 'atHandover',
  stepDone: 'ended',
  stepRejected: 'ended',
  stepAborted: 'ended',
  stepCancelled: 'ended',
};

const noMoments = { dispatched: null, accepted: null, started: null, atHandover: null, ended: null };
