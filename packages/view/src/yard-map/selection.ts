import type { Rect } from '../canvas/camera.ts';
import { type Address, partsOf } from './address.ts';
import { gateRect } from './draw-ground.ts';
import type { YardMapModel } from './model.ts';
import { coverOf, moverRect } from './mover-shape.ts';
import { blockRect, shipRect, visitorPlace } from './places.ts';

/** What places are told from. */
type Places = Pick<YardMapModel, 'site' | 'graph' | 'movers' | 'calls' | 'visitors'>;

/** Where a thing is on the map; null where it is not there. */
export function rectOf(model: Places, address: Address | null): Rect | null {
  const parts = partsOf(address);
  if (parts === null) return null;
  const { site, graph, movers } = model;
  const { kind, id } = parts;
  const around = (place: { readonly x: number; readonly y: number } | null, reach: number): Rect | null =>
    place === null ? null : { x0: place.x - reach, x1: place.x + reach, y0: place.y - reach, y1: place.y + reach };
  const orNull = <T>(value: T | undefined, rect: (value: T) => Rect | null): Rect | null => (value === undefined ? null : rect(value));
  switch (kind) {
    case 'machine':
      return orNull(movers.numberOf(id), (machine) => (movers.isPlaced[machine] === 1 ? coverOf(moverRect(site, movers, machine)) : null));
    case 'block':
      return orNull(
        site.blocks.find((block) => block.id === id),
        blockRect,
      );
    case 'call':
      return orNull(
        model.calls.find(({ call }) => call === id),
        shipRect,
      );
    case 'berth':
      return orNull(
        site.berths.find((berth) => berth.id === id),
        ({ from, to }) => ({ x0: from, x1: to, y0: -30, y1: site.quay.seaRail }),
      );
    case 'cell':
      return orNull(graph.cellOf.get(id), (cell) => around({ x: graph.x[cell]!, y: graph.y[cell]! }, 5));
    case 'visitor':
      return orNull(
        model.visitors.find((visitor) => visitor.id === id),
        (visitor) => around(visitorPlace(site, visitor), 4),
      );
    case 'gate':
      return gateRect(site);
    default:
      return null;
  }
}

/** The frames around what is hovered and what is selected. */
export function markOf(model: YardMapModel): { readonly rect: Rect; readonly isSelected: boolean }[] {
  return ([model.hovered, model.selected] as const).flatMap((address, i) => {
    const rect = rectOf(model, address);
    return rect === null ? [] : [{ rect, isSelected: i === 1 }];
  });
}
