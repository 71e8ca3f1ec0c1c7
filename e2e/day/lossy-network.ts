import type { FaultScript } from '@estiba/emulator';
import type { Scenario } from '@estiba/port';

/** All day long such a share of the messages is lost, as many come twice, and as many are overtaken. */
export function lossyNetwork({ start, end }: Scenario, share: number): FaultScript {
  const whole = (end - start) / 1000;
  return { format: 'estiba-faults/1', faults: [{ kind: 'messages', drop: share, duplicate: share, reorder: share, at: 0, for: whole }] };
}
