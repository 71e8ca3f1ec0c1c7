import type { OrderObservation } from '../../command.ts';
import type { JobStep } from '../../words/job.ts';
import type { Decision } from '../decision.ts';

/** What a crane weighed is taken down where nobody had given a mass. Two boxes weighed together tell nothing of either. */
export function noteWeight(d: Decision, { boxes }: JobStep, { weighedKg }: OrderObservation): void {
  const box = boxes[0];
  if (weighedKg === null || weighedKg <= 0 || box === undefined || boxes.length !== 1) return;
  const unit = d.state.units.get(box);
  if (unit?.container.weight.source === 'estimated') d.emit('weightReported', { box, kg: weighedKg, source: 'crane' });
}
