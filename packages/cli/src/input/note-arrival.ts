import { formatSlot, type PortCode, type StowedContainer, type VesselProfile } from '@estiba/port';
import { bayAt, stackAt } from '../ship-places.ts';
import type { Notes } from './note.ts';

/** What does not agree between the boxes aboard, the ship and her rotation. */
export function noteArrival(
  arrival: readonly StowedContainer[],
  vessel: VesselProfile,
  port: PortCode,
  rotation: readonly PortCode[],
  notes: Notes,
): void {
  const elsewhere = new Map<PortCode, number>();
  for (const { container, slot } of arrival) {
    const { pod, id, sizeType } = container;
    if (pod !== port && !rotation.includes(pod)) elsewhere.set(pod, (elsewhere.get(pod) ?? 0) + 1);
    const isShort = slot.bay % 2 === 1;
    const bay = bayAt(vessel, slot.bay);
    const fits = bay !== undefined && stackAt(bay, slot) !== undefined && isShort === sizeType.lengthFt <= 20;
    if (!fits) notes.add('error', 'call.slot-not-on-ship', { id, slot: formatSlot(slot), length: sizeType.lengthFt });
  }
  for (const [pod, boxes] of elsewhere) notes.add('warning', 'call.port-not-called', { pod, boxes });
}
