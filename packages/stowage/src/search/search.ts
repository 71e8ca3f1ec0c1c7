import type { Random } from '@estiba/base';
import type { Rules } from '../constraints/index.ts';
import type { Stow } from '../state/stow.ts';
import type { Blocks } from './blocks.ts';
import type { Goal } from './goal.ts';
import type { Inserter } from './insert.ts';
import type { ShareOut } from './share-out.ts';

/** What `improve` works on. Stacks outside its blocks, and boxes neither in them nor in `left`, are not its own and stay as they are. */
export interface Search {
  readonly stow: Stow;
  readonly rules: Rules;
  readonly blocks: Blocks;
  readonly primary: ShareOut;
  readonly inserter: Inserter;
  readonly goal: Goal;
  readonly random: Random;
  /** Boxes left out. Kept up to date. */
  left: number[];
}
