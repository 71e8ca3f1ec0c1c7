import { type Reason, reason } from '@estiba/base';
import { ballastFor } from '../afloat/ballast-for.ts';
import { conditionOf } from '../afloat/condition.ts';
import { CURVES, DRAFT_AFT, DRAFT_FORE, type Gauges, GM_OVER, GM_UNDER, HIDDEN, LIST, TRIM } from '../afloat/gauges.ts';
import type { Stow } from '../state/stow.ts';

/** Limits of the ship afloat (SPEC F) that neither the ballast as it is nor ballast chosen anew keeps. */
export function shipReasons(gauges: Gauges, stow: Stow, ballast: Float64Array): Reason[] {
  const { content, breach } = ballastFor(gauges, stow, ballast);
  if (breach === 0) return [];
  const [reading, condition] = [gauges.read(stow, content), conditionOf(gauges, stow, content)];
  if (reading === null || condition === null) return [reason('afloat.no-equilibrium', {})];
  const { low, high } = gauges;
  return Array.from(reading.values).flatMap((value, i) => {
    if (i === GM_OVER && value < 0) return [reason('afloat.gm-low', { value: rounded(condition.gm), limit: rounded(condition.minGm) })];
    if (i === GM_UNDER && value < 0) return [reason('afloat.gm-high', { value: rounded(condition.gm), limit: rounded(condition.maxGm) })];
    return value < low[i]! ? [outside(gauges, i, value, low[i]!)] : value > high[i]! ? [outside(gauges, i, value, high[i]!)] : [];
  });
}

/** In the checker's words. */
function outside(gauges: Gauges, i: number, value: number, limit: number): Reason {
  if (i === DRAFT_AFT || i === DRAFT_FORE) {
    const end = i === DRAFT_AFT ? 'aft' : 'fore';
    return reason(value > limit ? 'afloat.too-deep' : 'afloat.too-shallow', { end, value: rounded(value), limit });
  }
  if (i === TRIM) return reason('afloat.trim', { value: rounded(value), limit });
  if (i === LIST) return reason('afloat.list', { value: rounded(value), limit: Math.abs(limit) });
  if (i === HIDDEN) return reason('visibility.hidden', { value: rounded(value), limit });
  const kind = ['strength.shear', 'strength.bending', 'strength.torsion'][Math.floor((i - CURVES) / gauges.stations)]!;
  const x = gauges.problem.ship.profile.strength[(i - CURVES) % gauges.stations]!.x;
  return reason(kind, { x, value: Math.round(value), limit });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
