/** Something that must never happen in a well-run terminal, and did. */
export interface Violation {
  readonly kind: 'collision' | 'driven-while-engaged' | 'set-on-moving-truck' | 'crane-collision';
  readonly at: number;
  readonly between: readonly [string, string];
  readonly x: number;
  readonly y: number;
}

/** What a crane has done and what it waited for. */
export interface CraneFigures {
  /** Boxes moved. */
  moves: number;
  /** Orders ended. */
  lifts: number;
  aborted: number;
  /** [ms] with an order running. */
  working: number;
  /** [ms] of these waiting for a truck or a permit. */
  waiting: number;
  /** [ms] held by wind, breakdown or an operator. */
  held: number;
  /** When it began its first order; null: it has had none. */
  firstAt: number | null;
  /** When its last order ended, well or not. */
  lastAt: number | null;
}

export interface TruckFigures {
  metres: number;
  ladenMetres: number;
  orders: number;
  refused: number;
}

/** What a fault script made of the messages between machines and terminal, both ways. */
export interface NetworkFigures {
  /** Messages that went in order, once. */
  passed: number;
  dropped: number;
  doubled: number;
  /** Held back so that later ones overtook them. */
  overtaken: number;
}

/** Counts of a day, kept by the world itself and never told to the terminal. */
export class Statistics {
  readonly violations: Violation[] = [];
  readonly cranes = new Map<string, CraneFigures>();
  readonly trucks = new Map<string, TruckFigures>();
  readonly network: NetworkFigures = { passed: 0, dropped: 0, doubled: 0, overtaken: 0 };
  visitorsServed = 0;
  faults = 0;
  /** Messages machines could not read. */
  unreadable = 0;

  get collisions(): number {
    return this.violations.filter(({ kind }) => kind === 'collision' || kind === 'crane-collision').length;
  }

  crane(id: string): CraneFigures {
    return entry(this.cranes, id, () => ({ moves: 0, lifts: 0, aborted: 0, working: 0, waiting: 0, held: 0, firstAt: null, lastAt: null }));
  }

  truck(id: string): TruckFigures {
    return entry(this.trucks, id, () => ({ metres: 0, ladenMetres: 0, orders: 0, refused: 0 }));
  }
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
