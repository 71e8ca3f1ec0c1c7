import { reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import type { Handover } from '../../words/job.ts';
import { accepted, type Decider } from '../decision.ts';
import { holdLock } from '../lock/advance.ts';

/** Locks whose owner was silent beyond its lease are put on hold and an operator asked. Nobody waits for a truck that may leave. */
export const passTime: Decider<CommandData['passTime']> = (d) => {
  for (const lock of d.state.handovers.values()) {
    if (lock.state === 'hold' || lock.state === 'may-leave' || lock.leaseUntil >= d.now || isVisitorsTurn(lock)) continue;
    const why = lock.reason ?? reason('handover.silent', { cell: lock.cell, state: lock.state, truck: lock.truck, crane: lock.crane });
    holdLock(d, lock, why, `lease:${lock.cell}:${d.serial}`);
  }
  return accepted;
};

/** The driver of a road truck does not report; until the crane is over it, nobody's silence means anything. */
const isVisitorsTurn = ({ truckStep, state }: Handover): boolean => truckStep === null && (state === 'reserved' || state === 'truck-in');
