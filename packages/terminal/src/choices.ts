import { milliseconds } from '@estiba/base';
import { decide } from './decide.ts';
import { stepAsked } from './apply/exceptions.ts';
import { findStep } from './find-step.ts';
import type { Ground } from './ground.ts';
import type { TerminalState } from './state.ts';
import type { Exception, Resolution } from './words/exception.ts';

/** What a person can do about an exception: an answer, or something that makes its cause go, after which it closes by itself. */
export type Choice =
  | { readonly answer: Resolution }
  | { readonly ask: 'clearEquipment'; readonly id: string }
  | { readonly ask: 'reportWeight'; readonly box: string; readonly kg: number };

const ANSWERS: readonly Resolution[] = ['acknowledge', 'retry', 'done', 'cancel'];

/** What can be done about it now, each of which the terminal would accept. `actor`: who would do it. */
export function choicesOf(state: TerminalState, ground: Ground, exception: Exception, actor: string): readonly Choice[] {
  const answers = ANSWERS.filter(
    (resolution) =>
      decide(state, { type: 'resolveException', data: { id: exception.id, resolution }, key: '', actor }, milliseconds(0), ground).ok,
  );
  return [...answers.map((answer) => ({ answer })), ...cures(state, exception)];
}

/** A barred machine can be cleared; what a crane weighed can be taken for right. */
function cures(state: TerminalState, { about, reason: { code, params } }: Exception): Choice[] {
  if ((state.equipment.get(about)?.barred ?? null) !== null) return [{ ask: 'clearEquipment', id: about }];
  const boxes = findStep(state, stepAsked(state, about))?.step.boxes ?? [];
  const kg = params['weighedKg'];
  const [box] = boxes;
  return code === 'box.wrong-weight' && boxes.length === 1 && box !== undefined && typeof kg === 'number'
    ? [{ ask: 'reportWeight', box, kg }]
    : [];
}
