import { blockAnchor } from '@estiba/port';
import { sizeOf } from '../boxes/box-length.ts';
import { AT_SHIP, AT_YARD } from '../boxes/columns.ts';
import { MOVER_KINDS } from '../poses/movers.ts';
import { type Address, partsOf } from '../yard-map/address.ts';
import { rectOf } from '../yard-map/selection.ts';
import type { ShipStacks } from './chunks/ship-stacks.ts';
import { BOX_WIDTH, TIER_HEIGHT } from './chunks/yard-chunks.ts';
import type { TwinModel } from './twin-model.ts';

/** Least and greatest x, y, z of something [m]. */
export type Bounds = readonly [number, number, number, number, number, number];

const FOOT = 0.3048;
/** How high things that are not boxes are marked [m]. */
const HEIGHT = { machine: 4.6, call: 30, flat: 0.5 };

/** The room a thing takes; null where it is nowhere. */
export function boundsOf(model: TwinModel, ships: ReadonlyMap<string, ShipStacks>, address: Address | null): Bounds | null {
  const parts = partsOf(address);
  if (parts === null) return null;
  if (parts.kind === 'box') return boxBounds(model, ships, parts.id);
  const rect = rectOf(model, address);
  const crane = model.site.equipment.sts.find(({ id }) => parts.kind === 'machine' && id === parts.id);
  if (rect !== null && crane !== undefined) {
    const [x, half] = [(rect.x0 + rect.x1) / 2, crane.widthMetres / 2];
    return [x - half, rect.y0, 0, x + half, rect.y1, crane.liftHeightMetres + 6];
  }
  return rect === null ? null : [rect.x0, rect.y0, 0, rect.x1, rect.y1, heightOf(model, parts)];
}

function heightOf({ site, movers }: TwinModel, { kind, id }: { readonly kind: string; readonly id: string }): number {
  const block = kind === 'block' ? site.blocks.find((candidate) => candidate.id === id) : undefined;
  if (block !== undefined) return block.tiers * TIER_HEIGHT;
  if (kind === 'call') return HEIGHT.call;
  if (kind !== 'machine') return HEIGHT.flat;
  const machine = movers.numberOf(id)!;
  return movers.kind[machine] === MOVER_KINDS.indexOf('truck') ? HEIGHT.machine : Math.max(HEIGHT.machine, movers.hoist[machine]! + 4);
}

function boxBounds({ boxes, site }: TwinModel, ships: ReadonlyMap<string, ShipStacks>, id: string): Bounds | null {
  const box = boxes.indexOf(id);
  if (box === undefined) return null;
  const half = (sizeOf(boxes.types[boxes.type[box]!]!).lengthFt * FOOT) / 2;
  const around = (x: number, y: number, z: number): Bounds => [
    x - half,
    y - BOX_WIDTH / 2,
    z,
    x + half,
    y + BOX_WIDTH / 2,
    z + TIER_HEIGHT,
  ];
  const name = boxes.names[boxes.of[box]!]!;
  if (boxes.at[box] === AT_YARD) {
    const block = site.blocks.find((candidate) => candidate.id === name);
    if (block === undefined) return null;
    const { x, y, z } = blockAnchor(block, { bay: boxes.bay[box]!, row: boxes.row[box]!, tier: boxes.tier[box]! });
    return around(x, y, z);
  }
  if (boxes.at[box] !== AT_SHIP) return null;
  const columns = ships.get(name)?.columns.filter((column) => column.boxes.includes(box)) ?? [];
  const first = columns[0];
  if (first === undefined) return null;
  const x = columns.reduce((sum, column) => sum + column.x, 0) / columns.length;
  return around(x, first.y, first.z + first.boxes.indexOf(box) * TIER_HEIGHT);
}
