import type { RuleGroup } from '../plan-options.ts';
import type { Stow } from '../state/stow.ts';

/**
 * One hard rule of SPEC.md. Moves change the state first and then ask; what does not hold is undone.
 * A constraint implements the questions it can answer and leaves out the others.
 */
export interface Constraint {
  /** Rules of SPEC.md it stands for. */
  readonly rules: readonly string[];
  /** Code of the reason given when it alone keeps a box out. */
  readonly code: string;
  /** The group it is switched off with; absent: never off. */
  readonly group?: RuleGroup;
  /** Quick answer before a box is set on top of a half (0 fore, 1 aft, 2 both): false when the rule would surely break. */
  readonly fits?: (stow: Stow, box: number, stack: number, half: number) => boolean;
  /** The stack as it stands keeps the rule. Worked out from scratch: a stack is small. */
  readonly stackHolds?: (stow: Stow, stack: number) => boolean;
  /** The box where it stands keeps the rule against everything else aboard. */
  readonly boxHolds?: (stow: Stow, box: number) => boolean;
}
