import type { AlarmPriority } from '@estiba/messages/frames';

/** Each priority has a shape of its own and a number in it; the word stands beside. */
export const PRIORITY_MARKS: Readonly<Record<AlarmPriority, { readonly path: string; readonly digit: string; readonly below: number }>> = {
  urgent: { path: 'M9 0.5 17.6 16.5H0.4Z', digit: '1', below: 14.6 },
  high: { path: 'M9 0.3 17.7 9 9 17.7 0.3 9Z', digit: '2', below: 12.6 },
  medium: { path: 'M4.7 1.5h8.6L17.6 9l-4.3 7.5H4.7L0.4 9Z', digit: '3', below: 12.6 },
  low: { path: 'M1 1h16v16H1Z', digit: '4', below: 12.8 },
};
