import type { Call, PortCode } from '@estiba/port';
import type { PlanOptions } from '@estiba/stowage';
import { exitCode, Failure } from '../failure.ts';
import type { Settings } from './settings.ts';

/** What later ports load, by the rotation of the call; a failure where the call file names a port that is not to come, or loads for one that comes before. */
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
  for (const [port, loads] of Object.entries(laterLoads)) {
    const back = Object.keys(loads).find((pod) => rotation.indexOf(pod as PortCode) <= rotation.indexOf(port as PortCode));
    if (back !== undefined)
      throw new Failure(
        exitCode.unreadable,
        `The call file tells that '${port}' loads ${loads[back]} TEU for '${back}', where the ship has called by then (${rotation.join(' ')}).`,
        "Maybe the two are exchanged, or 'rotation' is in another order.",
      );
  }
  return { later: rotation.map((port) => new Map(Object.entries(laterLoads[port] ?? {}) as [PortCode, number][])) };
}
