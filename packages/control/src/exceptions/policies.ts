import type { Context } from '../desks/context.ts';
import { closeExceptions } from './close-exceptions.ts';
import { goAround } from './go-around.ts';
import { reassignBroken } from './reassign-broken.ts';
import { sendOnCut } from './send-on-cut.ts';
import { tellBlocked } from './tell-blocked.ts';
import { tellWaitingCranes } from './tell-waiting-cranes.ts';

/** What is looked at before the dispatch, in this order: what went wrong, and what can be set right without a person. */
export const exceptionPolicies: readonly ((context: Context) => void)[] = [
  closeExceptions,
  tellBlocked,
  tellWaitingCranes,
  reassignBroken,
  goAround,
];

/** And after it: trucks that it had no use for where they stand in the way. */
export const clearingPolicies: readonly ((context: Context) => void)[] = [sendOnCut];
