import { type Result, reason, refuse, succeed } from '@estiba/base';
import type { StowedContainer } from '../call/call.ts';
import { floatShip } from '../generate/afloat.ts';
import { type HoldSpan, spread } from '../generate/arrangement.ts';
import { drawHull } from '../generate/hull.ts';
import { round } from '../generate/hydrostatics.ts';
import type { VesselProfile } from '../vessel/profile.ts';
import { assumptions } from './assumptions.ts';
import { cargoSeen } from './cargo-seen.ts';
import { eyeOver } from './eye.ts';
import { assignHolds, furnish, inferHolds } from './furnish.ts';
import { observe } from './observe.ts';
import { outlineLevel } from './outline.ts';
import { particularsOf } from './particulars.ts';
import { bayLengths, sizeOf } from './size.ts';
import { steadyShip } from './steady.ts';

/** What the plans' headers say of the ship. */
export interface VesselHeader {
  readonly name: string;
  readonly imo?: string;
  readonly callSign?: string;
}

const MAX_HIDDEN = 500;

/**
 * A profile of a ship nobody has one of, from one or more of her bay plans: every box of theirs that has a possible slot has a place in it.
 * What the plans do not show is taken from the nearest class, from symmetry and from neighbours, and told in `assumed`.
 * Refused with `infer.no-boxes` where no box has a possible slot.
 */
export function inferVessel(plans: readonly (readonly StowedContainer[])[], header: VesselHeader): Result<VesselProfile> {
  const observation = observe(plans);
  const boxes = plans.reduce((sum, plan) => sum + plan.length, 0);
  if (observation.stacks.length === 0) return refuse(reason('infer.no-boxes', { plans: plans.length, boxes }));
  const outline = { deck: outlineLevel(observation, 'deck'), hold: outlineLevel(observation, 'hold') };
  const name = header.name === '' ? 'UNKNOWN' : header.name;
  const ship = particularsOf({ ...sizeOf(observation, outline), name });
  const lengths = bayLengths(observation);
  const place = spread(ship, lengths);
  const holdOf = assignHolds(outline.hold);
  const { bays, lids } = furnish(observation, outline, ship, place.centres, holdOf);

  const engineRoom = { fromX: place.casing.fromX - 1, toX: place.casing.toX + 14 };
  const basis = { bays, holds: spansOf(holdOf, place.centres, lengths), lids, house: place.house, engineRoom, sternX: place.sternX };
  const steady = steadyShip(
    (fullness) => drawHull({ ...ship, draft: ship.designDraft, fore: place.bowX, fullness }),
    (hull, maxDraft) => floatShip(hull, { ...basis, maxDraft }),
    ship.maxDraft,
    cargoSeen(plans, bays),
  );
  const view = { eyeX: round(place.house.toX - 3, 2), bowX: round(place.bowX, 2), maxHidden: round(Math.min(MAX_HIDDEN, 2 * ship.loa), 1) };
  return succeed({
    format: 'estiba-vessel/1',
    name,
    ...(header.imo !== undefined && /^\d{7}$/.test(header.imo) ? { imo: header.imo } : {}),
    ...(header.callSign === undefined ? {} : { callSign: header.callSign }),
    origin: { kind: 'inferred', note: `From ${plans.length} bay plan(s) with ${boxes} boxes.` },
    assumed: assumptions(observation, outline, ship, steady),
    particulars: {
      teu: ship.teu,
      loa: ship.loa,
      lpp: ship.lpp,
      beam: ship.beam,
      depth: ship.depth,
      designDraft: ship.designDraft,
      maxDraft: steady.maxDraft,
    },
    bays,
    holds: inferHolds(observation, holdOf),
    lids,
    ...steady.afloat,
    visibility: { ...view, eyeZ: round(eyeOver(ship, bays, view), 2) },
  });
}

function spansOf(holdOf: readonly (string | null)[], centres: readonly number[], lengths: readonly number[]): HoldSpan[] {
  return [...new Set(holdOf)].flatMap((id) => {
    if (id === null) return [];
    const inside = centres.map((x, i) => ({ x, half: (lengths[i] as number) / 2 })).filter((_, i) => holdOf[i] === id);
    return [{ id, fromX: Math.min(...inside.map(({ x, half }) => x - half)), toX: Math.max(...inside.map(({ x, half }) => x + half)) }];
  });
}
