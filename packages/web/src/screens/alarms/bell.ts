import type { AlarmRow } from '@estiba/messages/frames';

type Heard = Pick<AlarmRow, 'occurrence' | 'state' | 'priority'>;

/** Says when to ring: once for each urgent or high alarm that comes and that nobody has acknowledged. What was there at the first look is no news. */
export class Bell {
  #known: Set<number> | null = null;

  hear(alarms: readonly Heard[]): boolean {
    const before = this.#known;
    this.#known = new Set(alarms.map(({ occurrence }) => occurrence));
    return before !== null && alarms.some((alarm) => !before.has(alarm.occurrence) && isLoud(alarm));
  }
}

const isLoud = ({ state, priority }: Heard): boolean => state === 'unacknowledged' && (priority === 'urgent' || priority === 'high');
