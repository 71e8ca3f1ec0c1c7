import { type Reason, reason } from '@estiba/base';
import type { SectionPlan, SectionTerms } from './plan.ts';
import type { SectionProblem } from './problem.ts';

/** What the independent checker found in a plan of a section; `terms` and `cost` are counted where there are no findings. */
export interface SectionVerdict {
  readonly findings: readonly Reason[];
  readonly terms: SectionTerms;
  readonly cost: number;
}

interface Standing {
  /** Number on the load list from 1; 0 aboard already. */
  readonly number: number;
  readonly stack: number;
  readonly tier: number;
  readonly sides: readonly Side[];
  readonly pod: number;
  readonly weight: number;
  readonly height: number;
  readonly isForty: boolean;
  readonly isReefer: boolean;
  readonly imo: number;
}

type Side = 'fore' | 'aft';
const bitOf = { fore: 1, aft: 2 } as const;
/** Pairs of categories kept apart (B8). */
const apart = new Set(['1 2', '1 3', '2 3', '2 4']);
const none: SectionTerms = { rollOuts: 0, overstows: 0, ports: 0, newStacks: 0, wastedPlugs: 0 };

/** Judges a plan by rules B3 to B9 alone, with nothing of the solver. Takes anything, such as what a file held. */
export function checkSectionPlan(problem: SectionProblem, plan: unknown): SectionVerdict {
  const findings: Reason[] = [];
  if (!hasPlaces(problem, plan)) {
    findings.push(reason('section.plan-form', { wanted: problem.toLoad.count }));
    return { findings, terms: none, cost: 0 };
  }
  const standing = [...aboard(problem), ...planned(problem, plan, findings)];
  const stacks = Array.from({ length: problem.stacks }, (_, stack) => standing.filter((box) => box.stack === stack));
  stacks.forEach((boxes, stack) => judgeStack(problem, boxes, stack, findings));
  stacks.forEach((boxes, stack) => judgeSegregation(boxes, stacks[stack + 1] ?? [], findings));
  if (findings.length > 0) return { findings: findings.slice(0, 100), terms: none, cost: 0 };
  const terms = countTerms(problem, stacks, plan.places.filter((place) => place === null).length);
  const { rollOuts, overstows, ports, newStacks, wastedPlugs } = terms;
  return { findings, terms, cost: 1000 * rollOuts + 100 * overstows + 20 * ports + 10 * newStacks + 5 * wastedPlugs };
}

function hasPlaces(problem: SectionProblem, plan: unknown): plan is SectionPlan {
  const places: unknown = typeof plan === 'object' && plan !== null && 'places' in plan ? plan.places : undefined;
  return Array.isArray(places) && places.length === problem.toLoad.count && places.every(isPlace);
}

function isPlace(place: unknown): boolean {
  if (place === null) return true;
  if (typeof place !== 'object' || place === undefined) return false;
  const { stack, tier, side } = place as Record<string, unknown>;
  return Number.isInteger(stack) && Number.isInteger(tier) && (side === 'fore' || side === 'aft' || side === 'both');
}

function aboard({ loaded }: SectionProblem): Standing[] {
  return Array.from({ length: loaded.count }, (_, at) => ({
    ...boxAt(loaded, at),
    number: 0,
    stack: loaded.stack[at]!,
    tier: loaded.tier[at]!,
    sides: loaded.side[at] === 0 ? ['fore', 'aft'] : loaded.side[at] === 1 ? ['fore'] : ['aft'],
  }));
}

const boxAt = (boxes: SectionProblem['toLoad'], at: number): Omit<Standing, 'number' | 'stack' | 'tier' | 'sides'> => ({
  pod: boxes.pod[at]!,
  weight: boxes.weight[at]!,
  height: boxes.height[at]!,
  isForty: boxes.isForty[at] === 1,
  isReefer: boxes.isReefer[at] === 1,
  imo: boxes.imo[at]!,
});

/** The boxes loaded, each in a slot that takes it (B3) and that has the plug it needs (B6). */
function planned(problem: SectionProblem, plan: SectionPlan, findings: Reason[]): Standing[] {
  return plan.places.flatMap((place, at) => {
    if (place === null) return [];
    const box = boxAt(problem.toLoad, at);
    const where = { box: at + 1, stack: place.stack, tier: place.tier };
    const isInside = place.stack >= 1 && place.stack <= problem.stacks && place.tier >= 1 && place.tier <= problem.tiers;
    const cell = (place.stack - 1) * problem.tiers + place.tier - 1;
    const bit = place.side === 'both' ? 4 : bitOf[place.side];
    if (!isInside || box.isForty !== (place.side === 'both') || (problem.takes[cell]! & bit) === 0) {
      findings.push(reason('section.plan-place', where));
      return [];
    }
    const plugs = problem.plugs[cell]! & (box.isForty ? 3 : bit);
    if (box.isReefer && plugs === 0) findings.push(reason('section.plan-no-plug', where));
    const sides: Side[] = place.side === 'both' ? ['fore', 'aft'] : [place.side];
    return [{ ...box, number: at + 1, stack: place.stack - 1, tier: place.tier - 1, sides }];
  });
}

