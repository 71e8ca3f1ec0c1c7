import type { Findings } from './finding.ts';
import type { Stowage } from './stowage.ts';

/** Rule R1: an active reefer has a plug. */
export function checkReefers(stowage: Stowage, findings: Findings): void {
  for (const box of stowage.placed) {
    if (box.container.reefer?.isActive !== true) continue;
    const { site, inFore, inAft } = box.berth;
    const hasPlug = site.stack.plugs.some((plug) => plug.tier === box.slot.tier && ((inFore && plug.fore) || (inAft && plug.aft)));
    if (!hasPlug) findings.add('R1', 'reefer.no-plug', [box], { tier: box.slot.tier });
  }
}
