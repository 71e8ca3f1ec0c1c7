import type { Ground, TerminalEvent } from '@estiba/terminal';

/** Ways between cells that trucks passed, with a box or without. Gathered by the minute. */
export class DrivenWays {
  readonly #ground: Ground;
  readonly #routes = new Map<string, { readonly cells: readonly string[]; passed: number }>();
  readonly #laden = new Map<string, number>();
  readonly #minutes = new Map<number, { at: number; empty: number; laden: number }>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  take(event: TerminalEvent, at: number): void {
    if (event.type === 'routePlanned') this.#routes.set(event.data.truck, { cells: event.data.cells, passed: 0 });
    if (event.type === 'boxMoved') {
      const { from, to } = event.data;
      if (from.at === 'machine') this.#laden.set(from.machine, (this.#laden.get(from.machine) ?? 0) - 1);
      if (to.at === 'machine') this.#laden.set(to.machine, (this.#laden.get(to.machine) ?? 0) + 1);
    }
    if (event.type === 'cellPassed') this.#passed(event.data.truck, event.data.index, at);
  }

  /** Metres driven from the minute of `from` to that of `to`. */
  within(from: number, to: number): { readonly empty: number; readonly laden: number } {
    let [empty, laden] = [0, 0];
    for (const minute of this.#minutes.values()) {
      if (minute.at < Math.floor(from / MINUTE) * MINUTE || minute.at >= to) continue;
      empty += minute.empty;
      laden += minute.laden;
    }
    return { empty, laden };
  }

  #passed(truck: string, index: number, at: number): void {
    const route = this.#routes.get(truck);
    if (route === undefined) return;
    let metres = 0;
    for (let i = route.passed; i < index; i++) metres += this.#distance(route.cells[i], route.cells[i + 1]);
    route.passed = Math.max(route.passed, index);
    const start = Math.floor(at / MINUTE) * MINUTE;
    const minute = this.#minutes.get(start) ?? { at: start, empty: 0, laden: 0 };
    this.#minutes.set(start, minute);
    if ((this.#laden.get(truck) ?? 0) > 0) minute.laden += metres;
    else minute.empty += metres;
  }

  #distance(from: string | undefined, to: string | undefined): number {
    const { graph, cellOf } = this.#ground;
    const [a, b] = [cellOf.get(from ?? ''), cellOf.get(to ?? '')];
    if (a === undefined || b === undefined) return 0;
    return Math.hypot((graph.x[b] ?? 0) - (graph.x[a] ?? 0), (graph.y[b] ?? 0) - (graph.y[a] ?? 0));
  }
}

const MINUTE = 60_000;