/** One box a slot (B3), none in the air (B4), no 20' on a 40' (B5), height and weight (B7). */
function judgeStack(problem: SectionProblem, boxes: readonly Standing[], stack: number, findings: Reason[]): void {
  if (boxes.every(({ number }) => number === 0)) return;
  for (const side of ['fore', 'aft'] as const) {
    const column = columnOf(boxes, side);
    column.forEach((box, at) => {
      const below = column[at - 1];
      const where = { box: box.number, stack: stack + 1, tier: box.tier + 1 };
      if (below?.tier === box.tier) findings.push(reason('section.plan-taken', { ...where, box: box.number || below.number }));
      else if (box.number === 0 && below !== undefined && below.number > 0)
        findings.push(reason('section.plan-under', { ...where, box: below.number }));
      else if (box.number > 0 && !isSupported(problem, box, below, side)) findings.push(reason('section.plan-hanging', where));
      else if (box.number > 0 && !box.isForty && below?.isForty === true) findings.push(reason('section.plan-on-forty', where));
    });
    const height = column.reduce((sum, box) => sum + box.height, 0);
    const most = problem.maxHeight[stack]!;
    if (height > most && column.some(({ number }) => number > 0))
      findings.push(reason('section.plan-high', { stack: stack + 1, height: height / 100, most: most / 100 }));
  }
  const weight = boxes.reduce((sum, box) => sum + box.weight, 0);
  const most = problem.maxWeight[stack]!;
  if (weight > most) findings.push(reason('section.plan-heavy', { stack: stack + 1, weight: weight / 100, most: most / 100 }));
}

const columnOf = (boxes: readonly Standing[], side: Side): Standing[] =>
  boxes.filter(({ sides }) => sides.includes(side)).sort((a, b) => a.tier - b.tier || a.number - b.number);

/** On the box right below, or with no slot below it that side at all. */
function isSupported({ takes, tiers }: SectionProblem, box: Standing, below: Standing | undefined, side: Side): boolean {
  if (below !== undefined) return below.tier === box.tier - 1;
  const underneath = takes.subarray(box.stack * tiers, box.stack * tiers + box.tier);
  return underneath.every((cell) => (cell & (bitOf[side] | 4)) === 0);
}

/** Categories kept apart are in neither one stack nor neighbouring ones (B8); what was aboard together before is left as it is. */
function judgeSegregation(boxes: readonly Standing[], next: readonly Standing[], findings: Reason[]): void {
  for (const [at, box] of boxes.entries())
    for (const other of [...boxes.slice(at + 1), ...next]) {
      const pair = box.imo < other.imo ? `${box.imo} ${other.imo}` : `${other.imo} ${box.imo}`;
      if (!apart.has(pair) || (box.number === 0 && other.number === 0)) continue;
      findings.push(
        reason('section.plan-segregation', { stack: box.stack + 1, one: box.imo, other: other.imo, otherStack: other.stack + 1 }),
      );
    }
}

function countTerms(problem: SectionProblem, stacks: readonly (readonly Standing[])[], rollOuts: number): SectionTerms {
  let overstows = 0;
  let ports = 0;
  let newStacks = 0;
  let wastedPlugs = 0;
  for (const boxes of stacks) {
    ports += new Set(boxes.map(({ pod }) => pod)).size;
    if (boxes.length > 0 && boxes.every(({ number }) => number > 0)) newStacks++;
    for (const box of boxes) {
      const isAbove = (below: Standing): boolean => below.tier < box.tier && below.sides.some((side) => box.sides.includes(side));
      if (boxes.some((below) => isAbove(below) && below.pod < box.pod)) overstows++;
      const plugs = problem.plugs[box.stack * problem.tiers + box.tier]!;
      if (!box.isReefer) wastedPlugs += box.sides.filter((side) => (plugs & bitOf[side]) !== 0).length;
    }
  }
  return { rollOuts, overstows, ports, newStacks, wastedPlugs };
}
