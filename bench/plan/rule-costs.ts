import type { Call } from '@estiba/port';
import { planCall, type RuleGroup } from '@estiba/stowage';
import type { Measured } from '../lib/results.ts';
import { largeCall, makeCall } from './calls.ts';

const groups: readonly RuleGroup[] = ['securing', 'dangerous-goods', 'reefers', 'out-of-gauge', 'stack-weight', 'strength', 'visibility'];

/** A list about as long as the ship can take, so that every rule costs boxes. */
const overfull = { ...largeCall, utilisation: 1 };

/** What each group of rules costs: TEU loaded more with it switched off, of those loaded with all rules on. */
export function ruleCosts(): Measured[] {
  const call = makeCall(overfull);
  const all = teuLoaded(call, []);
  return groups.map((group) => ({
    of: 'plan',
    id: `cost-of-${group}`,
    what: `TEU loaded more with the ${group} rules off, 18,000 TEU, filled to 100 %`,
    value: round((teuLoaded(call, [group]) - all) / all),
    unit: 'share',
    better: 'lower',
    must: null,
    aim: null,
    n: 1,
    seed: String(overfull.seed),
  }));
}

function teuLoaded(call: Call, off: readonly RuleGroup[]): number {
  const teu = new Map(call.loadList.map((box) => [box.id, box.sizeType.lengthFt === 20 ? 1 : 2]));
  return planCall(call, { seed: 1, effort: 1, off }).loading.loads.reduce((total, { id }) => total + (teu.get(id) ?? 0), 0);
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
