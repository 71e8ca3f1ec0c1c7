import type { ActionState, ActionStatus, VdaAction } from '@estiba/messages/equipment';
import type { PhysicalBox } from '../../truth/box.ts';
import type { Work } from '../../world/process.ts';

/** What work at a node needs to know and may do. */
export interface WorkSite {
  readonly carried: () => readonly PhysicalBox[];
  readonly isEngaged: () => boolean;
  /** Time to settle in the place before a crane may come [ms]. */
  readonly positioning: () => number;
  readonly report: (action: VdaAction, status: ActionStatus, result?: string) => void;
  readonly charge: (isCharging: boolean) => string | null;
}

/** The actions of one node, one after the other. A pick or drop ends when the crane has set or taken the box and is clear of the truck. */
export function* workAtNode(actions: readonly VdaAction[], site: WorkSite): Work {
  for (const action of actions) {
    site.report(action, 'INITIALIZING');
    if (action.actionType === 'pick' || action.actionType === 'drop') yield* handOver(action, site);
    else {
      const failure = site.charge(action.actionType === 'startCharging');
      site.report(action, failure === null ? 'FINISHED' : 'FAILED', failure ?? '');
    }
  }
}

function* handOver(action: VdaAction, site: WorkSite): Work {
  yield { for: site.positioning() };
  site.report(action, 'RUNNING');
  const isPick = action.actionType === 'pick';
  const wanted = loadIds(action);
  const isOn = (id: string): boolean => site.carried().some((box) => box.id === id);
  const isDone = (): boolean => {
    if (wanted.length === 0) return site.carried().length > 0 === isPick;
    return isPick ? wanted.every(isOn) : !wanted.some(isOn);
  };
  const isFull = (): boolean => site.carried().reduce((sum, { isForty }) => sum + (isForty ? 2 : 1), 0) >= 2;
  yield { until: () => !site.isEngaged() && (isDone() || (isPick && isFull())) };
  if (isDone()) site.report(action, 'FINISHED');
  else
    site.report(
      action,
      'FAILED',
      `Another load was set: ${site
        .carried()
        .map(({ id }) => id)
        .join(', ')}`,
    );
}

/** The loads an action is about; the two of a twin lift stand in one parameter, parted by a comma. */
function loadIds({ parameters }: VdaAction): string[] {
  const value = parameters.find(({ key }) => key === 'loadId')?.value;
  return typeof value === 'string' ? value.split(',').filter((id) => id !== '') : [];
}

/** Has it come to its end, one way or the other? */
export const isEnded = ({ status }: ActionState): boolean => status === 'FINISHED' || status === 'FAILED';
