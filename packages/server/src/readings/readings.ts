import type { EventLog } from '@estiba/terminal';
import type { Ground } from '@estiba/terminal';
import { KpiFacts } from '../kpi/kpi-facts.ts';
import { AlarmBook } from '../alarms/alarm-book.ts';
import { Arrivals } from './arrivals.ts';
import { BoxHistory } from './box-history.ts';
import { CraneMoves } from './crane-moves.ts';
import { LogFollower } from './log-follower.ts';
import { PersonDeeds } from './person-deeds.ts';
import { PlanHistory } from './plan-history.ts';

/** What the screens ask that the state does not hold: told from the log, in memory, and told again after each start. */
export class Readings {
  readonly history = new BoxHistory();
  readonly moves = new CraneMoves();
  readonly deeds = new PersonDeeds();
  readonly alarms = new AlarmBook();
  readonly arrivals = new Arrivals();
  readonly plans = new PlanHistory();
  readonly kpis: KpiFacts;
  readonly #follower: LogFollower;

  constructor(log: EventLog, ground: Ground) {
    this.kpis = new KpiFacts(ground);
    this.#follower = new LogFollower(log, [this.history, this.moves, this.deeds, this.alarms, this.kpis, this.arrivals, this.plans]);
  }

  /** Entries told so far. */
  get size(): number {
    return this.#follower.size;
  }

  /** Resolves when the readings hold everything that stood in the log at this call. */
  catchUp(): Promise<void> {
    return this.#follower.catchUp();
  }
}
