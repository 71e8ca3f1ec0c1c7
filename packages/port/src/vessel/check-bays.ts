import type { Reason } from '@estiba/base';
import { disagreement } from '../form/disagreement.ts';
import type { BayProfile, StackProfile, VesselProfile } from './profile.ts';
import { isDeckTier } from './slot.ts';

/** Two stacks nearer than the width of a box stand in each other [m]. */
const BOX_WIDTH = 2.438;
const HIGHEST_TIER = 99;

/** Do bays, stacks, holds and lids agree with each other and with ISO 9711? */
export function checkBays(ship: VesselProfile): Reason[] {
  const holds = new Set(ship.holds.map((hold) => hold.id));
  const bayOfLid = new Map(ship.lids.map((lid) => [lid.id, lid.bay]));
  return [
    ...repeated(ship.holds, '/holds'),
    ...repeated(ship.lids, '/lids'),
    ...ship.lids.flatMap((lid, i) =>
      ship.bays.some((bay) => bay.number === lid.bay)
        ? []
        : [disagreement('profile.lid-bay', `/lids/${i}/bay`, lid.bay, 'Maybe the bay was renumbered: the ship has no such bay.')],
    ),
    ...ship.bays.flatMap((bay, i) => [
      ...checkOrder(ship.bays[i - 1], bay, `/bays/${i}`),
      ...checkBay(bay, holds, `/bays/${i}`),
      ...bay.stacks.flatMap((stack, s) => checkStack(bay, stack, bayOfLid, `/bays/${i}/stacks/${s}`)),
    ]),
  ];
}

/** An id given twice. */
export function repeated(items: readonly { readonly id: string }[], path: string): Reason[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, i) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [disagreement('profile.repeated', `${path}/${i}/id`, id, 'Maybe copied and not renamed: every id is given once.')];
  });
}

/** Bays stand bow to stern: numbers rise, x falls. */
function checkOrder(before: BayProfile | undefined, bay: BayProfile, path: string): Reason[] {
  if (before === undefined) return [];
  const reasons: Reason[] = [];
  if (bay.number <= before.number) {
    reasons.push(
      disagreement(
        'profile.bay-order',
        `${path}/number`,
        bay.number,
        `Maybe listed stern to bow or twice: it comes after bay ${before.number}.`,
      ),
    );
  }
  if (bay.x >= before.x) {
    reasons.push(
      disagreement(
        'profile.bay-order',
        `${path}/x`,
        bay.x,
        `Maybe x was counted from the bow: bay ${before.number}, forward of it, has ${before.x}.`,
      ),
    );
  }
  return reasons;
}

function checkBay(bay: BayProfile, holds: ReadonlySet<string>, path: string): Reason[] {
  const reasons: Reason[] = [];
  if (bay.hold !== null && !holds.has(bay.hold)) {
    reasons.push(disagreement('profile.hold-unknown', `${path}/hold`, bay.hold, 'Maybe misspelt: the ship has no such hold.'));
  }
  const places = new Set<string>();
  bay.stacks.forEach((stack, s) => {
    const place = `${stack.level} ${stack.row}`;
    if (places.has(place)) {
      reasons.push(
        disagreement(
          'profile.stack-repeated',
          `${path}/stacks/${s}/row`,
          stack.row,
          `Maybe copied: bay ${bay.number} has another ${stack.level} stack in that row.`,
        ),
      );
    }
    places.add(place);
    const neighbour = bay.stacks.find((other, o) => o < s && other.level === stack.level && Math.abs(other.y - stack.y) < BOX_WIDTH - 0.01);
    if (neighbour !== undefined && neighbour.row !== stack.row) {
      reasons.push(
        disagreement(
          'profile.stacks-overlap',
          `${path}/stacks/${s}/y`,
          stack.y,
          `Maybe not in metres: row ${neighbour.row} stands at ${neighbour.y}, and a box is ${BOX_WIDTH} wide.`,
        ),
      );
    }
  });
  return reasons;
}

