import { milliseconds, type Milliseconds, type Result } from '@estiba/base';
import { type Proposal, type RouteRecord, Traffic } from '@estiba/fleet';
import type { EventData, Ground, TerminalEvent, TerminalState } from '@estiba/terminal';

/** A way for a truck, in names of cells, as the log wants it. */
export interface Way {
  readonly cells: readonly string[];
  readonly before: readonly (string | null)[];
  /** UTC [ms]. */
  readonly eta: number;
}

/** Trucks are let drive so many cells ahead of where they are: far enough never to brake for the wire, near enough to keep others' ways open. */
const CELLS_AHEAD = 4;

/** The traffic planner as the policies see it: trucks and cells by name, kept up to date from the log. */
export class TrafficDesk {
  readonly #ground: Ground;
  readonly #state: TerminalState;
  readonly #traffic: Traffic;
  readonly #names: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** The way proposed last, until the log says it is taken. */
  #proposed: Proposal | null = null;
  #etas: { readonly now: number; readonly at: Float64Array } | null = null;

  constructor(ground: Ground, state: TerminalState, now: Milliseconds) {
    const { trucks } = ground.site.equipment;
    this.#ground = ground;
    this.#state = state;
    this.#names = trucks.map(({ id }) => id);
    this.#numbers = new Map(trucks.map(({ id }, i) => [id, i]));
    this.#traffic = new Traffic(
      ground.graph,
      trucks.map(({ id, home }) => ({ name: id, home: ground.cellOf.get(home) ?? null })),
      ground.site.kinematics.truck,
    );
    this.#rebuild(now);
  }

  follow(event: TerminalEvent, now: Milliseconds): void {
    const { type, data } = event;
    if (type === 'truckLocated') this.#place(data.truck, data.cell, now);
    if (type === 'routePlanned') this.#take(data, now);
    if (type === 'baseReleased') this.#traffic.granted({ truck: this.#number(data.truck), upTo: data.upTo }, now);
    if (type === 'cellPassed') this.#pass(data, now);
    if (type === 'routeCut') this.#traffic.cut(this.#number(data.truck), data.at);
    if (type === 'equipmentReported' || type === 'equipmentBarred' || type === 'equipmentCleared') this.#judge(data.id, now);
  }

  /** The earliest way of a truck that stands to one of the cells; null when there is none now. */
  propose(truck: string, goals: readonly number[], now: Milliseconds): Way | null {
    return this.#way(this.#traffic.plan({ truck: this.#number(truck), goals }, now));
  }

  /** The earliest way of a truck that stands on a road to any place beside it that is free. */
  evade(truck: string, now: Milliseconds): Way | null {
    return this.#way(this.#traffic.evade(this.#number(truck), now));
  }

  #way(result: Result<Proposal>): Way | null {
    if (!result.ok) return null;
    this.#proposed = result.value;
    return {
      cells: [...result.value.cells].map((cell) => this.#ground.graph.name[cell] as string),
      before: result.value.before,
      eta: result.value.eta,
    };
  }

  /** Driving time on empty lanes [s]. */
  driveSeconds(from: number, to: number): number {
    return this.#traffic.driveTime(from, to) / 1000;
  }

  /** When a truck is expected at the end of its way, UTC [ms]; now when it is there. */
  eta(truck: string, now: Milliseconds): Milliseconds {
    if (this.#etas?.now !== now) this.#etas = { now, at: this.#traffic.etas(now) };
    return milliseconds(Math.max(now, this.#etas.at[this.#number(truck)] ?? now));
  }

  /** How far trucks may drive on now. */
  grants(): readonly { readonly truck: string; readonly route: string; readonly upTo: number }[] {
    return this.#traffic.grants(CELLS_AHEAD).flatMap(({ truck, upTo }) => {
      const route = this.#traffic.route(truck)?.id;
      return route === undefined || route === null ? [] : [{ truck: this.#names[truck] as string, route, upTo }];
    });
  }

  #pass({ truck, index }: EventData['cellPassed'], now: Milliseconds): void {
    this.#etas = null;
    this.#traffic.passed(this.#number(truck), index, now);
  }

  #take({ truck, route, cells }: EventData['routePlanned'], now: Milliseconds): void {
    const proposal = this.#proposed;
    this.#proposed = null;
    const isOurs = proposal !== null && proposal.truck === this.#number(truck) && proposal.cells.length === cells.length;
    if (isOurs && this.#traffic.commit(proposal, route).ok) return;
    // A way that was not proposed here, or not just now: the log is right, the mirror is made anew.
    this.#rebuild(now);
  }

  #place(truck: string, cell: string, now: Milliseconds): void {
    const at = this.#ground.cellOf.get(cell);
    // Where the log has it is where it is: a mirror that cannot follow is made anew.
    if (at !== undefined && !this.#traffic.place(this.#number(truck), at, now).ok) this.#rebuild(now);
  }

  /** A truck that can or may not drive is driven around. */
  #judge(id: string, now: Milliseconds): void {
    const [number, truck] = [this.#numbers.get(id), this.#state.equipment.get(id)];
    if (number === undefined || truck === undefined) return;
    const isStuck = truck.technical === 'red' || truck.link === 'lost' || truck.barred !== null;
    if (isStuck && !this.#traffic.isBroken(number)) this.#traffic.breakDown(number);
    if (!isStuck && this.#traffic.isBroken(number)) this.#traffic.recover(number, now);
  }

  /** Where trucks are and in which order they pass, as the log tells it. Throws where the state is not one the kernel could have come to. */
  #rebuild(now: Milliseconds): void {
    const { graph, cellOf } = this.#ground;
    const cellsOf = (names: readonly string[]): number[] => names.map((name) => cellOf.get(name) ?? -1);
    const standing: { truck: number; cell: number }[] = [];
    const routes: RouteRecord[] = [];
    for (const [truck, id] of this.#names.entries()) {
      const known = this.#state.equipment.get(id);
      if (known === undefined || known.cell === null) continue;
      const { route } = known;
      if (route === null) standing.push({ truck, cell: cellOf.get(known.cell) ?? -1 });
      else routes.push({ truck, id: route.id, cells: cellsOf(route.cells), passed: route.passed, released: route.released });
    }
    const orders = [...this.#state.cells].map(([cell, names]) => [cellOf.get(cell) ?? -1, names] as const);
    const rebuilt = this.#traffic.rebuild({ standing, routes, orders }, now);
    if (!rebuilt.ok) {
      const told = rebuilt.reasons.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join('; ');
      throw new Error(
        `The traffic of ${graph.count} cells cannot be read from the log: ${told}. Maybe the log belongs to another site file.`,
      );
    }
    for (const id of this.#names) this.#judge(id, now);
  }

  #number(truck: string): number {
    return this.#numbers.get(truck) ?? -1;
  }
}
