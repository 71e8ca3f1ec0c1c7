import type { Random } from '@estiba/base';
import { Movable } from './movable.ts';
import type { Search } from './search.ts';
import type { StepShares } from './settings.ts';
import { clearHold } from './steps/clear-hold.ts';
import { exchangeBoxes } from './steps/exchange-boxes.ts';
import { exchangeStacks } from './steps/exchange-stacks.ts';
import { rebuildBlocks } from './steps/rebuild-blocks.ts';
import { rebuildStacks } from './steps/rebuild-stacks.ts';
import { squeezeIn } from './steps/squeeze-in.ts';

/**
 * Improves the loading step by step: hatches or a few stacks are rebuilt, boxes and stacks exchanged, boxes left out squeezed in, holds cleared of early
 * ports. `warmth` (1 hot … 0 cold): how readily a step that makes it a little worse is kept. Counted in steps, not timed.
 */
export function improve(search: Search, steps: number, warmth: number, shouldStop: () => boolean, tell: (step: number) => void): void {
  const { stow, random } = search;
  const { settings } = stow.problem;
  const movable = new Movable(search);
  for (let step = 0; step < steps && !shouldStop(); step++) {
    const isInTrouble = search.left.length > 0 || stow.tally.restows > 0;
    switch (drawKind(isInTrouble ? settings.inTrouble : settings.atEase, random)) {
      case 'rebuild':
        rebuildBlocks(search, settings, warmth);
        break;
      case 'boxes':
        exchangeBoxes(search, movable, settings, warmth);
        break;
      case 'stacks':
        exchangeStacks(search, movable, settings, warmth);
        break;
      case 'squeeze':
        squeezeIn(search, movable, settings);
        break;
      case 'clear':
        clearHold(search, movable, settings);
        break;
      case 'few':
        rebuildStacks(search, settings, warmth);
        break;
    }
    tell(step);
  }
}

function drawKind(shares: StepShares, random: Random): keyof StepShares {
  let rest = random.next() * (shares.rebuild + shares.boxes + shares.stacks + shares.squeeze + shares.clear + shares.few);
  for (const kind of ['boxes', 'stacks', 'squeeze', 'clear', 'few'] as const) {
    if (rest < shares[kind]) return kind;
    rest -= shares[kind];
  }
  return 'rebuild';
}
