import type { CallRow, VisitorRow } from '@estiba/messages/frames';
import { bayCentre, type Block, type Site } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';

/** Fenders keep a ship so far off the quay [m]. */
const FENDER = 1;
/** Half the width of a box, and the ship's side beyond the outermost [m]. */
const SIDE = 1.25;
/** Road trucks stand so far from the block [m]. */
const EXCHANGE = 4;

export const blockRect = (block: Block): Rect => ({
  x0: block.x,
  y0: block.y,
  x1: block.x + block.bays * block.bayPitch,
  y1: block.y + block.rows * block.rowPitch,
});

/** Beam as far as her outermost stacks tell it [m]. */
export function beamOf(outline: CallRow['outline']): number {
  const reach = outline.bays.flatMap((bay) => bay.stacks.map((stack) => Math.abs(stack.y)));
  return 2 * (Math.max(0, ...reach) + SIDE);
}

/** A ship alongside: bow towards greater quay metres, port side to the quay. */
export function shipRect(call: Pick<CallRow, 'bowAt' | 'outline'>): Rect {
  return { x0: call.bowAt - call.outline.loa, x1: call.bowAt, y0: -FENDER - beamOf(call.outline), y1: -FENDER };
}

/** Is the ship at the quay? */
export const isAlongside = (call: Pick<CallRow, 'phase'>): boolean => ['alongside', 'working', 'complete'].includes(call.phase);

/** All that a map of the site shows: water for the ships, quay, blocks, lanes, gate. */
export function siteRect(site: Site): Rect {
  const reach = Math.max(60, ...site.equipment.sts.map((crane) => crane.outreachMetres));
  const blocks = site.blocks.map(blockRect);
  return {
    x0: Math.min(0, ...blocks.map(({ x0 }) => x0)) - 20,
    x1: Math.max(site.quay.length, ...blocks.map(({ x1 }) => x1)) + 20,
    y0: -reach,
    y1: Math.max(site.gate.y + 40, ...blocks.map(({ y1 }) => y1 + 20)),
  };
}

/** Where a road truck stands: at its exchange place (`B03.V.21`: beside bay 21, on the visitors' side), else at the gate; null when it is gone. */
export function visitorPlace(site: Site, visitor: VisitorRow): { readonly x: number; readonly y: number } | null {
  if (visitor.phase === 'gone') return null;
  const [blockId, , bay] = visitor.exchange?.split('.') ?? [];
  const block = site.blocks.find(({ id }) => id === blockId);
  if (visitor.phase === 'at-exchange' && block !== undefined && Number(bay) > 0) {
    const y = block.visitorSide === 'seaward' ? block.y - EXCHANGE : blockRect(block).y1 + EXCHANGE;
    return { x: bayCentre(block, Number(bay)), y };
  }
  return { x: site.gate.x, y: site.gate.y };
}
