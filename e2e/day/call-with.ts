import type { FaultScript } from '@estiba/emulator';
import type { Exception, Resolution } from '@estiba/terminal';
import { smallCall } from './calls.ts';
import { MemoryDay } from './memory-day.ts';
import { siteNamed } from './sites.ts';

export type Faults = FaultScript['faults'];
/** What an operator does about an exception; null: nothing. */
export type Operator = (day: MemoryDay, exception: Exception) => Resolution | null;
export const nobody: Operator = () => null;

export const site = siteNamed('langstrand');
export const scenario = smallCall(site, 15);

export interface CallDay {
  readonly day: MemoryDay;
  /** Codes of exceptions as they were seen open, in that order. */
  readonly raised: readonly string[];
}

export const isSailed = (day: MemoryDay): boolean => [...day.terminal.state.calls.values()].every(({ phase }) => phase === 'sailed');

/** Runs a small call, to its end or for so many hours, with an operator who answers each exception once. */
export async function callWith(
  faults: Faults,
  operator: Operator = nobody,
  hours = 6,
  onTold: MemoryDay['onTold'] = () => undefined,
): Promise<CallDay> {
  const day = new MemoryDay({ site, scenario, faults: { format: 'estiba-faults/1', faults } });
  day.onTold = onTold;
  await day.open();
  const raised = new Map<string, string>();
  await day.run(hours, () => {
    for (const exception of day.terminal.state.exceptions.values()) {
      if (raised.has(exception.id)) continue;
      raised.set(exception.id, exception.reason.code);
      const resolution = operator(day, exception);
      if (resolution === null) continue;
      const data = { id: exception.id, resolution };
      void day.operation.submit({ type: 'resolveException', data, key: `answer:${exception.id}`, actor: 'ana' });
    }
    return isSailed(day);
  });
  return { day, raised: [...raised.values()] };
}
