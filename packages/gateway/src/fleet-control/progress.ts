import type { ActionState, VehicleState } from '@estiba/messages/equipment';

/** How far a vehicle is with its order, read from its own state: what it holds is what counts, not what was sent. */
export interface Progress {
  readonly orderId: string;
  readonly orderUpdateId: number;
  /** It was at the order's first node. */
  readonly hasBegun: boolean;
  /** Index of the last node reached. */
  readonly reached: number;
  /** Index of the decision point: the last node it may drive to. */
  readonly base: number;
  /** Index of the last node it knows of. */
  readonly horizon: number;
  /** It still has nodes to drive to, or actions of the order to do. */
  readonly isBusy: boolean;
}

export function readProgress(state: VehicleState): Progress {
  // A vehicle that has just taken an order still names the last node of the one before.
  const hasBegun = !state.nodeStates.some(({ sequenceId }) => sequenceId === 0);
  const reached = hasBegun ? indexOf(state.lastNodeSequenceId) : 0;
  let base = reached;
  let horizon = reached;
  for (const node of state.nodeStates) {
    const index = indexOf(node.sequenceId);
    horizon = Math.max(horizon, index);
    if (node.released) base = Math.max(base, index);
  }
  return {
    orderId: state.orderId,
    orderUpdateId: state.orderUpdateId,
    reached,
    base,
    horizon,
    hasBegun,
    isBusy: state.nodeStates.length > 0 || orderActions(state).some(isUnfinished),
  };
}

/** Actions of the order; before 3.0 instant actions stand among them, which this fleet control names by a mark of their own. */
export const orderActions = (state: VehicleState): readonly ActionState[] =>
  state.actionStates.filter(({ actionId }) => !isInstantActionId(actionId));

export function findAction(state: VehicleState, actionId: string): ActionState | undefined {
  return [...state.instantActionStates, ...state.actionStates].find((action) => action.actionId === actionId);
}

export const isUnfinished = ({ status }: ActionState): boolean => status !== 'FINISHED' && status !== 'FAILED';

const INSTANT = 'now:';
export const instantActionId = (type: string, stamp: string): string => `${INSTANT}${type}:${stamp}`;
const isInstantActionId = (actionId: string): boolean => actionId.startsWith(INSTANT);

export const indexOf = (sequenceId: number): number => Math.floor(sequenceId / 2);
