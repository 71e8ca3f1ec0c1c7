import { reason, refuse, type Result, succeed } from '@estiba/base';
import { EVENT_VERSION } from './event-version.ts';
import type { EventType, TerminalEvent } from './event.ts';
import type { LogEntry } from './log/entry.ts';
import { UPCASTERS, type Upcaster } from './upcasters.ts';

type Versions = Readonly<Record<string, number>>;
type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>> | undefined>>;

/**
 * The event an entry of the log holds, brought to the form of today. Refused with `event.unknown` {type} for a name there is not, and with
 * `event.version` {type, version, known} for a version newer than this program or one nobody can read.
 */
export function readEvent(
  { type, version, data }: Pick<LogEntry, 'type' | 'version' | 'data'>,
  versions: Versions = EVENT_VERSION,
  upcasters: Upcasters = UPCASTERS,
): Result<TerminalEvent> {
  const known = Object.hasOwn(versions, type) ? versions[type] : undefined;
  if (known === undefined) return refuse(reason('event.unknown', { type }));
  let current = data;
  for (let v = version; v !== known; v++) {
    const upcast = upcasters[type]?.[v];
    if (upcast === undefined) return refuse(reason('event.version', { type, version, known }));
    current = upcast(current);
  }
  // The log holds what this program, or an older one, wrote as that event; the version says its form.
  return succeed({ type: type as EventType, data: current } as unknown as TerminalEvent);
}
