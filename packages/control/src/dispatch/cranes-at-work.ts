import { isAtQuay } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { bayMetre } from './places.ts';

/** A quay crane with lines to go, and where along the quay its next ones are. */
export interface CraneAtWork {
  readonly crane: string;
  readonly metres: readonly number[];
  /** Of its next lines so many bring boxes ashore, each on a truck that comes empty. */
  readonly empties: number;
}

/** So many lines ahead a crane's place on the quay is kept clear. */
const NEXT = 2;
/** So many lines ahead are looked at for trucks. */
const SOON = 6;

/** The quay cranes that have work now. */
export function cranesAtWork({ state }: Context): CraneAtWork[] {
  const cranes: CraneAtWork[] = [];
  for (const call of state.calls.values()) {
    if (!isAtQuay(call)) continue;
    for (const [crane, { instructions, done }] of call.queues) {
      if (done >= instructions.length) continue;
      const soon = instructions.slice(done, done + SOON);
      cranes.push({
        crane,
        metres: soon.slice(0, NEXT).map(({ bay }) => bayMetre(call, bay)),
        empties: soon.filter(({ kind }) => kind === 'discharge' || kind === 'restow-off').length,
      });
    }
  }
  return cranes;
}
