import type { Theme } from '../../palette/theme.ts';
import { shipRect } from '../../yard-map/places.ts';
import type { ShipColumn, ShipStacks } from '../chunks/ship-stacks.ts';
import { addBlock, addFace, addPlane, type Corner, noParts, type Parts } from './paint-box.ts';

/** How far the hull is drawn under water [m]. */
const KEEL = -6;
const BOX_HALF = 1.3;
const BAY_HALF = 6.3;
const HOUSE_LENGTH = 10;
const HOUSE_HEIGHT = 32;
const DECK_BELOW_LID = 1.5;

/** A ship alongside: her sides, her deck with an opening where a lid is off, her house where the bays leave the widest gap. */
export function hullParts(ship: ShipStacks, theme: Theme): Parts {
  const parts = noParts();
  const rect = shipRect(ship.call);
  const deck = deckHeight(ship);
  const outline = waterline(rect);
  outline.forEach(([x, y], i) => {
    const [u, v] = outline[(i + 1) % outline.length]!;
    addFace(
      parts,
      [
        [x, y, KEEL],
        [u, v, KEEL],
        [u, v, deck],
        [x, y, deck],
      ],
      theme.ship,
      y === v ? 0.75 : 0.85,
    );
  });
  addFace(
    parts,
    outline.map(([x, y]): Corner => [x, y, deck - DECK_BELOW_LID]),
    theme.ship,
    0.6,
  );
  for (const lid of shutLids(ship)) addPlane(parts, lid, deck, theme.line);
  const at = houseAt(ship);
  addBlock(
    parts,
    [at - HOUSE_LENGTH / 2, rect.y0 + 1, deck - DECK_BELOW_LID],
    [at + HOUSE_LENGTH / 2, rect.y1 - 1, deck + HOUSE_HEIGHT],
    theme.block,
  );
  return parts;
}

function deckHeight({ columns }: ShipStacks): number {
  const decks = columns.filter(({ stack }) => stack.level === 'deck').map(({ z }) => z);
  return decks.length === 0 ? 6 : Math.min(...decks);
}

/** Seen from above, counter-clockwise: straight sides, a bow that narrows over the first tenth of her. */
function waterline({ x0, x1, y0, y1 }: ReturnType<typeof shipRect>): [number, number][] {
  const bow = 0.1 * (x1 - x0);
  const middle = (y0 + y1) / 2;
  const quarter = (y1 - y0) / 4;
  return [
    [x0, y0 + 1],
    [x1 - bow, y0],
    [x1 - bow / 3, middle - quarter],
    [x1, middle],
    [x1 - bow / 3, middle + quarter],
    [x1 - bow, y1],
    [x0, y1 - 1],
  ];
}

function shutLids({ columns, call }: ShipStacks) {
  const open = new Set(call.openLids);
  const onDeck = columns.filter(({ stack }) => stack.level === 'deck' && !(stack.lid !== null && open.has(stack.lid)));
  return [...Map.groupBy(onDeck, ({ stack, place }) => `${place} ${stack.lid}`).values()].map(rectAround);
}

function rectAround(columns: readonly ShipColumn[]) {
  const xs = columns.map(({ x }) => x);
  const ys = columns.map(({ y }) => y);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  return { x0: middle - BAY_HALF, x1: middle + BAY_HALF, y0: Math.min(...ys) - BOX_HALF, y1: Math.max(...ys) + BOX_HALF };
}

/** The house stands where two bays are farthest apart; behind the last bay where none is. */
function houseAt({ call }: ShipStacks): number {
  const at = call.outline.bays.map(({ fromBow }) => call.bowAt - fromBow).sort((a, b) => a - b);
  let [best, widest] = [call.bowAt - call.outline.loa + HOUSE_LENGTH, 20];
  at.slice(1).forEach((x, i) => {
    if (x - at[i]! > widest) [best, widest] = [(x + at[i]!) / 2, x - at[i]!];
  });
  return best;
}
