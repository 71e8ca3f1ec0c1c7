import { ALONG_X, isPocket } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import { MOVER_KINDS } from '../poses/movers.ts';
import type { Address } from './address.ts';
import { gateRect } from './draw-ground.ts';
import type { YardMapModel } from './model.ts';
import { coverOf, moverRect } from './mover-shape.ts';
import { blockRect, isAlongside, shipRect, visitorPlace } from './places.ts';

/**
 * What is at a point of the site: the nearest of what lies on top, so trucks before cranes before ships and blocks before cells. `reach`: how
 * far a finger may miss a small thing [m].
 */
export function hitYard(model: YardMapModel, x: number, y: number, reach: number): Address | null {
  return (
    moverAt(model, x, y, reach) ??
    visitorAt(model, x, y, reach) ??
    shipAt(model, x, y) ??
    blockAt(model, x, y) ??
    cellAt(model, x, y, reach) ??
    (isIn(gateRect(model.site), x, y) ? 'gate/gate' : berthAt(model, x, y))
  );
}

const isIn = ({ x0, y0, x1, y1 }: Rect, x: number, y: number, reach = 0): boolean =>
  x >= x0 - reach && x <= x1 + reach && y >= y0 - reach && y <= y1 + reach;

/** A truck if one is near, else a crane whose trolley is near or whose girder is over the point. */
function moverAt({ site, movers }: YardMapModel, x: number, y: number, reach: number): Address | null {
  let best: { readonly id: string; readonly apart: number } | null = null;
  for (let machine = 0; machine < movers.count; machine++) {
    if (movers.isPlaced[machine] === 0) continue;
    const shape = moverRect(site, movers, machine);
    const isHit = isIn(coverOf({ ...shape, girder: null }), x, y, reach);
    if (!isHit) continue;
    // Trucks stand under cranes: they are picked first.
    const apart = Math.hypot(shape.x - x, shape.y - y) + (MOVER_KINDS[movers.kind[machine]!] === 'truck' ? 0 : 1000);
    if (best === null || apart < best.apart) best = { id: movers.ids[machine]!, apart };
  }
  return best === null ? null : `machine/${best.id}`;
}

function visitorAt({ site, visitors }: YardMapModel, x: number, y: number, reach: number): Address | null {
  for (const visitor of visitors) {
    const place = visitor.phase === 'at-exchange' ? visitorPlace(site, visitor) : null;
    if (place !== null && Math.hypot(place.x - x, place.y - y) <= 3 + reach) return `visitor/${visitor.id}`;
  }
  return null;
}

function shipAt({ calls }: YardMapModel, x: number, y: number): Address | null {
  const call = calls.find((candidate) => isAlongside(candidate) && isIn(shipRect(candidate), x, y));
  return call === undefined ? null : `call/${call.call}`;
}

function blockAt({ site }: YardMapModel, x: number, y: number): Address | null {
  const block = site.blocks.find((candidate) => isIn(blockRect(candidate), x, y));
  return block === undefined ? null : `block/${block.id}`;
}

/** A pocket the point lies in, as long and wide as a truck, else the nearest cell. */
function cellAt({ graph, site }: YardMapModel, x: number, y: number, reach: number): Address | null {
  const { lengthMetres, widthMetres } = site.kinematics.truck;
  let best = -1;
  let least = lengthMetres / 2 + reach;
  for (let cell = 0; cell < graph.count; cell++) {
    const [dx, dy] = [Math.abs(graph.x[cell]! - x), Math.abs(graph.y[cell]! - y)];
    const [along, across] = (graph.axes[cell]! & ALONG_X) !== 0 ? [dx, dy] : [dy, dx];
    const isInside = isPocket(graph.kind[cell]!) && along <= lengthMetres / 2 && across <= widthMetres / 2;
    const apart = isInside ? 0 : Math.hypot(dx, dy);
    if (apart < least) [best, least] = [cell, apart];
  }
  return best < 0 ? null : `cell/${graph.name[best]}`;
}

function berthAt({ site }: YardMapModel, x: number, y: number): Address | null {
  const berth = y < 0 ? site.berths.find(({ from, to }) => x >= from && x <= to) : undefined;
  return berth === undefined ? null : `berth/${berth.id}`;
}
