import type { ActionState, ActionStatus, VdaAction } from '@estiba/messages/equipment';
import { isEnded } from './node-work.ts';

/** Ended instant actions are reported until so many newer ones have come. */
const KEPT = 8;

/** States of the actions of the present order, and of the instant actions lately asked for. */
export class ActionList {
  #ofOrder: ActionState[] = [];
  #instant: ActionState[] = [];

  get ofOrder(): readonly ActionState[] {
    return this.#ofOrder;
  }

  get instant(): readonly ActionState[] {
    return this.#instant;
  }

  get isBusy(): boolean {
    return this.#ofOrder.some((state) => !isEnded(state));
  }

  /** Begins a new order: what the one before did is forgotten. */
  begin(actions: readonly VdaAction[]): void {
    this.#ofOrder = actions.map(waiting);
  }

  /** Continues an order: actions of the horizon may have changed, those that began have not. */
  extend(actions: readonly VdaAction[]): void {
    const wanted = new Set(actions.map(({ actionId }) => actionId));
    const known = new Set(this.#ofOrder.map(({ actionId }) => actionId));
    const kept = this.#ofOrder.filter((state) => wanted.has(state.actionId) || state.status !== 'WAITING');
    this.#ofOrder = [...kept, ...actions.filter(({ actionId }) => !known.has(actionId)).map(waiting)];
  }

  statusOf(actionId: string): ActionStatus | null {
    return this.#ofOrder.find((state) => state.actionId === actionId)?.status ?? null;
  }

  report(action: VdaAction, status: ActionStatus, result = ''): void {
    this.#ofOrder = this.#ofOrder.map((state) => (state.actionId === action.actionId ? changed(state, status, result) : state));
  }

  /** What has not ended will not happen any more. */
  failOpen(result: string): void {
    this.#ofOrder = this.#ofOrder.map((state) => (isEnded(state) ? state : changed(state, 'FAILED', result)));
  }

  failWaiting(result: string): void {
    this.#ofOrder = this.#ofOrder.map((state) => (state.status === 'WAITING' ? changed(state, 'FAILED', result) : state));
  }

  knowsInstant(actionId: string): boolean {
    return this.#instant.some((state) => state.actionId === actionId);
  }

  reportInstant(action: VdaAction, status: ActionStatus, result = ''): void {
    const others = this.#instant.filter(({ actionId }) => actionId !== action.actionId);
    this.#instant = [...others, changed(waiting(action), status, result)].slice(-KEPT);
  }
}

const waiting = ({ actionId, actionType }: VdaAction): ActionState => ({ actionId, actionType, status: 'WAITING' });

function changed(state: ActionState, status: ActionStatus, result: string): ActionState {
  return { ...state, status, ...(result === '' ? {} : { resultDescription: result }) };
}
