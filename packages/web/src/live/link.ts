import { recheck } from '../session/session.ts';
import { browserParts } from './browser-parts.ts';
import { LiveLink } from './live-link.ts';
import { live } from './use-live.ts';

/** The page's line to the terminal. */
export const link = new LiveLink(
  live,
  browserParts(() => void recheck()),
);
