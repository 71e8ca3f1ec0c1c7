import type { PlacedBox } from './box.ts';
import type { Findings } from './finding.ts';
import { isAbove } from './finding.ts';
import { chainForces } from './chain-forces.ts';
import type { Ship } from './ship.ts';
import type { LoadedStack, Stowage } from './stowage.ts';

/** Rules S1 to S3: what lashings, posts and corners of deck stacks must bear. */
export function checkSecuring(ship: Ship, stowage: Stowage, findings: Findings): void {
  for (const stack of stowage.stacks) {
    if (stack.site.stack.level === 'deck') checkStack(ship, stack, findings);
  }
}

function checkStack(ship: Ship, stack: LoadedStack, findings: Findings): void {
  const long = stack.boxes.filter((box) => !box.isShort);
  const isOddBay = stack.site.bay.number % 2 === 1;
  const halves = [{ end: 'fore', boxes: stack.fore }, ...(isOddBay ? [] : [{ end: 'aft', boxes: stack.aft }])];
  for (const { end, boxes } of halves) {
    const short = boxes.filter((box) => box.isShort);
    checkChain(ship, stack, [...short, ...long], true, end, findings);
    if (!isOddBay) checkChain(ship, stack, short, false, `${end} middle`, findings);
  }
}

function checkChain(ship: Ship, stack: LoadedStack, chain: readonly PlacedBox[], hasRods: boolean, end: string, findings: Findings): void {
  if (chain.length === 0) return;
  const { rackingLimit, postLimit, liftLimit } = ship.vessel.lashing;
  const forces = chainForces(ship.vessel, stack.site, chain, hasRods);
  const worst = [
    { rule: 'S1', code: 'securing.racking', values: forces.map((box) => box.racking), limit: rackingLimit },
    { rule: 'S2', code: 'securing.post', values: forces.map((box) => box.post), limit: postLimit },
    { rule: 'S3', code: 'securing.lift', values: forces.map((box) => box.lift), limit: liftLimit },
  ];
  for (const { rule, code, values, limit } of worst) {
    const value = Math.max(...values);
    if (isAbove(value, limit)) findings.add(rule, code, chain, { value, limit, end, box: values.indexOf(value) + 1 });
  }
}
