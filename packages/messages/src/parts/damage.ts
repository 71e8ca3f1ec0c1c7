import { segmentText } from '../syntax/segment-writer.ts';
import type { Segment } from '../syntax/segment.ts';
import type { Damage } from '../words/box.ts';

/** Reads DAM: `DAM+1+DB::ZZZ:DENT+RTP+S`; codes, or their text where no code is given. */
export function readDamage(segment: Segment): Damage {
  const codeOrText = (element: number): string => segment.at(element, 0) || segment.at(element, 3);
  return { qualifier: segment.at(1), kind: codeOrText(2), area: codeOrText(3), severity: codeOrText(4) };
}

export function damageSegment(damage: Damage): string {
  return segmentText('DAM', damage.qualifier, damage.kind, damage.area, damage.severity);
}
