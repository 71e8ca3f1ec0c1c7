import type { Milliseconds, Reason } from '@estiba/base';
import type { ContainerId } from '@estiba/port';
import type { EventData, EventType, TerminalEvent } from '../event.ts';
import type { Ground } from '../ground.ts';
import type { TerminalState } from '../state.ts';
import type { LoadClaim } from '../words/equipment.ts';
import type { Handover, HandoverState, JobStep, StepState } from '../words/job.ts';
import type { Place } from '../words/place.ts';
import { isStepEvent, STEP_STATE_AFTER } from '../words/step-events.ts';

/** Events after an answer during which a machine that goes on to say the same is not asked about again: some minutes of a busy terminal. */
const QUIET = 5_000;

/**
 * A decision in the making: the state it starts from, which it never changes, and the events it has come to so far. Its questions answer
 * for the moment after those events.
 */
export class Decision {
  readonly events: TerminalEvent[] = [];
  readonly state: TerminalState;
  readonly ground: Ground;
  readonly now: Milliseconds;
  readonly actor: string;

  constructor(state: TerminalState, ground: Ground, now: Milliseconds, actor: string) {
    this.state = state;
    this.ground = ground;
    this.now = now;
    this.actor = actor;
  }

  emit<T extends EventType>(type: T, data: EventData[T]): void {
    this.events.push({ type, data } as TerminalEvent);
  }

  moveBox(box: ContainerId, to: Place, by: string): void {
    this.emit('boxMoved', { box, from: this.placeOf(box), to, by });
  }

  /** An operator is asked, once: not while the same question is open, nor soon after it was answered, unless it comes up anew each time. */
  raise(id: string, about: string, reason: Reason, comesAnew = false): void {
    const { exceptions, settled, size } = this.state;
    if (exceptions.has(id)) return;
    const answered = settled.get(id);
    if (answered !== undefined && !comesAnew && size - answered < QUIET) return;
    if (this.events.some((event) => event.type === 'exceptionRaised' && event.data.id === id)) return;
    this.emit('exceptionRaised', { id, about, reason, at: this.now });
  }

  /** A question nobody has taken closes, because its cause is gone. */
  settle(id: string, why: Reason): void {
    if (this.state.exceptions.get(id)?.takenBy !== null) return;
    this.emit('exceptionResolved', { id, by: this.actor, resolution: 'acknowledge', why });
  }

  /** A name no event before this one has given. */
  get serial(): number {
    return this.state.size + this.events.length;
  }

  placeOf(box: ContainerId): Place {
    for (let i = this.events.length - 1; i >= 0; i--) {
      const event = this.events[i] as TerminalEvent;
      if (event.type === 'boxMoved' && event.data.box === box) return event.data.to;
    }
    return this.state.units.get(box)?.place ?? { at: 'announced' };
  }

  /** What a machine carries, oldest first. */
  holdingOf(machine: string): readonly ContainerId[] {
    let holding: readonly ContainerId[] = this.state.equipment.get(machine)?.holding ?? [];
    for (const { type, data } of this.events) {
      if (type !== 'boxMoved') continue;
      if (data.from.at === 'machine' && data.from.machine === machine) holding = holding.filter((box) => box !== data.box);
      if (data.to.at === 'machine' && data.to.machine === machine) holding = [...holding, data.box];
    }
    return holding;
  }

  /** What a machine said last of its load. */
  loadOf(machine: string): LoadClaim | null {
    for (const { type, data } of this.events) {
      if (type === 'equipmentReported' && data.id === machine && data.load !== undefined) return data.load;
    }
    return this.state.equipment.get(machine)?.load ?? null;
  }

  stateOf(step: JobStep): StepState {
    for (let i = this.events.length - 1; i >= 0; i--) {
      const event = this.events[i] as TerminalEvent;
      if (isStepEvent(event.type) && (event.data as { step: string }).step === step.id) return STEP_STATE_AFTER[event.type];
    }
    return step.state;
  }

  lockOf(handover: Handover): HandoverState {
    for (let i = this.events.length - 1; i >= 0; i--) {
      const event = this.events[i] as TerminalEvent;
      if (event.type === 'handoverMoved' && event.data.cell === handover.cell) return event.data.state;
    }
    return handover.state;
  }
}

/** Decides one kind of command: puts events into the decision and answers no reasons, or answers why not. */
export type Decider<D> = (decision: Decision, data: D) => readonly Reason[];

export const accepted: readonly Reason[] = [];
