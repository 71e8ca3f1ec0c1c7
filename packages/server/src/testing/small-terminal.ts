import { readFileSync } from 'node:fs';
import { type Clock, refuse, type Result, succeed } from '@estiba/base';
import { readSite } from '@estiba/port';
import { type Command, type EventLog, type Ground, groundOf, Terminal, type TerminalState } from '@estiba/terminal';
import type { Submitted, TerminalView } from '../http/deps.ts';

const sitePath = new URL('../../../../terminals/langstrand/site.json', import.meta.url);

/** Read and compiled once: the tests of a process share it. */
const smallGround = (): Ground => (known ??= readGround());
let known: Ground | null = null;

function readGround(): Ground {
  const site = readSite(JSON.parse(readFileSync(sitePath, 'utf8')));
  if (!site.ok) throw new Error(`${sitePath.pathname} is no site: ${JSON.stringify(site.reasons)}`);
  return groundOf(site.value);
}

/** The real kernel over a state, and a log written before every answer: what `run` does, without machines and policies. */
export function smallTerminal(
  state: TerminalState,
  log: EventLog,
  clock: Clock,
): TerminalView & { readonly ground: Ground; submit(command: Command): Promise<Result<Submitted>> } {
  const ground = smallGround();
  const terminal = new Terminal(ground, state);
  return {
    state,
    ground,
    async submit(command) {
      const done = terminal.execute(command, clock.now());
      const { events, entries } = done.ok ? done.value : { events: [], entries: done.entries };
      const { size } = await log.head();
      const head = await log.append(size, entries);
      if (!head.ok) return head;
      return done.ok ? succeed({ size: head.value.size, events: events.map(({ type }) => type) }) : refuse(...done.reasons);
    },
  };
}
