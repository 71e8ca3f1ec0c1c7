import type { EventData } from '@estiba/terminal';
import { columnsOf, type Row, secondsBetween, type Table } from '../table.ts';

interface Lock {
  readonly data: EventData['handoverReserved'];
  crane: string;
  state: string;
  /** When each state was entered first. */
  readonly entered: Map<string, number>;
  holds: number;
  heldSince: number | null;
  held: number;
  reason: string | null;
}

/** Every meeting of a truck and a crane, from the reservation of its cell until that is free again. */
export const handovers: Table = {
  name: 'handovers',
  columns: columnsOf({
    cell: 'text',
    truck: 'text',
    crane: 'text',
    crane_step: 'text',
    truck_step: 'text',
    state: 'text',
    reserved_at: 'time',
    truck_in_at: 'time',
    crane_owns_at: 'time',
    load_confirmed_at: 'time',
    crane_clear_at: 'time',
    may_leave_at: 'time',
    freed_at: 'time',
    truck_waited_s: 'seconds',
    holds: 'count',
    held_s: 'seconds',
    reason: 'text',
  }),
  read: () => {
    const locks = new Map<string, Lock>();
    return {
      take: ({ at }, { type, data }) => {
        if (type === 'handoverReserved') {
          locks.set(data.cell, newLock(data, at));
        } else if (type === 'handoverMoved') {
          const lock = locks.get(data.cell);
          if (lock !== undefined) moveOn(lock, data, at);
        } else if (type === 'handoverFreed') {
          const lock = locks.get(data.cell);
          locks.delete(data.cell);
          return lock === undefined ? [] : [rowOf(lock, at)];
        }
        return [];
      },
      end: () => [...locks.values()].map((lock) => rowOf(lock, null)),
    };
  },
};

function newLock(data: EventData['handoverReserved'], at: number): Lock {
  return {
    data,
    crane: data.crane,
    state: 'reserved',
    entered: new Map([['reserved', at]]),
    holds: 0,
    heldSince: null,
    held: 0,
    reason: null,
  };
}

function moveOn(lock: Lock, { state, reason, crane }: EventData['handoverMoved'], at: number): void {
  endHold(lock, at);
  lock.state = state;
  lock.crane = crane ?? lock.crane;
  lock.reason = reason?.code ?? lock.reason;
  if (!lock.entered.has(state)) lock.entered.set(state, at);
  if (state !== 'hold') return;
  lock.holds++;
  lock.heldSince = at;
}

function endHold(lock: Lock, at: number): void {
  if (lock.heldSince !== null) lock.held += at - lock.heldSince;
  lock.heldSince = null;
}

function rowOf(lock: Lock, freed: number | null): Row {
  if (freed !== null) endHold(lock, freed);
  const { cell, truck, craneStep, truckStep } = lock.data;
  const at = (state: string): number | null => lock.entered.get(state) ?? null;
  return [
    cell,
    truck,
    lock.crane,
    craneStep,
    truckStep,
    freed === null ? lock.state : 'free',
    at('reserved'),
    at('truck-in'),
    at('crane-owns'),
    at('load-confirmed'),
    at('crane-clear'),
    at('may-leave'),
    freed,
    secondsBetween(at('truck-in'), at('may-leave')),
    lock.holds,
    lock.held / 1000,
    lock.reason,
  ];
}
