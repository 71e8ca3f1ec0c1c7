import { milliseconds } from '@estiba/base';
import type { TerminalState } from '@estiba/terminal';
import type { FastifyInstance } from 'fastify';
import { memoryAudit } from '../audit/memory-audit.ts';
import { memoryFile } from '../files/private-file.ts';
import { buildApp } from '../http/app.ts';
import { type AppDeps, type HttpSettings, standardHttpSettings } from '../http/deps.ts';
import { createLogger } from '../logging/logger.ts';
import { createMetrics } from '../metrics/metrics.ts';
import type { Role } from '../rights/roles.ts';
import { Sessions } from '../sessions/sessions.ts';
import { SignInGuard } from '../users/sign-in-guard.ts';
import { memoryFolder } from '../drafts/draft-folder.ts';
import { vesselFinder } from '../run/vessels.ts';
import { Users } from '../users/users.ts';
import { fakeLog } from './fake-log.ts';
import { smallPort } from './fake-state.ts';
import { smallTerminal } from './small-terminal.ts';

/** The cheapest Argon2id there is: tests prove the path, not the cost. */
export const cheap = { memory: 8, passes: 1 };

/** A clock that stands until it is moved. */
export class HandClock {
  #now = Date.UTC(2026, 5, 1);
  now(): ReturnType<typeof milliseconds> {
    return milliseconds(this.#now);
  }
  pass(ms: number): void {
    this.#now += ms;
  }
}

export interface FakeServer {
  readonly app: FastifyInstance;
  readonly deps: AppDeps;
  readonly state: TerminalState;
  readonly wall: HandClock;
  readonly lines: string[];
  /** A new user of this role with a password of their own, signed in: the headers of a script. */
  signIn(role: Role): Promise<{ authorization: string }>;
}

export async function fakeServer(settings: Partial<HttpSettings> = {}, other: Partial<AppDeps> = {}): Promise<FakeServer> {
  const wall = new HandClock();
  const state = smallPort();
  const log = other.log ?? fakeLog();
  const terminal = smallTerminal(state, log, wall);
  const lines: string[] = [];
  const users = new Users(memoryFile(), wall, cheap);
  const sessions = new Sessions(memoryFile(), new Uint8Array(32).fill(7), wall);
  const deps: AppDeps = {
    terminal,
    submit: (command) => terminal.submit(command),
    log,
    users,
    sessions,
    signIns: new SignInGuard(wall),
    audit: memoryAudit(wall),
    metrics: createMetrics({ withProcess: false }),
    logger: createLogger({ level: 'debug', form: 'json', write: (line) => void lines.push(line), now: () => wall.now() }),
    clock: wall,
    wall,
    notReady: () => [],
    live: null,
    ground: terminal.ground,
    vesselOf: vesselFinder('vessels'),
    draftFolder: memoryFolder(),
    alarmFile: memoryFile(),
    settings: { ...standardHttpSettings, requestsPerSecond: { person: 1e9, address: 1e9, file: 1e9 }, ...settings },
    ...other,
  };
  const app = await buildApp(deps);
  return {
    app,
    deps,
    state,
    wall,
    lines,
    async signIn(role) {
      const name = `${role}-${users.list().length}`;
      const added = await users.add(name, role);
      if (!added.ok) throw new Error(`The user ${name} was not added.`);
      await users.changePassword(name, added.value, 'correct horse battery staple');
      const { token } = await sessions.open(name);
      return { authorization: `Bearer ${token}` };
    },
  };
}
