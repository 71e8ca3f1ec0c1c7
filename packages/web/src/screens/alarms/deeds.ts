import type { AlarmRow } from '@estiba/messages/frames';
import { type Answer, ask } from '../../http/api.ts';

/** Says that these occurrences were seen. One that came anew meanwhile is refused. */
export function acknowledge(alarms: readonly AlarmRow[]): Promise<Answer<unknown>> {
  return ask('/alarms/acknowledge', { method: 'POST', body: { alarms: alarms.map(({ id, occurrence }) => ({ id, occurrence })) } });
}

export function shelve(id: string, minutes: number, why: string): Promise<Answer<unknown>> {
  return ask('/alarms/shelve', { method: 'POST', body: { id, minutes, why } });
}

export function unshelve(id: string): Promise<Answer<unknown>> {
  return ask('/alarms/unshelve', { method: 'POST', body: { id } });
}

/** At most so many are acknowledged in one go. */
export const MOST_AT_ONCE = 500;
