import { type Reason, reason } from '@estiba/base';
import type { HoldKind, Unit } from '../words/call-visit.ts';
import type { JobKind } from '../words/job.ts';

/**
 * What each hold stops. Customs: leaving the terminal, by ship or by road. A missing weight: loading (SOLAS VI/2). Line and damage: loading
 * and leaving by road. Reefer (not fit to be unplugged): whatever takes the box off its plug.
 */
const STOPS: Readonly<Record<HoldKind, ReadonlySet<JobKind>>> = {
  customs: new Set<JobKind>(['load', 'gate-out']),
  weight: new Set<JobKind>(['load']),
  line: new Set<JobKind>(['load', 'gate-out']),
  damage: new Set<JobKind>(['load', 'gate-out']),
  reefer: new Set<JobKind>(['load', 'gate-out', 'yard-shift', 'housekeeping']),
};

/** Why this box may not be moved by such a job. A box whose mass nobody gave is held for its weight without anyone saying so. */
export function whyHeld(unit: Unit, kind: JobKind): Reason[] {
  const reasons: Reason[] = [];
  const box = unit.container.id;
  for (const hold of unit.holds) if (STOPS[hold].has(kind)) reasons.push(reason(`hold.${hold}`, { box, job: kind }));
  if (unit.container.weight.source === 'estimated' && !unit.holds.has('weight') && STOPS.weight.has(kind)) {
    reasons.push(reason('hold.weight', { box, job: kind }));
  }
  return reasons;
}
