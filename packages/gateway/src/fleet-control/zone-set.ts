import type { Zone, ZoneSet } from '@estiba/messages/equipment';
import { CellKind, type Site } from '@estiba/port';
import { digest } from '../command-key.ts';
import { millimetre, type SiteMap } from './site-map.ts';

/**
 * The zones of a site (VDA 5050 3.0, 6.4.1): each place where a crane serves trucks is a RELEASE zone under the name of its cell, as large as
 * a truck that stands there, so that one on the lane beside it is not in it. A truck asks before it enters. What a zone set holds never
 * changes under its name (6.4.2): the name is made of what it holds.
 */
export function zoneSetOf({ kinematics }: Site, map: SiteMap): ZoneSet {
  const { lengthMetres, widthMetres } = kinematics.truck;
  const { count, kind, name, x, y, heading } = map.graph;
  const zones: Zone[] = [];
  for (let cell = 0; cell < count; cell++) {
    if (kind[cell] !== CellKind.quay && kind[cell] !== CellKind.block) continue;
    const vertices = rectangle(x[cell]!, y[cell]!, heading[cell]!, lengthMetres, widthMetres);
    zones.push({ zoneId: name[cell]!, type: 'RELEASE', vertices, releaseLossBehavior: 'STOP' });
  }
  return { zoneSetId: `${map.mapId}-${digest(JSON.stringify(zones))}`, mapId: map.mapId, zones };
}

/** Corners of a rectangle about a middle, counterclockwise. */
function rectangle(x: number, y: number, heading: number, length: number, width: number): { readonly x: number; readonly y: number }[] {
  const [ahead, aside] = [length / 2, width / 2];
  const [cos, sin] = [Math.cos(heading), Math.sin(heading)];
  const corners = [
    [ahead, aside],
    [-ahead, aside],
    [-ahead, -aside],
    [ahead, -aside],
  ] as const;
  return corners.map(([a, b]) => ({ x: millimetre(x + a * cos - b * sin), y: millimetre(y + a * sin + b * cos) }));
}
