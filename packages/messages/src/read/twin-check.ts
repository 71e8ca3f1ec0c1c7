import type { Box } from '../words/box.ts';
import type { ReadContext } from '../parts/context.ts';
import type { Position } from '../finding.ts';

/** Boxes remembered for comparison; no ship carries as many. Past it the check stops and says so. */
const REMEMBERED = 100_000;

interface Seen extends Position {
  readonly id: string;
}

/** Finds a number that comes twice and a place taken twice within one message; both boxes stay, the finding names them. */
export class TwinCheck {
  readonly #ids = new Map<string, Seen>();
  readonly #cells = new Map<string, Map<number, Seen>>();

  check(box: Box, context: ReadContext): void {
    if (this.#ids.size === REMEMBERED) context.find('warning', 'check.stopped', { boxes: REMEMBERED }, box);
    if (this.#ids.size >= REMEMBERED) return;
    const { id } = box.container;
    const handling = box.details.handling ?? '';
    const seen: Seen = { id, line: box.line, segment: box.segment };
    const twin = this.#ids.get(id + handling);
    if (twin === undefined) this.#ids.set(id + handling, seen);
    else {
      const params = { id, slot: box.slotText ?? '', firstLine: twin.line, firstSegment: twin.segment };
      if (/^[A-Z]{4}\d{7}$/.test(id)) context.find('error', 'id.duplicate', params, box);
      else context.find('warning', 'id.placeholder-twice', params, box);
    }
    this.#checkSlot(box, handling, seen, context);
  }

  /** A box in an even bay takes the places of both odd bays it spans (ISO 9711-1). */
  #checkSlot(box: Box, handling: string, seen: Seen, context: ReadContext): void {
    const { slot } = box;
    if (slot === undefined) return;
    let cells = this.#cells.get(handling);
    if (cells === undefined) {
      cells = new Map();
      this.#cells.set(handling, cells);
    }
    const bays = slot.bay % 2 === 0 ? [slot.bay - 1, slot.bay + 1] : [slot.bay];
    let other: Seen | undefined;
    for (const bay of bays) {
      const cell = (bay * 100 + slot.row) * 100 + slot.tier;
      const taken = cells.get(cell);
      if (taken === undefined) cells.set(cell, seen);
      else other ??= taken;
    }
    if (other !== undefined) {
      const params = { id: seen.id, slot: box.slotText ?? '', other: other.id, otherLine: other.line, otherSegment: other.segment };
      context.find('error', 'slot.taken', params, box);
    }
  }
}
