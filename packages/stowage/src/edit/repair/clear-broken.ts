import { type Reason, reason } from '@estiba/base';
import { exchange } from './exchange.ts';
import { boxesIn, type Site } from './site.ts';

/** Takes boxes off stacks where a rule of a box or of a stack is broken, from the top, until it holds; where one may not be taken off, exchanges one below. A stack that neither helps stays as it is. */
export function clearBroken(site: Site): void {
  const { stow } = site;
  for (let stack = 0; stack < stow.problem.ship.stacks.count; stack++) {
    if (brokenIn(site, stack) === null) continue;
    const mark = site.mark();
    for (let broken = brokenIn(site, stack); broken !== null; broken = brokenIn(site, stack)) {
      const { boxes, code } = broken;
      const [top] = boxesIn(stow, stack);
      const why = (box: number): readonly Reason[] => {
        const { id } = stow.problem.boxes.containers[box];
        return [reason('repair.broke-rule', { box: id }), reason(code, { box: id, stacks: 1 })];
      };
      if (top !== undefined && site.mayMove[top] === 1) site.clear(top, why(top));
      else if (!exchange(site, boxes, why)) {
        site.backTo(mark);
        break;
      }
    }
  }
}

/** A rule the stack, or a box of it that may move, does not keep, and the boxes one of which would have to go. */
function brokenIn({ stow, rules, mayMove }: Site, stack: number): { readonly code: string; readonly boxes: readonly number[] } | null {
  const ofStack = rules.brokenByStack(stow, stack);
  if (ofStack !== null) return { code: ofStack, boxes: boxesIn(stow, stack) };
  for (const box of boxesIn(stow, stack)) {
    const code = mayMove[box] === 1 ? rules.brokenByBox(stow, box) : null;
    if (code !== null) return { code, boxes: [box] };
  }
  return null;
}
