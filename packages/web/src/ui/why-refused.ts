import type { Reason } from '@estiba/base';
import type { Refusal } from '../http/api.ts';
import { type Role, roles } from '../session/session.ts';

/** What a refusal of the server means to who asked. */
export type WhyRefused =
  | { readonly is: 'unanswered' }
  /** The role lacks the right to see or to do it; `able`: the roles that have it. */
  | { readonly is: 'denied'; readonly to: 'see' | 'do'; readonly able: readonly Role[] }
  | { readonly is: 'reasons'; readonly reasons: readonly Reason[] }
  /** In the server's own words only. */
  | { readonly is: 'said'; readonly status: number; readonly message: string };

/** Rights to see rather than to do. */
const toSee = ['read', 'readAudit', 'readMetrics', 'administerUsers'];

export function whyRefused({ status, message, details }: Refusal): WhyRefused {
  if (status === 0) return { is: 'unanswered' };
  const reasons: Reason[] = details.flatMap(({ code, params }) => (code === undefined ? [] : [{ code, params: params ?? {} }]));
  const denied = reasons.find(({ code }) => code === 'right.missing');
  if (denied !== undefined) {
    const named = String(denied.params['roles'] ?? '').split(', ');
    return {
      is: 'denied',
      to: toSee.includes(String(denied.params['right'])) ? 'see' : 'do',
      able: roles.filter((role) => named.includes(role)),
    };
  }
  return reasons.length > 0 ? { is: 'reasons', reasons } : { is: 'said', status, message };
}
