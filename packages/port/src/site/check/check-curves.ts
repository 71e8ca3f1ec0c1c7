import type { Reason } from '@estiba/base';
import { findClashes, pocketOfCrossing } from '../lanes/find-clashes.ts';
import type { LaneGraph } from '../lanes/lane-graph.ts';
import type { Site } from '../site.ts';
import { placeOf } from './place-of.ts';
import { say } from './say.ts';

/** On its way into a pocket and out of it a truck touches none that rests on any other road cell or pocket, or drives from one to the next. */
export function checkCurves(site: Site, graph: LaneGraph): Reason[] {
  const { lengthMetres, widthMetres } = site.kinematics.truck;
  const told = new Set<string>();
  const reasons: Reason[] = [];
  for (const { crossing, other } of findClashes(graph, lengthMetres, widthMetres, 'elsewhere')) {
    const at = placeOf(site, graph.name[crossing]!);
    if (told.has(at)) continue;
    told.add(at);
    reasons.push(
      say(
        'site.pocket-curve',
        at,
        graph.name[pocketOfCrossing(graph, crossing)],
        `Maybe the offset is small for the length of a truck: on its curve it touches one on ${graph.name[other]}.`,
      ),
    );
  }
  return reasons;
}
