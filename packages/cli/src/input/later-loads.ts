import type { Call, PortCode } from '@estiba/port';
import type { PlanOptions } from '@estiba/stowage';
import { exitCode, Failure } from '../failure.ts';
import type { Settings } from './settings.ts';

/** What later ports load, by the rotation of the call; a failure where the call file names a port that is not to come. */
export function laterLoadsOf({ rotation }: Call, { laterLoads }: Settings): Pick<PlanOptions, 'later'> {
  if (laterLoads === undefined) return {};
  const named = [...Object.keys(laterLoads), ...Object.values(laterLoads).flatMap((loads) => Object.keys(loads))];
  const strange = named.find((port) => !rotation.includes(port as PortCode));
  if (strange !== undefined)
    throw new Failure(
      exitCode.unreadable,
      `The call file tells what is loaded later at or for '${strange}', which is not among the ports to come (${rotation.join(' ')}).`,
      "Maybe a letter is wrong, or the port is missing from 'rotation'.",
    );
  return { later: rotation.map((port) => new Map(Object.entries(laterLoads[port] ?? {}) as [PortCode, number][])) };
}
