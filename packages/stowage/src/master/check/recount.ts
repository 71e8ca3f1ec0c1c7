import { type Reason, reason } from '@estiba/base';
import type { MasterCost, MasterInstance, StowedGroup } from '../instance.ts';

/** Containers of a voyage, wherever they come from: `from` is −1 for those aboard when it begins. */
interface Cargo {
  readonly from: number;
  readonly to: number;
  readonly type: number;
  readonly block: number;
  readonly count: number;
}

/** Room in the blocks (K3) and cost (K9), from scratch. */
export function recount(
  instance: MasterInstance,
  groups: readonly StowedGroup[],
): { readonly findings: Reason[]; readonly cost: MasterCost } {
  const cargo = cargoOf(instance, groups);
  const findings: Reason[] = [];
  for (let port = 0; port < instance.ports - 1; port++) findings.push(...overfull(instance, cargo, port));
  let overstows = 0;
  let longCrane = 0;
  for (let port = 0; port < instance.ports; port++) {
    overstows += overstowsAt(instance, cargo, port);
    longCrane += longCraneAt(instance, cargo, port);
  }
  const wanted = instance.demand.reduce((sum, count) => sum + count, 0);
  const leftOut = wanted - groups.reduce((sum, { count }) => sum + count, 0);
  return { findings, cost: { leftOut, overstows, longCrane, total: 10_000 * leftOut + 2 * overstows + longCrane } };
}

function cargoOf({ ports, blocks, types, aboard, legFrom, legTo }: MasterInstance, groups: readonly StowedGroup[]): Cargo[] {
  const cargo: Cargo[] = groups.map(({ leg, type, block, count }) => ({ from: legFrom[leg]!, to: legTo[leg]!, type, block, count }));
  for (let to = 1; to < ports; to++)
    for (let block = 0; block < blocks; block++)
      for (let type = 0; type < types; type++) {
        const count = aboard[(to * blocks + block) * types + type]!;
        if (count > 0) cargo.push({ from: -1, to, type, block, count });
      }
  return cargo;
}

function overfull(
  { blocks, teu, feu, plugs, maxWeight, typeLength, typeReefer, typeWeight }: MasterInstance,
  cargo: readonly Cargo[],
  port: number,
): Reason[] {
  const used = Array.from({ length: blocks }, () => ({ teu: 0, feu: 0, plugs: 0, weight: 0 }));
  for (const { from, to, type, block, count } of cargo) {
    if (from > port || to <= port) continue;
    const one = used[block]!;
    one.teu += count * (typeLength[type]! / 20);
    if (typeLength[type] === 40) one.feu += count;
    if (typeReefer[type] === 1) one.plugs += count;
    one.weight += count * typeWeight[type]!;
  }
  return used.flatMap((one, block) => {
    const where = { port: port + 1, block: block + 1 };
    const beyond = (code: string, value: number, max: number): Reason[] =>
      value > max + 1e-6 * Math.max(1, max) ? [reason(code, { ...where, value, max })] : [];
    return [
      ...beyond('master.teu', one.teu, teu[block]!),
      ...beyond('master.feu', one.feu, feu[block]!),
      ...beyond('master.plugs', one.plugs, plugs[block]!),
      ...beyond('master.weight', one.weight, maxWeight[block]!),
    ];
  });
}

function overstowsAt({ blocks, below }: MasterInstance, cargo: readonly Cargo[], port: number): number {
  const worked = new Set<number>();
  const staying = Array.from({ length: blocks }, () => 0);
  for (const { from, to, block, count } of cargo) {
    if (from === port || to === port) worked.add(block);
    if (from < port && to > port) staying[block]! += count;
  }
  return staying.reduce((sum, count, block) => (below[block]! >= 0 && worked.has(below[block]!) ? sum + count : sum), 0);
}

function longCraneAt({ bays, bins, bayOf }: MasterInstance, cargo: readonly Cargo[], port: number): number {
  const moves = Array.from({ length: bays }, () => 0);
  for (const { from, to, block, count } of cargo) if (from === port || to === port) moves[bayOf[block]!]! += count;
  let most = Math.max(0, ...moves);
  for (let k = 0; k < bins.length; k += 2) {
    const pair = bins[k] === bins[k + 1] ? moves[bins[k]!]! : moves[bins[k]!]! + moves[bins[k + 1]!]!;
    most = Math.max(most, pair);
  }
  return most;
}
