import type { Findings } from './finding.ts';
import { isAbove } from './finding.ts';
import type { LoadedStack, Stowage } from './stowage.ts';
import { distinctHalves, massOf } from './stowage.ts';

/** Rules W1 to W3: what a stack's feet may carry. */
export function checkWeight(stowage: Stowage, findings: Findings): void {
  for (const stack of stowage.stacks) checkStack(stack, findings);
}

function checkStack(stack: LoadedStack, findings: Findings): void {
  const { max20, max40, maxMixed20 } = stack.site.stack;
  const long = stack.boxes.filter((box) => !box.isShort);
  for (const { name: half, boxes } of distinctHalves(stack)) {
    const short = boxes.filter((box) => box.isShort);
    const value = massOf(short);
    if (isAbove(value, max20)) findings.add('W1', 'stack.weight-20', short, { value, limit: max20, half });
    const sum = massOf(boxes);
    if (long.length > 0 && isAbove(sum, max40)) findings.add('W2', 'stack.weight-40', boxes, { value: sum, limit: max40, half });
    const above = long.filter((box) => short.some((other) => other.berth.k < box.berth.k));
    if (above.length > 0 && isAbove(value, maxMixed20)) {
      findings.add('W3', 'stack.weight-mixed', [...short, ...above], { value, limit: maxMixed20, half });
    }
  }
}
