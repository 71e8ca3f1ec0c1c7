import type { Milliseconds, Result } from '@estiba/base';
import type { CommandData, CommandType, Ground, TerminalEvent, TerminalState } from '@estiba/terminal';
import type { PulseDesk } from './pulse-desk.ts';
import type { TrafficDesk } from './traffic-desk.ts';
import type { YardDesk } from './yard-desk.ts';

/** What a policy sees, and the one thing it can do: ask the terminal. */
export interface Context {
  readonly state: TerminalState;
  readonly ground: Ground;
  readonly now: Milliseconds;
  readonly yard: YardDesk;
  readonly traffic: TrafficDesk;
  readonly needs: Needs;
  readonly pulse: PulseDesk;
  ask<T extends CommandType>(type: T, data: CommandData[T]): Result<readonly TerminalEvent[]>;
}

/** When boxes are expected to be asked for. */
export interface Needs {
  /** UTC [ms]; Infinity when nothing is known. */
  neededAt(box: string): number;
}
