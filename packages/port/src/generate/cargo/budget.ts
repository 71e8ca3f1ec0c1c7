import type { VesselProfile } from '../../vessel/profile.ts';
import { displacementAt } from '../afloat.ts';

/** Mean masses a TEU that stacks hold and lashings stand: in the hold, and on deck from heavy below to empty above [t]. */
const HOLD_TONNES = 14;
const DECK_TONNES = 5;
/** Mass of a whole stack on deck: a stack of more tiers has lighter boxes [t]. */
const DECK_STACK = 110;
/** Where the cargo's centre is in a stow that is heavier below, as a share of its height, and the height of a tier [m]. */
const CENTRE = { hold: 0.46, deck: 0.4 };
const TIER = 2.75;
/** GM to spare over the least [m], and the share of double-bottom ballast counted on. */
const GM_MARGIN = 0.7;
const BALLAST_SHARE = 0.6;

/**
 * The cargo mass a ship can be expected to carry at this share of her capacity [t]: within her greatest draught, what her stacks
 * and lashings stand, and enough GM with the heavy boxes below. A rule of thumb to generate cargo by, not a check.
 */
export function cargoBudget(ship: VesselProfile, utilisation: number): number {
  const { hold, deck } = capacities(ship);
  const onDeck = Math.max(0, utilisation * (hold.teu + deck.teu) - hold.teu);
  const deckHeight = deck.height * Math.min(1, onDeck / deck.teu + 0.1);
  const base = baseMasses(ship);
  const holdMass = HOLD_TONNES * Math.min(hold.teu, utilisation * (hold.teu + deck.teu));
  const perTeu = Math.min(DECK_TONNES, DECK_STACK / 2 / (deck.height / TIER));
  let deckMass = perTeu * Math.min(deck.teu, 2 * onDeck);
  const holdMoment = holdMass * (hold.bottom + CENTRE.hold * hold.height);
  const isStiff = (): boolean => {
    const displacement = base.mass + holdMass + deckMass;
    const moment = base.moment + holdMoment + deckMass * (deck.bottom + CENTRE.deck * deckHeight);
    const entry = ship.hydrostatics.find((row) => row.displacement >= displacement) ?? ship.hydrostatics.at(-1);
    const least = ship.limits.minGm.at(-1)?.gm ?? 0;
    return entry !== undefined && entry.kmt - moment / displacement >= least + GM_MARGIN;
  };
  while (deckMass > 0 && !isStiff()) deckMass -= 0.05 * perTeu * deck.teu;
  const room = displacementAt(ship.hydrostatics, ship.particulars.maxDraft) - base.mass;
  return Math.max(0, Math.min(holdMass + Math.max(0, deckMass), 0.97 * room));
}

function capacities(ship: VesselProfile) {
  const level = (name: 'hold' | 'deck') => {
    const stacks = ship.bays.flatMap((bay) => bay.stacks.filter((stack) => stack.level === name));
    const tiers = stacks.reduce((sum, stack) => sum + stack.tiers, 0);
    const bottom = stacks.reduce((sum, stack) => sum + stack.z * stack.tiers, 0) / Math.max(1, tiers);
    return { teu: 2 * tiers, bottom, height: (TIER * tiers) / Math.max(1, stacks.length) };
  };
  return { hold: level('hold'), deck: level('deck') };
}

/** Ship, supplies and the ballast counted on: mass [t] and moment about the base line [t·m]. */
function baseMasses(ship: VesselProfile): { readonly mass: number; readonly moment: number } {
  const low = ship.tanks.filter((tank) => tank.kind === 'ballast' && tank.z < 0.1 * ship.particulars.depth);
  const masses = [
    ...ship.lightship,
    ...ship.constants,
    ...ship.tanks.map((tank) => ({ mass: tank.content, z: tank.z })),
    ...low.map((tank) => ({ mass: BALLAST_SHARE * tank.capacity, z: tank.z })),
  ];
  return { mass: masses.reduce((sum, m) => sum + m.mass, 0), moment: masses.reduce((sum, m) => sum + m.mass * m.z, 0) };
}
