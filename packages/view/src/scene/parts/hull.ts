import type { Theme } from '../../palette/theme.ts';
import { shipRect } from '../../yard-map/places.ts';
import type { ShipColumn, ShipStacks } from '../chunks/ship-stacks.ts';
import { WATER } from './ground.ts';
import { addBar, addBlock, addFace, addPlane, type Corner, noParts, type Parts } from './paint-box.ts';
import { type Tones, tonesOf } from './tones.ts';

/** How far the hull is drawn under water, and its boot-topping over it [m]. */
const KEEL = WATER - 2;
const BOOT = WATER + 1.6;
const BOX_HALF = 1.3;
const BAY_HALF = 6.3;
const DECK_BELOW_LID = 1.5;
/** Her sides rise this much at the bow [m]. */
const SHEER = 4;

/**
 * Half her breadth along her, from stern to bow: at the deck and at the water, as shares of length and of half the beam. A full deck, a bow that
 * is sharp at the water, a stern that hangs over it.
 */
const DECK = [
  [0, 0.86],
  [0.05, 0.97],
  [0.12, 1],
  [0.8, 1],
  [0.88, 0.92],
  [0.94, 0.7],
  [0.98, 0.36],
  [1, 0.04],
] as const;
const AFLOAT = [
  [0.02, 0.5],
  [0.06, 0.8],
  [0.14, 0.98],
  [0.76, 1],
  [0.85, 0.76],
  [0.915, 0.44],
  [0.955, 0.16],
  [0.972, 0.01],
] as const;

type Rect = ReturnType<typeof shipRect>;

/** A ship alongside: her sides with boot-topping, her deck with an opening where a lid is off, her house where the bays leave the widest gap. */
export function hullParts(ship: ShipStacks, theme: Theme): Parts {
  const parts = noParts();
  const rect = shipRect(ship.call);
  const deck = deckHeight(ship);
  const tones = tonesOf(theme);
  const rings = [
    ring(rect, AFLOAT, () => KEEL),
    ring(rect, AFLOAT, () => BOOT),
    ring(rect, DECK, (share) => deck + (share > 0.85 ? (SHEER * (share - 0.85)) / 0.15 : 0)),
  ];
  addStrip(parts, rings[0]!, rings[1]!, tones.boot);
  addStrip(parts, rings[1]!, rings[2]!, tones.hull);
  addFace(
    parts,
    rings[2]!.map(([x, y]): Corner => [x, y, deck - DECK_BELOW_LID]),
    theme.ship,
    0.6,
  );
  for (const lid of shutLids(ship)) addPlane(parts, lid, deck, theme.line);
  addHouse(parts, houseOf(ship, rect), deck, tones);
  addLines(parts, rect, deck, tones);
  return parts;
}

/** Height of her hatch covers over the quay [m]. */
export function deckHeight({ columns }: ShipStacks): number {
  const decks = columns.filter(({ stack }) => stack.level === 'deck').map(({ z }) => z);
  return decks.length === 0 ? 6 : Math.min(...decks);
}

/** Once around her, counter-clockwise seen from above: along the side to the sea, then back. */
function ring({ x0, x1, y0, y1 }: Rect, shares: typeof DECK | typeof AFLOAT, height: (share: number) => number): Corner[] {
  const [middle, half] = [(y0 + y1) / 2, (y1 - y0) / 2];
  const at = ([along, across]: readonly [number, number], side: number): Corner => [
    x0 + along * (x1 - x0),
    middle + side * across * half,
    height(along),
  ];
  return [...shares.map((share) => at(share, -1)), ...shares.toReversed().map((share) => at(share, 1))];
}

/** The sides between two rings, shaded by where they look to. */
function addStrip(parts: Parts, low: readonly Corner[], high: readonly Corner[], colour: number): void {
  low.forEach((corner, i) => {
    const next = (i + 1) % low.length;
    const [dx, dy] = [high[next]![0] - high[i]![0], high[next]![1] - high[i]![1]];
    // The normal is (dy, -dx): what looks to the bow is brighter than what looks to the stern, as it is on boxes.
    const shade = 0.76 + (0.1 * dy) / (Math.hypot(dx, dy) || 1) + (0.05 * dx) / (Math.hypot(dx, dy) || 1);
    addFace(parts, [corner, low[next]!, high[next]!, high[i]!], colour, shade);
  });
}

