import { type ContainerId, formatSlot, type Slot } from '@estiba/port';
import type { CallVisit } from '@estiba/terminal';

/** A box that a line not done yet brings aboard or takes off. */
export interface PlannedBox {
  readonly box: ContainerId;
  readonly at: Slot;
  readonly slot: string;
  readonly kind: string;
  readonly crane: string;
  /** Lines of a crane are counted from 1. */
  readonly line: number;
  readonly isStarted: boolean;
}

/** What the plan still has to do on the ship: boxes that come aboard, and boxes that leave their slot. */
export function plannedLines({ queues, aboard }: CallVisit): { readonly coming: PlannedBox[]; readonly leaving: PlannedBox[] } {
  const slotOf = new Map([...aboard].map(([address, box]) => [box, address]));
  const [coming, leaving]: [PlannedBox[], PlannedBox[]] = [[], []];
  for (const [crane, { instructions, started }] of queues) {
    instructions.forEach((line, i) => {
      if (!('boxes' in line)) return;
      for (const { id, slot } of line.boxes) {
        const box = { box: id, at: slot, slot: formatSlot(slot), kind: line.kind, crane, line: i + 1, isStarted: i < started };
        const stands = slotOf.get(id);
        const isOn = line.kind === 'load' || line.kind === 'restow-on';
        if (isOn && !isSameSlot(stands, box.slot)) coming.push(box);
        if (!isOn && isSameSlot(stands, box.slot)) leaving.push(box);
      }
    });
  }
  return { coming, leaving };
}

const isSameSlot = (address: string | undefined, slot: string): boolean =>
  address !== undefined && address.padStart(7, '0') === slot.padStart(7, '0');
