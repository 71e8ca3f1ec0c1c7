import { milliseconds, reason, refuse, type Result, succeed } from '@estiba/base';
import type { Command, EventLog, Json, TerminalState } from '@estiba/terminal';
import type { Submitted, TerminalView } from '../http/deps.ts';

/** A terminal that knows holds only, so that the HTTP side can be tested without the kernel: one command, one event, in the log and in the state. */
export function fakeTerminal(state: TerminalState, log: EventLog): TerminalView & { submit(command: Command): Promise<Result<Submitted>> } {
  const answered = new Set<string>();
  return {
    state,
    async submit(command) {
      if (answered.has(command.key)) return succeed({ size: state.size, events: [] });
      const event = decided(state, command);
      if (!event.ok) {
        await append(state, log, command, 'commandRefused', { command: command.type, reasons: event.reasons as unknown as Json });
        return refuse(...event.reasons);
      }
      answered.add(command.key);
      await append(state, log, command, event.value, command.data as unknown as Json);
      return succeed({ size: state.size, events: [event.value] });
    },
  };
}

function decided(state: TerminalState, command: Command): Result<string> {
  if (command.type !== 'placeHold' && command.type !== 'releaseHold') return refuse(reason('command.not-here', { command: command.type }));
  const unit = state.units.get(command.data.box);
  if (unit === undefined) return refuse(reason('box.unknown', { box: command.data.box }));
  if (command.type === 'placeHold') unit.holds.add(command.data.hold);
  else if (!unit.holds.delete(command.data.hold)) return refuse(reason('hold.none', { box: command.data.box, hold: command.data.hold }));
  return succeed(command.type === 'placeHold' ? 'holdPlaced' : 'holdReleased');
}

async function append(state: TerminalState, log: EventLog, { key, actor }: Command, type: string, data: Json): Promise<void> {
  const head = await log.append(state.size, [{ at: milliseconds(1000 + state.size), type, version: 1, actor, command: key, data }]);
  if (head.ok) state.size = head.value.size;
}
