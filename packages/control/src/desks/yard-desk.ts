import { isFortyBay, type Site, type YardPosition } from '@estiba/port';
import type { EventData, Job, TerminalEvent, TerminalState } from '@estiba/terminal';
import { YardMap } from '@estiba/yard';

/** The yard as the policies see it: the map of stacks, kept up to date from the log. */
export class YardDesk {
  readonly map: YardMap;
  /** Jobs that were promised stacks. */
  readonly #promises = new Map<string, readonly number[]>();

  constructor(site: Site, state: TerminalState) {
    this.map = new YardMap(site);
    const ashore = [...state.yard.values()].flatMap((id) => {
      const place = state.units.get(id)?.place;
      return place?.at === 'yard' ? [{ id, position: place.position }] : [];
    });
    ashore.sort((a, b) => a.position.tier - b.position.tier);
    for (const { id, position } of ashore) this.map.put(position, id);
    for (const job of state.jobs.values()) this.#promise(job);
  }

  follow(event: TerminalEvent): void {
    const { type, data } = event;
    if (type === 'inventoryTaken') this.#takeInventory(data);
    if (type === 'boxMoved') this.#move(data);
    if (type === 'boxesExchanged') this.map.exchange(data.one, data.other);
    if (type === 'jobCreated') this.#promise(data.job);
    if (type === 'jobEnded') this.#release(data.job);
  }

  /** Boxes standing on this one, lowest first. */
  above(position: YardPosition): readonly string[] {
    return this.map.above(position);
  }

  isForty(position: YardPosition): boolean {
    return isFortyBay(position.bay);
  }

  #takeInventory({ units }: EventData['inventoryTaken']): void {
    const lowestFirst = [...units].sort((a, b) => a.position.tier - b.position.tier);
    for (const { container, position } of lowestFirst) this.map.put(position, container.id);
  }

  #move({ box, from, to }: EventData['boxMoved']): void {
    if (from.at === 'yard') this.map.take(from.position, box);
    if (to.at === 'yard') this.map.put(to.position, box);
  }

  #promise(job: Job): void {
    const stacks = job.steps.flatMap(({ work, boxes }) => {
      if (work.does !== 'lift' || work.to === 'truck' || work.to.at !== 'yard' || boxes.length === 0) return [];
      return [this.map.stackAt(work.to.position)];
    });
    if (stacks.length === 0) return;
    for (const stack of stacks) this.map.promise(stack);
    this.#promises.set(job.id, stacks);
  }

  #release(job: string): void {
    for (const stack of this.#promises.get(job) ?? []) this.map.release(stack);
    this.#promises.delete(job);
  }
}
