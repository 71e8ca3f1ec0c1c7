import type { AlarmPriority } from '@estiba/messages/frames';

/** What is known of a kind of alarm before it comes (ISA-18.2, rationalization): priority, what follows if nobody acts, what to do. The last two are codes with sentences. */
export interface AlarmKind {
  readonly priority: AlarmPriority;
  readonly consequence: string;
  readonly response: string;
  /** How soon somebody must have acted for it to help [minutes]. */
  readonly respondWithin: number;
}

const kinds = {
  truck: { priority: 'urgent', consequence: 'alarm.truck-stands', response: 'alarm.look-at-truck', respondWithin: 3 },
  lock: { priority: 'urgent', consequence: 'alarm.handover-stands', response: 'alarm.look-at-handover', respondWithin: 3 },
  wind: { priority: 'high', consequence: 'alarm.quay-stands', response: 'alarm.wait-for-wind', respondWithin: 5 },
  red: { priority: 'high', consequence: 'alarm.machine-stands', response: 'alarm.send-engineer', respondWithin: 10 },
  barred: { priority: 'high', consequence: 'alarm.no-work', response: 'alarm.clear-machine', respondWithin: 30 },
  link: { priority: 'high', consequence: 'alarm.work-kept', response: 'alarm.restore-link', respondWithin: 10 },
  crane: { priority: 'high', consequence: 'alarm.crane-waits', response: 'alarm.give-bay', respondWithin: 10 },
  plan: { priority: 'high', consequence: 'alarm.old-plan', response: 'alarm.plan-by-hand', respondWithin: 15 },
  box: { priority: 'medium', consequence: 'alarm.box-not-sure', response: 'alarm.look-at-box', respondWithin: 15 },
  order: { priority: 'medium', consequence: 'alarm.step-waits', response: 'alarm.decide-step', respondWithin: 10 },
  berth: { priority: 'low', consequence: 'alarm.no-ship', response: 'alarm.open-berth', respondWithin: 60 },
  visitor: { priority: 'low', consequence: 'alarm.visitor-waits', response: 'alarm.send-visitor', respondWithin: 15 },
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
  ['crane.out-of-reach', kinds.crane],
  ['crane.no-', kinds.crane],
  ['crane.all-stand', kinds.crane],
  ['visitor.', kinds.visitor],
];

export function kindOf(code: string): AlarmKind {
  return byCode.find(([beginning]) => code.startsWith(beginning))?.[1] ?? kinds.order;
}
