import type { Context } from '../desks/context.ts';
import { bayMetre } from './places.ts';

/** A quay crane with lines to go, and where along the quay its next ones are. */
export interface CraneAtWork {
  readonly crane: string;
  readonly metres: readonly number[];
}

/** So many lines ahead a crane's place on the quay is kept clear. */
const NEXT = 2;

/** The quay cranes that have work now. */
export function cranesAtWork({ state }: Context): CraneAtWork[] {
  const cranes: CraneAtWork[] = [];
  for (const call of state.calls.values()) {
    if (call.phase !== 'alongside' && call.phase !== 'working') continue;
    for (const [crane, { instructions, done }] of call.queues) {
      if (done >= instructions.length) continue;
      cranes.push({ crane, metres: instructions.slice(done, done + NEXT).map(({ bay }) => bayMetre(call, bay)) });
    }
  }
  return cranes;
}
