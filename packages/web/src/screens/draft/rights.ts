import type { Person } from '../../session/session.ts';

/** Who may make plans may make drafts of them: planners, engineers, administrators; nobody in the past. */
export const mayEditDrafts = ({ commands }: Pick<Person, 'commands'>): boolean => commands.includes('acceptPlan');

/** Why a draft cannot be edited now; null where it can. */
export type Blocked = 'noRight' | 'isGone' | 'isPlan' | 'isFinishing' | null;

export function whyNot(
  { isCommitted, isAtWork, isGone }: { readonly isCommitted: boolean; readonly isAtWork: boolean; readonly isGone: boolean },
  person: Pick<Person, 'commands'>,
): Blocked {
  if (!mayEditDrafts(person)) return 'noRight';
  if (isGone) return 'isGone';
  if (isCommitted) return 'isPlan';
  return isAtWork ? 'isFinishing' : null;
}
