import { kilograms } from '@estiba/base';
import { type BoxRow, columnsOfBoxes } from '@estiba/messages/frames';
import { type ContainerId, outlineOf, parseSlot, type PortCode, type ShipOutline, sizeTypeOf, type StowedContainer } from '@estiba/port';
import { inferVessel } from '@estiba/port/infer';
import { BoxTable } from '@estiba/view';
import type { ReadBox, ReadMessage } from './told.ts';

/** The boxes of a file as if they stood aboard a call of this name. */
export const FILE = 'file';

/** The ship of a bay plan, as far as it shows her, with its boxes. */
export interface FileShip {
  readonly outline: ShipOutline;
  readonly boxes: BoxTable;
  /** Boxes without a slot that can be drawn. */
  readonly without: number;
}

/** Null where no box has a slot a ship could have. `known`: the ship as the terminal knows her. */
export function fileShip({ shown, ship }: ReadMessage, known: ShipOutline | null): FileShip | null {
  const placed = new Map(shown.flatMap((box) => (slotOf(box) === null ? [] : [[box.box, box] as const])));
  const stowed = [...placed.values()];
  if (stowed.length === 0) return null;
  const outline = known ?? inferredOutline(stowed, ship);
  if (outline === null) return null;
  return { outline, boxes: new BoxTable(columnsOfBoxes(stowed.map(rowOf))), without: shown.length - stowed.length };
}

const slotOf = ({ slot }: ReadBox) => (slot === null ? null : parseSlot(slot));

function rowOf(box: ReadBox): BoxRow {
  const { bay, row, tier } = slotOf(box)!;
  const { type, pod, line, kg, flags, temperature, imdg } = box;
  return { id: box.box, at: 'ship', of: FILE, bay, row, tier, pod, type, line, kg: Math.max(0, Math.round(kg)), flags, temperature, imdg };
}

/** What the plan shows of her; names are taken as they come, for they are only drawn. */
function inferredOutline(stowed: readonly ReadBox[], name: string): ShipOutline | null {
  const containers = stowed.map(
    (box): StowedContainer => ({
      container: {
        id: box.box as ContainerId,
        sizeType: sizeTypeOf(box.type),
        isEmpty: box.isEmpty,
        weight: { gross: kilograms(Math.max(0, box.kg)), source: 'declared' },
        pol: box.pol as PortCode,
        pod: box.pod as PortCode,
        operator: box.line,
        dangerousGoods: [],
      },
      slot: slotOf(box)!,
    }),
  );
  const profile = inferVessel([containers], { name });
  return profile.ok ? outlineOf(profile.value) : null;
}
