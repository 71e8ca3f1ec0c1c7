import { type Reason, reason } from '@estiba/base';
import type { OrderObservation } from '../../command.ts';
import type { TerminalState } from '../../state.ts';
import type { JobStep } from '../../words/job.ts';

/**
 * How far a crane's weighing may be from what was declared: the greater of a share and a mass. Load cells of a spreader are good to 1–2 % of
 * the crane's capacity, and authorities act on a verified gross mass from about 5 % or 500 kg.
 */
const WEIGHT_SHARE = 0.05;
const WEIGHT_KG = 1000;

/** Why the boxes under the spreader are not those of the step: another number was read, or they weigh something else. What was not read or weighed is not held against it. */
export function mismatchOf({ units }: TerminalState, step: JobStep, { boxesRead, weighedKg }: OrderObservation): Reason | null {
  const wrong = boxesRead.find((box) => !step.boxes.includes(box));
  if (wrong !== undefined) return reason('box.wrong-number', { step: step.id, read: wrong, wanted: step.boxes.join(' ') });
  if (weighedKg === null) return null;
  let declared = 0;
  for (const box of step.boxes) {
    const weight = units.get(box)?.container.weight;
    if (weight === undefined || weight.source === 'estimated') return null;
    declared += weight.gross;
  }
  const allowed = Math.max(WEIGHT_KG, WEIGHT_SHARE * declared);
  if (Math.abs(weighedKg - declared) <= allowed) return null;
  return reason('box.wrong-weight', { step: step.id, weighedKg, declaredKg: declared, allowedKg: allowed });
}