function shutLids({ columns, call }: ShipStacks) {
  const open = new Set(call.openLids);
  const onDeck = columns.filter(({ stack }) => stack.level === 'deck' && !(stack.lid !== null && open.has(stack.lid)));
  return [...Map.groupBy(onDeck, ({ stack, place }) => `${place} ${stack.lid}`).values()].map(rectAround);
}

function rectAround(columns: readonly ShipColumn[]): Rect {
  const xs = columns.map(({ x }) => x);
  const ys = columns.map(({ y }) => y);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  return { x0: middle - BAY_HALF, x1: middle + BAY_HALF, y0: Math.min(...ys) - BOX_HALF, y1: Math.max(...ys) + BOX_HALF };
}

/** Where the house stands, from aft to fore: in the widest gap between two bays; behind the last bay where none is wide enough. */
function houseOf({ call }: ShipStacks, rect: Rect): Rect {
  const at = call.outline.bays.map(({ fromBow }) => call.bowAt - fromBow).sort((a, b) => a - b);
  let [middle, widest] = [Math.max(rect.x0 + 12, (at[0] ?? rect.x1) - 16), 20];
  at.slice(1).forEach((x, i) => {
    if (x - at[i]! > widest) [middle, widest] = [(x + at[i]!) / 2, x - at[i]!];
  });
  const half = Math.min(7, (widest - 2 * BAY_HALF) / 2 - 0.3);
  return { x0: middle - half, x1: middle + half, y0: rect.y0, y1: rect.y1 };
}

/** The house with its rows of windows, the bridge with wings from side to side, mast and funnel. */
function addHouse(parts: Parts, { x0, x1, y0, y1 }: Rect, deck: number, { house, glass, dark, hull }: Tones): void {
  const [foot, top] = [deck - DECK_BELOW_LID, deck + 28];
  const [fore, low, high] = [x1 - 1.2, y0 + 3, y1 - 3];
  addBlock(parts, [x0, low, foot], [fore, high, top], house);
  for (let z = foot + 9; z < top - 2; z += 3.2) addBlock(parts, [fore, low + 2, z], [fore + 0.15, high - 2, z + 1], glass);
  addBlock(parts, [x0 + 2, y0, top], [x1, y1, top + 1], house);
  addBlock(parts, [x0 + 2.4, y0 + 0.6, top + 1], [x1 - 0.2, y1 - 0.6, top + 2.6], glass);
  addBlock(parts, [x0 + 2, y0 + 0.3, top + 2.6], [x1, y1 - 0.3, top + 3.4], house);
  const middle = (y0 + y1) / 2;
  addBar(parts, [(x0 + x1) / 2, middle, top + 3.4], [(x0 + x1) / 2, middle, top + 12], 0.7, dark);
  addBar(parts, [(x0 + x1) / 2, middle - 3, top + 8], [(x0 + x1) / 2, middle + 3, top + 8], 0.4, dark);
  addBlock(parts, [x0 - 0.6, middle - 4, top], [x0 + 2, middle + 4, top + 6], hull);
  addBlock(parts, [x0 - 0.6, middle - 4, top + 6], [x0 + 2, middle + 4, top + 7.5], dark);
}

/** Mooring lines fore and aft, to the quay. */
function addLines(parts: Parts, { x0, x1, y1 }: Rect, deck: number, { dark }: Tones): void {
  for (const [from, to] of [
    [x0 + 4, x0 - 14],
    [x0 + 8, x0 + 26],
    [x1 - 18, x1 + 8],
    [x1 - 22, x1 - 40],
  ] as const)
    addBar(parts, [from, y1 - 2, deck], [to, 1, 0.6], 0.25, dark);
}
