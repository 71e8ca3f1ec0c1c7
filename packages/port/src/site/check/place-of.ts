import type { Site } from '../site.ts';

/** JSON pointer of the lane or row a cell belongs to; of the first lane for a junction. */
export function placeOf(site: Site, name: string): string {
  const junction = name.indexOf('+');
  const owner = junction >= 0 ? name.slice(0, junction) : name.slice(0, name.lastIndexOf('.'));
  const row = site.pockets.findIndex((candidate) => candidate.id === owner);
  return row >= 0 ? `/pockets/${row}` : `/lanes/${site.lanes.findIndex((lane) => lane.id === owner)}`;
}
