import { Random, reason, untilDone } from '@estiba/base';
import type { ContainerId, ScoreTerm } from '@estiba/port';
import type { Ballast } from '../../afloat/ballast.ts';
import { ballastFor } from '../../afloat/ballast-for.ts';
import { weights } from '../../objectives/weights.ts';
import type { Rebuilt } from '../../explain/rebuild.ts';
import type { Standing } from '../../problem/reach.ts';
import { whyLeftOut } from '../../search/why-not.ts';
import type { Objection } from '../changes.ts';
import { clearBroken } from './clear-broken.ts';
import { enact } from './enact.ts';
import { keepAfloat } from './keep-afloat.ts';
import type { RepairQuestion } from './question.ts';
import { type Mark, Site } from './site.ts';
import { scoreNow } from './score-now.ts';
import { setDown } from './set-down.ts';
import { takePlaceOf } from './take-place-of.ts';

/** Times a part of the repair is taken up again and set down otherwise. */
const TRIES = 16;
/** Boxes that were ashore before and are offered a place, at the most. */
const MOST_FROM_ASHORE = 200;

/** What a repair came to; the state stands repaired. */
export interface Mended {
  readonly site: Site;
  /** Score of the plan as it was. */
  readonly score: readonly ScoreTerm[];
  readonly before: Ballast;
  readonly after: Ballast;
}

/**
 * Makes a plan valid again with few boxes moved: carries out what is wanted, takes off what breaks a rule, sets everything down
 * where that costs least, tries parts of it again, and keeps the ship within her limits. Counted in steps: the same question has
 * the same answer unless it is stopped. Objections: nothing can be proposed, and the state is for the caller to bring back.
 */
export function repairPlan(
  state: Rebuilt,
  mobile: ReadonlyMap<ContainerId, number>,
  targets: ReadonlyMap<number, Standing | null>,
  { locks, leftOut, seed = 1, steering = untilDone }: RepairQuestion,
): { readonly site: Site; readonly objections: readonly Objection[]; readonly mended: Mended | null } {
  const { stow, rules, gauges, ballast } = state;
  const mayMove = new Uint8Array(stow.problem.boxes.count);
  for (const [id, box] of mobile) mayMove[box] = locks?.has(id) === true || leftOut?.has(id) === true ? 0 : 1;
  const site = new Site(stow, rules, mayMove);
  const ashore = [...mobile.values()].filter((box) => stow.stackOf[box] < 0 && mayMove[box] === 1 && !targets.has(box));
  const before = ballastFor(gauges, stow, ballast);
  const score = scoreNow(stow, before.content);
  const objections = enact(site, targets);
  if (objections.length > 0) return { site, objections, mended: null };
  const random = new Random(seed);
  clearBroken(site);
  setDown(site);
  for (let i = 0; i < TRIES && !steering.shouldStop(); i++) tryAgain(site, random);
  placeStranded(site, steering.shouldStop);
  if (targets.size === 0) fromAshore(site, ashore, steering.shouldStop);
  const lost = [...site.pending].filter((box) => box >= stow.problem.loads).map((box) => whyStranded(site, box));
  if (lost.length > 0) return { site, objections: lost, mended: null };
  const after = keepAfloat(site, gauges, before.content, targets.size === 0 ? 0 : before.breach, random, steering.shouldStop);
  return { site, objections, mended: { site, score, before, after } };
}

/** Boxes that found no place take that of another which finds one. */
function placeStranded(site: Site, shouldStop: () => boolean): void {
  const stranded = [...site.pending];
  for (const box of stranded) if (!shouldStop() && site.pending.has(box)) takePlaceOf(site, box);
}

/** Boxes that were ashore before and are not to stay there come aboard where there is room. */
function fromAshore(site: Site, ashore: readonly number[], shouldStop: () => boolean): void {
  const { boxes, loads } = site.stow.problem;
  for (const box of ashore.filter((one) => one >= loads || boxes.pod[one] >= 0).slice(0, MOST_FROM_ASHORE)) {
    if (shouldStop()) return;
    site.pending.add(box);
    setDown(site);
    site.pending.delete(box);
  }
}

/** A box aboard that is only taken off to be set back may not be left ashore. */
function whyStranded({ stow, rules }: Site, box: number): Objection {
  const { id } = stow.problem.boxes.containers[box];
  return { box: id, reasons: [reason('repair.no-place', { box: id }), ...whyLeftOut(stow, rules, box)] };
}

/** Takes up a moved box, or a stack its place was in, and sets it down otherwise; what is no better is taken back. */
function tryAgain(site: Site, random: Random): void {
  const moved = Array.from(site.mayMove.keys()).filter((box) => site.mayMove[box] === 1 && site.isElsewhere(box) && site.why.has(box));
  if (moved.length === 0) return;
  const mark: Mark = site.mark();
  const cost = costOf(site);
  const lifted = random.shuffle([...moved]).slice(0, 1 + random.int(4));
  for (const box of lifted) {
    if (site.stow.stackOf[box] >= 0) site.clear(box, site.why.get(box)!);
    else site.pending.add(box);
  }
  setDown(site, () => 2 * weights.change * random.next());
  if (costOf(site) >= cost) site.backTo(mark);
}

/** The soft goals, boxes without a place, and boxes elsewhere than before. */
function costOf(site: Site): number {
  const { stow, pending, mayMove } = site;
  let cost = stow.tally.cost;
  for (const box of pending) cost += box < stow.problem.loads ? weights.leftOut : weights.leftRestow;
  for (let box = 0; box < mayMove.length; box++) if (mayMove[box] === 1 && site.isElsewhere(box)) cost += weights.change;
  return cost;
}
