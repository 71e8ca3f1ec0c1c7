import type { CallRun } from '../../e2e/day/run-call.ts';

/** What is not as it should be, the first few of each kind; nothing for a call that ended right. */
export function tellFindings({ findings, logFaults, witness, seconds }: CallRun): void {
  console.log(`${witness.progress()}  in ${seconds.toFixed(0)} s`);
  for (const [kind, cases] of Object.entries({ ...findings, logFaults }))
    if (cases.length > 0) console.log(`${kind}: ${cases.length}, ${cases.slice(0, 5).join('; ')}`);
}
