import type { ContainerId, WorkQueue } from '@estiba/port';
import type { TerminalEvent, TerminalState } from '@estiba/terminal';
import type { Needs } from './context.ts';

/** When boxes in the yard will be asked for, as plans and lists tell. */
export class NeedsDesk implements Needs {
  readonly #at = new Map<string, number>();

  constructor(state: TerminalState) {
    for (const call of state.calls.values()) {
      if (call.phase === 'sailed') continue;
      this.#listed(call.loadList, call.eta);
      this.#planned([...call.queues.values()]);
    }
  }

  follow(event: TerminalEvent, state: TerminalState): void {
    if (event.type === 'callListed') {
      this.#listed(
        event.data.loadList.map(({ id }) => id),
        state.calls.get(event.data.call)?.eta ?? Number.POSITIVE_INFINITY,
      );
    }
    if (event.type === 'loadListChanged') {
      const eta = state.calls.get(event.data.call)?.eta ?? Number.POSITIVE_INFINITY;
      this.#listed(
        event.data.add.map(({ id }) => id),
        eta,
      );
      for (const box of event.data.cancel) this.#at.delete(box);
    }
    if (event.type === 'callRescheduled') this.#listed(state.calls.get(event.data.call)?.loadList ?? [], event.data.eta);
    if (event.type === 'planAccepted') this.#planned(event.data.queues);
    if (event.type === 'boxMoved' && event.data.to.at === 'gone') this.#at.delete(event.data.box);
  }

  neededAt(box: string): number {
    return this.#at.get(box) ?? Number.POSITIVE_INFINITY;
  }

  #listed(boxes: readonly ContainerId[], eta: number): void {
    for (const id of boxes) this.#at.set(id, eta);
  }

  #planned(queues: readonly Pick<WorkQueue, 'instructions'>[]): void {
    for (const { instructions } of queues) {
      for (const line of instructions) {
        if (line.kind !== 'load' && line.kind !== 'restow-on') continue;
        for (const { id } of line.boxes) this.#at.set(id, line.start);
      }
    }
  }
}
