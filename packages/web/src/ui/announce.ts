import { Value } from '../store/value.ts';

/** What the live region says: for those who do not see what has changed. */
export const announcement = new Value('');

/** Says something politely. The same words a second time are said again. */
export function announce(text: string): void {
  announcement.set(announcement.get() === text ? `${text}\u00A0` : text);
}
