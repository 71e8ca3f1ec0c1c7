import type { VesselParticulars } from '../generate/particulars.ts';
import type { ShipOutline } from './furnish.ts';
import type { Observation } from './observe.ts';
import type { Steady } from './steady.ts';

/** How many boxes without a place are named. */
const NAMED = 5;

/** What had to be assumed, one line a field or group of fields. */
export function assumptions(observation: Observation, outline: ShipOutline, ship: VesselParticulars, steady: Steady): string[] {
  const levels = [...outline.deck, ...outline.hold].flatMap((level) => level?.stacks ?? []);
  const filled = levels.filter((stack) => stack.seen.length === 0).length;
  const unseen = observation.units.filter(({ isSeen }) => !isSeen).map(({ number }) => number);
  const noHold = observation.units.filter((_, i) => outline.hold[i] === null).map(({ number }) => number);
  const odd = observation.units.filter(({ number }) => number % 2 === 1).map(({ number }) => number);
  const stepped = observation.stacks.filter(({ isStepped }) => isStepped).length;
  const lines = [
    `stacks: ${filled} of ${levels.length} were not seen and were filled in by symmetry and neighbours; tiers are the highest seen in the bay or on both sides of it`,
    ...(unseen.length > 0 ? [`bays ${unseen.join(', ')}: no box was seen there; taken for bays like their neighbours`] : []),
    ...(noHold.length > 0 ? [`bays ${noHold.join(', ')}: no box was seen in the hold; taken to have none`] : []),
    ...(odd.length > 0 ? [`bays ${odd.join(', ')}: only 20' boxes in a single half were seen; taken for 20' bays`] : []),
    ...(stepped > 0
      ? [
          `floors: in ${stepped} stacks the fore and the aft half begin at different tiers; the lower is taken for both, so look at what is planned there`,
        ]
      : []),
    "20', 45' and mixed stow: where they were seen, or seen in most bays",
    'stack weights and heights: usual for the class, or as great as seen',
    'plugs: where active reefers were seen, between them and below them; all others are unknown',
    'lids: by groups of rows; holds: two bays each',
    'dangerous goods: a usual document of compliance, and every class seen where it was seen',
    `hull and particulars: the nearest class (${ship.teu} TEU seen) stretched to the bays, rows and tiers`,
    'lightship, tanks, stability, strength and lashing: as generated for that hull, not the ship’s own',
    'accommodation and view: where the nearest class has them',
  ];
  const { maxDraft, fullness, lowered } = steady;
  const deviations = [
    ...(maxDraft > ship.maxDraft ? [`greatest draught: raised to ${maxDraft} m, for the cargo seen needs it`] : []),
    ...(fullness > 0
      ? [`waterline: fuller than usual by ${fullness} of what is possible, for the cargo seen would make the usual hull unstable`]
      : []),
    ...(lowered > 0 ? [`lightship: its centre lowered by ${lowered} m, for the cargo seen would make the usual ship unstable`] : []),
  ];
  return [...lines, ...deviations, ...strayLine(observation)];
}

function strayLine({ strays }: Observation): string[] {
  if (strays.length === 0) return [];
  const named = strays
    .slice(0, NAMED)
    .map(({ container, slot }) => `${container.id} (${container.sizeType.lengthFt}', bay ${slot.bay} row ${slot.row} tier ${slot.tier})`);
  const more = strays.length > NAMED ? ` and ${strays.length - NAMED} more` : '';
  return [
    `${strays.length} box(es) without a place, their length and slot contradict each other or no ship reaches so far: ${named.join(', ')}${more}`,
  ];
}
