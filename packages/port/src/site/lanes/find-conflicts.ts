import type { Cell } from './cell-list.ts';
import { ALONG_X, ALONG_Y, type Conflicts } from './lane-graph.ts';

/** Footprints that only touch do not overlap [m]. */
const TOUCH = 1e-6;

/**
 * Which cells cannot be stood on at the same time: those where rectangles of the size of a truck, laid along the lanes of either cell,
 * overlap. At a junction the truck may lie along either lane, so both rectangles count.
 */
export function findConflicts(cells: readonly Cell[], truckLength: number, truckWidth: number): Conflicts {
  const reach = Math.max(truckLength, truckWidth);
  const bucketOf = (v: number): number => Math.floor(v / reach);
  const buckets = new Map<string, number[]>();
  for (const [c, cell] of cells.entries()) {
    const key = `${bucketOf(cell.x)} ${bucketOf(cell.y)}`;
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [c]);
    else bucket.push(c);
  }
  const start = new Int32Array(cells.length + 1);
  const found: number[] = [];
  for (const [c, cell] of cells.entries()) {
    const near: number[] = [];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) near.push(...(buckets.get(`${bucketOf(cell.x) + dx} ${bucketOf(cell.y) + dy}`) ?? []));
    for (const other of near.sort((a, b) => a - b))
      if (other !== c && overlaps(cell, cells[other]!, truckLength, truckWidth)) found.push(other);
    start[c + 1] = found.length;
  }
  return { start, with: Int32Array.from(found) };
}

/** Do trucks on the two cells touch each other in any way they may lie there? */
function overlaps(a: Cell, b: Cell, length: number, width: number): boolean {
  const dx = Math.abs(a.x - b.x);
  const dy = Math.abs(a.y - b.y);
  for (const one of [ALONG_X, ALONG_Y])
    for (const other of [ALONG_X, ALONG_Y]) {
      if ((a.axes & one) === 0 || (b.axes & other) === 0) continue;
      const apartX = ((one === ALONG_X ? length : width) + (other === ALONG_X ? length : width)) / 2;
      const apartY = ((one === ALONG_Y ? length : width) + (other === ALONG_Y ? length : width)) / 2;
      if (dx < apartX - TOUCH && dy < apartY - TOUCH) return true;
    }
  return false;
}
