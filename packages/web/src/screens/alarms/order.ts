import { ALARM_PRIORITIES, type AlarmRow } from '@estiba/messages/frames';

/** What a person is to look at: not acknowledged ones, all that count, those set aside on purpose, all. */
export const SHOWN = ['waiting', 'active', 'aside', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

type Stateful = Pick<AlarmRow, 'state'>;

/** Nobody has said yet that they saw it. */
export const waits = ({ state }: Stateful): boolean => state === 'unacknowledged' || state === 'returned';
/** Somebody or something set it aside: it calls for nobody. */
export const isAside = ({ state }: Stateful): boolean => state === 'shelved' || state === 'suppressed' || state === 'out-of-service';

const belongs: Readonly<Record<Shown, (alarm: Stateful) => boolean>> = {
  waiting: waits,
  active: (alarm) => !isAside(alarm),
  aside: isAside,
  all: () => true,
};

/** What wants somebody most stands first: not acknowledged and there, then gone; by priority; the newest. What is set aside stands last. */
export function inOrder(alarms: readonly AlarmRow[]): AlarmRow[] {
  return alarms.toSorted(
    (a, b) => rank(a) - rank(b) || priorityOf(a) - priorityOf(b) || b.raisedAt - a.raisedAt || b.occurrence - a.occurrence,
  );
}

const rank = (alarm: AlarmRow): number => (alarm.state === 'unacknowledged' ? 0 : alarm.state === 'returned' ? 1 : isAside(alarm) ? 3 : 2);
const priorityOf = ({ priority }: AlarmRow): number => ALARM_PRIORITIES.indexOf(priority);

/** The alarm the bar tells of: the highest nobody has acknowledged, those still there before those gone, of equal ones the newest. */
export function highest(alarms: readonly AlarmRow[]): AlarmRow | null {
  const [first] = inOrder(alarms.filter(waits));
  return first ?? null;
}

export interface Wanted {
  readonly shown: Shown;
  readonly priority: AlarmRow['priority'] | '';
  /** Letters of its name, of what it is about, or of its cause in words. */
  readonly find: string;
}

export function chosen(alarms: readonly AlarmRow[], { shown, priority, find }: Wanted, say: (alarm: AlarmRow) => string): AlarmRow[] {
  const letters = find.trim().toLowerCase();
  return inOrder(
    alarms.filter(
      (alarm) =>
        belongs[shown](alarm) &&
        (priority === '' || alarm.priority === priority) &&
        (letters === '' || `${alarm.id} ${alarm.about} ${alarm.subject} ${say(alarm)}`.toLowerCase().includes(letters)),
    ),
  );
}
