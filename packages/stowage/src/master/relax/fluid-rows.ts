import type { FluidProblem } from './fluid-problem.ts';

/** Where the rows of the relaxation stand in one flat list, their limits and their scale (1 over the length of their vector of coefficients). */
export interface FluidRows {
  readonly count: number;
  readonly perSailing: number;
  readonly teu: number;
  readonly feu: number;
  readonly plugs: number;
  readonly weight: number;
  readonly moment: number;
  readonly shear: number;
  readonly bending: number;
  /** First row of the long cranes: `longCrane + port * groups + group`. */
  readonly longCrane: number;
  /** First rows of work under lids: `load + port * berths + berth`; loads are counted in TEU, FEU, tonnes and plugs, discharges in TEU. */
  readonly load: number;
  readonly loadFeu: number;
  readonly loadWeight: number;
  readonly loadPlugs: number;
  readonly discharge: number;
  readonly min: Float64Array;
  readonly max: Float64Array;
}

/** Share of the room under lids to open that is counted on. */
const spare = 0.98;
/** How much more of the windows of trim is kept in reserve than of the rest: they are narrow beside what a container moved does to them. */
const windowReserve = 30;

/** Lays out the rows. Rows that can never bind (work under lids where nothing stays on one) have no limits. */
export function rowsOf(fluid: FluidProblem): FluidRows {
  const { instance, problem, berths } = fluid;
  const { bays, ports } = instance;
  const { sailings, groups } = problem;
  const perSailing = 4 * berths + 1 + 2 * bays;
  const longCrane = sailings * perSailing;
  const load = longCrane + ports * groups;
  const loadFeu = load + ports * berths;
  const loadWeight = loadFeu + ports * berths;
  const loadPlugs = loadWeight + ports * berths;
  const discharge = loadPlugs + ports * berths;
  const count = discharge + ports * berths;
  const rows = {
    count,
    perSailing,
    teu: 0,
    feu: berths,
    plugs: 2 * berths,
    weight: 3 * berths,
    moment: 4 * berths,
    shear: 4 * berths + 1,
    bending: 4 * berths + 1 + bays,
    longCrane,
    load,
    loadFeu,
    loadWeight,
    loadPlugs,
    discharge,
    min: new Float64Array(count).fill(Number.NEGATIVE_INFINITY),
    max: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
  };
  for (let p = 0; p < sailings; p++) limitSailing(fluid, rows, p);
  for (let port = 0; port < ports; port++)
    for (let group = 0; group < groups; group++) rows.max[longCrane + port * groups + group] = -dischargedOf(fluid, port, group);
  for (const { port, berth, block, room, dischargeTeu } of fluid.openings) {
    const at = port * berths + berth;
    const isOpen = isSettled(fluid, port, berth) && fluid.guide?.closed[port * instance.blocks + block] === 0;
    if (rows.max[discharge + at] === Number.POSITIVE_INFINITY) rows.max[discharge + at] = 0;
    if (isOpen) rows.max[discharge + at] += dischargeTeu;
    [load, loadFeu, loadWeight, loadPlugs].forEach((first, kind) => {
      if (rows.max[first + at] === Number.POSITIVE_INFINITY) rows.max[first + at] = 0;
      if (isOpen) rows.max[first + at] += room[kind]! * spare;
    });
  }
  return rows;
}

/** Whether lids at the port are open or closed for good, so that the relaxation has no choice. */
export const isSettled = ({ guide, berths }: FluidProblem, port: number, berth: number): boolean =>
  guide?.settled[port * berths + berth] === 1;

function limitSailing(
  { guide, instance, berths, freeTeu, freeFeu, freePlugs, freeWeight, net, moment, momentDrift }: FluidProblem,
  rows: FluidRows,
  p: number,
): void {
  const { bays, bayLcg, shearMin, shearMax, bendingMax, lcgMin, lcgMax, displacement } = instance;
  const at = p * rows.perSailing;
  const { min, max } = rows;
  for (let berth = 0; berth < berths; berth++) {
    max[at + rows.teu + berth] = freeTeu[p * berths + berth];
    max[at + rows.feu + berth] = freeFeu[p * berths + berth];
    max[at + rows.plugs + berth] = freePlugs[p * berths + berth];
    max[at + rows.weight + berth] = freeWeight[p * berths + berth];
  }
  const keep = guide?.keep ?? 1;
  const inset = ((1 - keep) * windowReserve * (lcgMax[p] - lcgMin[p]) * displacement[p]) / 2 - momentDrift[p];
  min[at + rows.moment] = lcgMin[p] * displacement[p] - moment[p] + inset;
  max[at + rows.moment] = lcgMax[p] * displacement[p] - moment[p] - inset;
  let shear = 0;
  for (let bay = 0; bay < bays; bay++) {
    shear += net[p * bays + bay];
    min[at + rows.shear + bay] = shearMin[bay] * keep - shear;
    max[at + rows.shear + bay] = shearMax[bay] * keep - shear;
  }
  let behind = 0;
  let bending = 0;
  for (let bay = bays - 1; bay >= 0; bay--) {
    if (bay < bays - 1) bending += behind * (bayLcg[bay] - bayLcg[bay + 1]);
    behind += net[p * bays + bay];
    max[at + rows.bending + bay] = bendingMax[bay] * keep - bending;
  }
}

function dischargedOf({ problem, berths, berthOf, discharged }: FluidProblem, port: number, group: number): number {
  const bays = new Set([problem.groupBays[2 * group], problem.groupBays[2 * group + 1]]);
  let sum = 0;
  for (const bay of bays) if (berthOf[bay!] >= 0) sum += discharged[port * berths + berthOf[bay!]];
  return sum;
}
