/** Priorities of ISA-18.2, 8.5: by what happens if nobody acts, and how soon. */
export const priorities = ['urgent', 'high', 'medium', 'low'] as const;
type Priority = (typeof priorities)[number];

/** What is known of a kind of alarm before it comes (ISA-18.2, rationalization): priority, what follows if nobody acts, what to do. The last two are codes with sentences. */
export interface AlarmKind {
  readonly priority: Priority;
  readonly consequence: string;
  readonly response: string;
}

const kinds = {
  truck: { priority: 'urgent', consequence: 'alarm.truck-stands', response: 'alarm.look-at-truck' },
  lock: { priority: 'urgent', consequence: 'alarm.handover-stands', response: 'alarm.look-at-handover' },
  wind: { priority: 'high', consequence: 'alarm.quay-stands', response: 'alarm.wait-for-wind' },
  red: { priority: 'high', consequence: 'alarm.machine-stands', response: 'alarm.send-engineer' },
  barred: { priority: 'high', consequence: 'alarm.no-work', response: 'alarm.clear-machine' },
  link: { priority: 'high', consequence: 'alarm.work-kept', response: 'alarm.restore-link' },
  plan: { priority: 'high', consequence: 'alarm.old-plan', response: 'alarm.plan-by-hand' },
  box: { priority: 'medium', consequence: 'alarm.box-not-sure', response: 'alarm.look-at-box' },
  order: { priority: 'medium', consequence: 'alarm.step-waits', response: 'alarm.decide-step' },
  berth: { priority: 'low', consequence: 'alarm.no-ship', response: 'alarm.open-berth' },
  visitor: { priority: 'low', consequence: 'alarm.visitor-waits', response: 'alarm.send-visitor' },
} as const satisfies Readonly<Record<string, AlarmKind>>;

/** Kind by the code of the cause: the longest beginning that fits. */
const byCode: readonly (readonly [string, AlarmKind])[] = [
  ['alarm.wind-stop', kinds.wind],
  ['alarm.machine-red', kinds.red],
  ['alarm.link-lost', kinds.link],
  ['alarm.berth-closed', kinds.berth],
  ['alarm.machine-barred', kinds.barred],
  ['machine.', kinds.red],
  ['truck.load-differs', kinds.box],
  ['truck.', kinds.truck],
  ['cell.', kinds.truck],
  ['vehicle.', kinds.truck],
  ['handover.', kinds.lock],
  ['plan.', kinds.plan],
  ['box.', kinds.box],
  ['crane.holds-other', kinds.box],
  ['visitor.', kinds.visitor],
];

export function kindOf(code: string): AlarmKind {
  return byCode.find(([beginning]) => code.startsWith(beginning))?.[1] ?? kinds.order;
}
