import { isPocket, ALONG_X, type LaneGraph, type Site } from '@estiba/port';
import type { Theme } from '../../palette/theme.ts';
import { blockRect, siteRect } from '../../yard-map/places.ts';
import { addFace, addPlane, noParts, type Parts } from './paint-box.ts';
import { tonesOf } from './tones.ts';

/** Water lies so far below the quay, whatever the tide [m]. */
export const WATER = -4;
const FAR = 7000;
const LANE = 4;
const APRON = 12;
const RAIL = 0.4;
/** The stone along the water, and the lines along the roads [m]. */
const COPING = 1.2;
const LINE = 0.3;

/**
 * Everything flat, from the farthest down to the nearest: drawn in this order without a depth test it needs no heights of its own, and
 * nothing flickers.
 */
export function groundParts(site: Site, graph: LaneGraph, theme: Theme): Parts {
  const parts = noParts();
  const { quay } = site;
  const { water, land, slab, road, edge, wall } = tonesOf(theme);
  const all = siteRect(site);
  addPlane(parts, { x0: all.x0 - FAR, x1: all.x1 + FAR, y0: -FAR, y1: 0 }, WATER, water);
  const [x0, x1] = [all.x0 - FAR, all.x1 + FAR];
  addFace(
    parts,
    [
      [x0, 0, WATER],
      [x1, 0, WATER],
      [x1, 0, 0],
      [x0, 0, 0],
    ],
    wall,
  );
  addPlane(parts, { x0, x1, y0: 0, y1: FAR }, 0, land);
  addPlane(parts, { x0: 0, x1: quay.length, y0: 0, y1: quay.landRail + APRON }, 0, theme.quay);
  addPlane(parts, { x0: 0, x1: quay.length, y0: 0, y1: COPING }, 0, edge);
  // Lines first, roads over them: where two roads cross, no line does.
  for (const [half, colour] of [
    [LANE / 2 + LINE, edge],
    [LANE / 2, road],
  ] as const)
    for (const { axis, at, from, to } of site.lanes) {
      const [low, high, near, far] = [Math.min(from, to) - half, Math.max(from, to) + half, at - half, at + half];
      addPlane(parts, axis === 'x' ? { x0: low, x1: high, y0: near, y1: far } : { x0: near, x1: far, y0: low, y1: high }, 0, colour);
    }
  addPockets(parts, site, graph, theme);
  for (const y of [quay.seaRail, quay.landRail])
    addPlane(parts, { x0: 0, x1: quay.length, y0: y - RAIL / 2, y1: y + RAIL / 2 }, 0, theme.line);
  for (const block of site.blocks) addPlane(parts, blockRect(block), 0, slab);
  const { gate } = site;
  addPlane(parts, { x0: gate.x - 14, x1: gate.x + 14, y0: gate.y - 7, y1: gate.y + 7 }, 0, theme.line);
  return parts;
}

function addPockets(parts: Parts, { kinematics }: Site, graph: LaneGraph, theme: Theme): void {
  const { lengthMetres, widthMetres } = kinematics.truck;
  for (let cell = 0; cell < graph.count; cell++) {
    if (!isPocket(graph.kind[cell]!)) continue;
    const [x, y] = [graph.x[cell]!, graph.y[cell]!];
    const [dx, dy] = (graph.axes[cell]! & ALONG_X) !== 0 ? [lengthMetres / 2, widthMetres / 2] : [widthMetres / 2, lengthMetres / 2];
    addPlane(parts, { x0: x - dx, x1: x + dx, y0: y - dy, y1: y + dy }, 0, theme.pocket);
  }
}
