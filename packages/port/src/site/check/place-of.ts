import type { Site } from '../site.ts';

/** JSON pointer of the lane or row a cell belongs to; of the first lane for a junction of lanes. */
export function placeOf(site: Site, name: string): string {
  const owner = name.split(/[+.]/, 1)[0]!;
  const row = site.pockets.findIndex((candidate) => candidate.id === owner);
  return row >= 0 ? `/pockets/${row}` : `/lanes/${site.lanes.findIndex((lane) => lane.id === owner)}`;
}
