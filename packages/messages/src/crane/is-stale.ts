import type { ProfileHeader } from './words/order.ts';

/** Sent before, or the same as, what was heard last on that topic: repeated or overtaken on the way, so nobody acts on it. */
export function isStale(header: ProfileHeader, last: ProfileHeader | null): boolean {
  if (last === null || header.timestamp > last.timestamp) return false;
  return header.timestamp < last.timestamp || header.headerId <= last.headerId;
}