function checkStack(bay: BayProfile, stack: StackProfile, bayOfLid: ReadonlyMap<string, number>, path: string): Reason[] {
  const topTier = stack.bottomTier + 2 * (stack.tiers - 1);
  const say = (code: string, field: keyof StackProfile, advice: string): Reason =>
    disagreement(code, `${path}/${field}`, stack[field], advice);
  const reasons: Reason[] = [];
  if (stack.bottomTier % 2 !== 0 || stack.bottomTier < 2 || isDeckTier(stack.bottomTier) !== (stack.level === 'deck')) {
    reasons.push(
      say(
        'profile.tier',
        'bottomTier',
        `Maybe the level is wrong: a ${stack.level} stack begins at an even tier ${stack.level === 'deck' ? 'from 70' : 'from 02 and below 70'}.`,
      ),
    );
  }
  if (topTier > HIGHEST_TIER || isDeckTier(topTier) !== isDeckTier(stack.bottomTier)) {
    reasons.push(say('profile.tier', 'tiers', `Maybe too many: the highest would be tier ${topTier}.`));
  }
  if (sideOf(stack.row) !== Math.sign(Math.round(stack.y * 100))) {
    reasons.push(
      say(
        'profile.row',
        'y',
        `Maybe port and starboard are exchanged: row ${stack.row} is ${stack.row === 0 ? 'on the centre line' : stack.row % 2 === 1 ? 'to starboard (y > 0)' : 'to port (y < 0)'}.`,
      ),
    );
  }
  if (stack.level === 'hold' && bay.hold === null) {
    reasons.push(say('profile.hold-missing', 'level', `Maybe bay ${bay.number} lies over a hold: it names none.`));
  }
  if (stack.lid !== null && bayOfLid.get(stack.lid) !== bay.number) {
    const other = bayOfLid.get(stack.lid);
    reasons.push(
      say(
        'profile.lid-unknown',
        'lid',
        other === undefined ? 'Maybe misspelt: the ship has no such lid.' : `Maybe of another bay: it belongs to bay ${other}.`,
      ),
    );
  }
  return [...reasons, ...checkUses(bay, stack, topTier, path)];
}

/** What may stand in the stack, and where its plugs are. */
function checkUses(bay: BayProfile, stack: StackProfile, topTier: number, path: string): Reason[] {
  const isTier = (tier: number): boolean => tier >= stack.bottomTier && tier <= topTier && tier % 2 === 0;
  const reasons: Reason[] = [];
  if (bay.number % 2 === 1 && (stack.takes40 || stack.takes20Aft)) {
    reasons.push(
      disagreement(
        'profile.odd-bay',
        path,
        `bay ${bay.number}`,
        "Maybe the bay should be even: an odd one has a fore half only and takes no 40'.",
      ),
    );
  }
  if (!stack.takes20Fore && !stack.takes20Aft && !stack.takes40) {
    reasons.push(
      disagreement('profile.no-use', path, `row ${stack.row}`, 'Maybe a length was forgotten: nothing may stand in this stack.'),
    );
  }
  if (stack.fortyFiveFromTier !== null && !isTier(stack.fortyFiveFromTier)) {
    reasons.push(
      disagreement(
        'profile.tier',
        `${path}/fortyFiveFromTier`,
        stack.fortyFiveFromTier,
        `Maybe null was meant: the tiers are ${stack.bottomTier} to ${topTier}.`,
      ),
    );
  }
  stack.plugs.forEach((plug, p) => {
    if (isTier(plug.tier)) return;
    reasons.push(
      disagreement(
        'profile.tier',
        `${path}/plugs/${p}/tier`,
        plug.tier,
        `Maybe of another stack: the tiers are ${stack.bottomTier} to ${topTier}.`,
      ),
    );
  });
  for (const field of ['max20', 'max40', 'maxMixed20'] as const) {
    if (stack[field] < 0)
      reasons.push(
        disagreement('profile.negative', `${path}/${field}`, stack[field], 'Maybe a sign too many: a limit is a mass in tonnes.'),
      );
  }
  return reasons;
}

/** −1 port, 0 centre line, 1 starboard. */
function sideOf(row: number): number {
  if (row === 0) return 0;
  return row % 2 === 1 ? 1 : -1;
}
