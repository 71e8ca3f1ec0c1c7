import type { Context } from '../desks/context.ts';
import { closeExceptions } from './close-exceptions.ts';

/** What is looked at before the dispatch, in this order: what went wrong, and what can be set right without a person. */
export const exceptionPolicies: readonly ((context: Context) => void)[] = [closeExceptions];
