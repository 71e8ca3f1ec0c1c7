import type { Reason } from '@estiba/base';
import { remember } from './apply/handlers.ts';
import type { Command } from './command.ts';
import type { TerminalEvent } from './event.ts';
import type { TerminalState } from './state.ts';

/** Keys of commands that are remembered. */
const KEPT = 4096;

/** Name the terminal's own policies give as their actor, alone or with a part after a colon. */
const HOUSE = 'estiba';

/** Machines say the same thing again and again, and time passes always anew: such commands carry no key. */
export const isRemembered = ({ type, key }: Command): boolean => key !== '' && type !== 'passTime' && !type.startsWith('observe');

/** Did a person ask, rather than a machine or the terminal's own policies? */
export function isPersonal({ equipment }: TerminalState, { type, actor }: Command): boolean {
  return !type.startsWith('observe') && actor !== HOUSE && !actor.startsWith(`${HOUSE}:`) && !equipment.has(actor);
}

/** How a key was answered: with reasons, with none (accepted), or null when it is not known. */
export function recall(state: TerminalState, key: string): readonly Reason[] | null {
  return state.answered.has(key) ? (state.refused.get(key) ?? []) : null;
}

/** Remembers the key an event answers. The oldest are forgotten. */
export function rememberAnswer(state: TerminalState, key: string, event: TerminalEvent): void {
  if (key === '') return;
  if (event.type === 'commandRefused') state.refused.set(key, event.data.reasons);
  if (state.answered.has(key)) return;
  const forgotten = remember(state.answered, key, state.size, KEPT);
  if (forgotten !== null) state.refused.delete(forgotten);
}
