import { type Reason, reason } from '@estiba/base';
import { type AfloatFigures, afloatFigures } from './check/afloat-figures.ts';
import { recount } from './check/recount.ts';
import type { MasterCost, MasterInstance, StowedGroup } from './instance.ts';

/** What the independent checker found in a plan. The cost is that of K9, whether there are findings or not. */
export interface MasterVerdict {
  readonly findings: readonly Reason[];
  readonly cost: MasterCost;
}

/** Most findings told. */
const most = 100;

/** Judges a plan by rules K2 to K9 alone. Takes anything, such as what a file held; shares nothing with the solver. */
export function checkMaster(instance: MasterInstance, plan: unknown): MasterVerdict {
  if (!Array.isArray(plan)) return { findings: [reason('master.no-plan', { value: written(plan) })], cost: recount(instance, []).cost };
  const { groups, findings } = groupsOf(instance, plan);
  const counted = recount(instance, groups);
  findings.push(...counted.findings);
  for (let port = 0; port < instance.ports - 1; port++)
    findings.push(...beyondLimits(instance, port, afloatFigures(instance, groups, port)));
  return { findings: findings.slice(0, most), cost: counted.cost };
}

/** The groups of a plan that make sense, and what does not (K2). */
function groupsOf(
  { legFrom, types, blocks, demand }: MasterInstance,
  plan: readonly unknown[],
): { groups: StowedGroup[]; findings: Reason[] } {
  const groups: StowedGroup[] = [];
  const findings: Reason[] = [];
  const stowed = new Map<number, number>();
  plan.forEach((given, at) => {
    const group = groupOf(given);
    if (group === undefined || group.leg >= legFrom.length || group.type >= types || group.block >= blocks) {
      findings.push(reason('master.no-group', { at: at + 1, value: written(given) }));
      return;
    }
    groups.push(group);
    const key = group.leg * types + group.type;
    stowed.set(key, (stowed.get(key) ?? 0) + group.count);
  });
  for (const [key, count] of stowed)
    if (count > demand[key]!)
      findings.push(
        reason('master.more-than-wanted', {
          leg: Math.floor(key / types) + 1,
          type: (key % types) + 1,
          value: count,
          wanted: demand[key]!,
        }),
      );
  return { groups, findings };
}

function groupOf(given: unknown): StowedGroup | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { leg, type, block, count } = given as Record<string, unknown>;
  if (![leg, type, block, count].every((value) => Number.isSafeInteger(value) && (value as number) >= 0) || count === 0) return undefined;
  return { leg: leg as number, type: type as number, block: block as number, count: count as number };
}

/** The beginning of what was given; its type, where it cannot be written. */
function written(given: unknown): string {
  try {
    return JSON.stringify(given)?.slice(0, 100) ?? 'nothing';
  } catch {
    return typeof given;
  }
}

const slackOf = (limit: number): number => Math.max(1e-6, Math.abs(limit) * 1e-6);

/** K4 to K8 at the departure from one port. */
function beyondLimits(instance: MasterInstance, port: number, figures: AfloatFigures): Reason[] {
  const { bays, shearMin, shearMax, bendingMax, lcgMin, lcgMax, tcgMin, tcgMax, vcgMax } = instance;
  const findings: Reason[] = [];
  const within = (code: string, value: number, min: number, max: number, where: Readonly<Record<string, number>> = {}): void => {
    if (value < min - slackOf(min) || value > max + slackOf(max))
      findings.push(reason(code, { port: port + 1, ...where, value, min, max }));
  };
  const atMost = (code: string, value: number, max: number, where: Readonly<Record<string, number>> = {}): void => {
    if (value > max + slackOf(max)) findings.push(reason(code, { port: port + 1, ...where, value, max }));
  };
  within('master.lcg', figures.lcg, lcgMin[port]!, lcgMax[port]!);
  within('master.tcg', figures.tcg, tcgMin[port]!, tcgMax[port]!);
  atMost('master.vcg', figures.vcg, vcgMax[port]!);
  for (let bay = 0; bay < bays; bay++) {
    within('master.shear', figures.shear[bay]!, shearMin[bay]!, shearMax[bay]!, { bay: bay + 1 });
    atMost('master.bending', figures.bending[bay]!, bendingMax[bay]!, { bay: bay + 1 });
  }
  return findings;
}
