import type { Handover } from '../../words/job.ts';
import type { Decision } from '../decision.ts';
import { moveLock } from './advance.ts';

/** Is the truck, or the road truck, in the cell of the lock? */
export function standsIn({ state }: Decision, { truck, cell }: Handover): boolean {
  const visitor = state.visitors.get(truck);
  if (visitor !== undefined) return visitor.exchange === cell && visitor.phase !== 'inside';
  const machine = state.equipment.get(truck);
  return machine?.cell === cell && (machine.route?.isDone ?? true);
}

/** What the lock was for is done: its truck may leave; where it is not there, the lock is freed. */
export function letGo(d: Decision, lock: Handover): void {
  const was = lock.heldFrom ?? lock.state;
  if (was !== 'reserved' && standsIn(d, lock)) moveLock(d, lock, 'may-leave');
  else d.emit('handoverFreed', { cell: lock.cell });
}
