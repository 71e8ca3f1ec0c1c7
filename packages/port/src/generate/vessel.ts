import type { BayProfile, LidProfile, VesselProfile } from '../vessel/profile.ts';
import { floatShip } from './afloat.ts';
import { type Arrangement, arrange } from './arrangement.ts';
import { deckGoods, holdGoods } from './dangerous-goods.ts';
import { deckRows, deckStacks } from './deck-stacks.ts';
import { cutTiers, eyeHeight, visibleTiers } from './deck-tiers.ts';
import { holdStacks } from './hold-stacks.ts';
import { drawHull, type Hull } from './hull.ts';
import { round } from './hydrostatics.ts';
import { coverHatch, lidCount } from './lids.ts';
import { VESSEL_CLASSES, type VesselClass, type VesselParticulars } from './particulars.ts';
import { placePlugs } from './plugs.ts';
import { rowPitch, rowsAcross } from './rows.ts';

/** Half the length of a 40' box, with a little to spare [m]. */
const HALF_BOX = 6.1;
/** Next to the living quarters: bays whose centre is nearer than this to them [m]. */
const NEAR_HOUSE = 17;
/** Sea hidden ahead at the most (SOLAS V/22) [m]. */
const MAX_HIDDEN = 500;

const ASSUMED = [
  'hull: drawn from main particulars by power curves, not from a body plan',
  'lightship, tanks: typical distribution for the size',
  'limits, strength: scaled by length, beam and displacement from published ships',
  'lashing: one set of accelerations for all conditions; not a class-approved securing manual',
  'dangerous goods: a usual document of compliance',
];

/**
 * A credible container ship from a class or from main particulars: same input, same ship. She is no real one.
 * Throws RangeError where the particulars contradict each other.
 */
export function generateVessel(classOrParticulars: VesselClass | VesselParticulars): VesselProfile {
  const ship: VesselParticulars = typeof classOrParticulars === 'number' ? VESSEL_CLASSES[classOrParticulars] : classOrParticulars;
  const place = arrange(ship);
  const hull = drawHull({
    lpp: ship.lpp,
    beam: ship.beam,
    depth: ship.depth,
    draft: ship.designDraft,
    blockCoefficient: ship.blockCoefficient,
    fore: place.bowX,
  });
  const visibility = {
    eyeX: round(place.house.toX - 3, 2),
    eyeZ: round(eyeHeight(ship.depth, ship.deckTiers), 2),
    bowX: round(place.bowX, 2),
    maxHidden: Math.min(MAX_HIDDEN, 2 * ship.loa),
  };
  const { bays, lids } = furnish(ship, place, hull, visibility);
  const engineRoom = { fromX: place.casing.fromX - 1, toX: place.casing.toX + 14 };
  const teu = bays.reduce((sum, bay) => sum + bay.stacks.reduce((inBay, stack) => inBay + 2 * stack.tiers, 0), 0);
  return {
    format: 'estiba-vessel/1',
    name: ship.name,
    origin: { kind: 'generated', note: `From main particulars of a ${ship.teu} TEU ship.` },
    assumed: ASSUMED,
    particulars: {
      teu,
      loa: ship.loa,
      lpp: ship.lpp,
      beam: ship.beam,
      depth: ship.depth,
      designDraft: ship.designDraft,
      maxDraft: ship.maxDraft,
    },
    bays,
    holds: place.holds.map(({ id }, i) => holdGoods(id, i === 0)),
    lids,
    ...floatShip(hull, { maxDraft: ship.maxDraft, bays, holds: place.holds, lids, house: place.house, engineRoom, sternX: place.sternX }),
    visibility,
  };
}

/** Bays with their stacks, lids and plugs. */
function furnish(
  ship: VesselParticulars,
  place: Arrangement,
  hull: Hull,
  visibility: VesselProfile['visibility'],
): { readonly bays: BayProfile[]; readonly lids: LidProfile[] } {
  const pitch = rowPitch(ship.beam, ship.rows);
  const heights = { depth: ship.depth, draft: ship.designDraft, deckTiers: ship.deckTiers, visibility };
  const inHold = place.bays.map((bay) => (bay.hold === null ? [] : holdStacks(hull, bay.x, rowsAcross(ship.rows - 2, pitch))));
  const onDeck = place.bays.map((bay) => deckRows(hull, bay.x, ship.rows));
  const holdTeu = inHold.flat().reduce((sum, stack) => sum + 2 * stack.tiers, 0);
  const tiers = cutTiers(
    place.bays.map((bay) => visibleTiers(heights, bay.x + HALF_BOX)),
    onDeck.map((rows) => rows.length),
    ship.teu - holdTeu,
  );
  const rules = { limit20: ship.deckLimit20, limit40: ship.deckLimit40, lashingBridge: ship.lashingBridge, deckTiers: ship.deckTiers };
  const covered = place.bays.map((bay, i) => {
    const takes20OnDeck = bay.hold !== null || i < ship.bays - 1;
    const deck = deckStacks(ship.depth, onDeck[i] ?? [], tiers[i] as number, takes20OnDeck, rules);
    return coverHatch(bay.number, [...(inHold[i] ?? []), ...deck], lidCount(ship.rows), pitch);
  });
  const bays = place.bays.map((bay, i) => ({
    ...bay,
    lashingBridge: ship.lashingBridge,
    deckDangerousGoods: deckGoods(Math.abs(bay.x - (place.house.fromX + place.house.toX) / 2) < NEAR_HOUSE),
    stacks: covered[i]?.stacks ?? [],
  }));
  return { bays: placePlugs(bays, ship.plugs, visibility.eyeX), lids: covered.flatMap((hatch) => hatch.lids) };
}
