import { sizeOf } from '../../boxes/box-length.ts';
import type { BoxView } from '../../boxes/columns.ts';
import { NO_BOX } from '../../boxes/yard-stacks.ts';
import { addSolid, FACE, noSolids, type Solids } from './solids.ts';
import type { ShipColumn, ShipStacks } from './ship-stacks.ts';
import { BOX_WIDTH, TIER_HEIGHT } from './yard-chunks.ts';

const FOOT = 0.3048;

/**
 * The boxes of some bays of a ship (places from the bow) with the sides that show. What lies in a hold under a lid that is shut is not seen
 * at all.
 */
export function shipSolids(ship: ShipStacks, from: number, to: number, boxes: BoxView): Solids {
  const solids = noSolids();
  const open = new Set(ship.call.openLids);
  for (const column of ship.columns) {
    const { level, lid } = column.stack;
    const isInSight = level === 'deck' || lid === null || open.has(lid);
    if (!isInSight || column.place < from || column.place >= to) continue;
    column.boxes.forEach((box, tier) => {
      // A 40' box is added from the half nearer to the bow.
      if (box !== NO_BOX && at(column.beside.bow, tier) !== box) addBox(solids, boxes, column, box, tier);
    });
  }
  return solids;
}

const at = (column: ShipColumn | null, tier: number): number => column?.boxes[tier] ?? NO_BOX;

function addBox(solids: Solids, boxes: BoxView, fore: ShipColumn, box: number, tier: number): void {
  const aft = at(fore.beside.stern, tier) === box ? fore.beside.stern! : fore;
  const isTaken = (a: ShipColumn | null, b: ShipColumn | null, level: number): boolean =>
    at(a, level) !== NO_BOX && at(b, level) !== NO_BOX;
  const faces =
    (isTaken(fore, aft, tier + 1) ? 0 : FACE.top) |
    (at(fore.beside.bow, tier) === NO_BOX ? FACE.right : 0) |
    (isTaken(fore.beside.port, aft.beside.port, tier) ? 0 : FACE.inland) |
    (at(aft.beside.stern, tier) === NO_BOX ? FACE.left : 0) |
    (isTaken(fore.beside.starboard, aft.beside.starboard, tier) ? 0 : FACE.seaward);
  const middle = (fore.x + aft.x) / 2;
  const half = (sizeOf(boxes.types[boxes.type[box]!]!).lengthFt * FOOT) / 2;
  const [y, z] = [fore.y, fore.z + tier * TIER_HEIGHT];
  addSolid(solids, box, [middle - half, y - BOX_WIDTH / 2, z, middle + half, y + BOX_WIDTH / 2, z + TIER_HEIGHT], faces);
}
