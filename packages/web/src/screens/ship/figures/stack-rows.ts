import type { ShipOutline } from '@estiba/port';
import type { StackFigures } from '@estiba/view';

/** A stack of the ship with what stands on it and what is left of its limits. */
export interface StackRow extends StackFigures {
  readonly key: string;
  readonly bay: number;
  readonly is: StackState;
}

/** The graver first. */
const stackStates = ['heavy-and-high', 'too-heavy', 'too-high', 'tight', 'fine', 'no-limits'] as const;
export type StackState = (typeof stackStates)[number];

/** Less than this is left: the next box is likely to be too much [t, m]. */
const TIGHT = { tonnes: 4, metres: 0.3 };
const SLACK = 1e-6;

/** Rows of all stacks, as the figures beside the drawing have them; with `isTightFirst` those with least left of a limit first. */
export function stackRows(outline: ShipOutline, figuresOfBay: (bay: number) => readonly StackFigures[], isTightFirst: boolean): StackRow[] {
  const rows = outline.bays.flatMap(({ number }) =>
    figuresOfBay(number).map(
      (figure): StackRow => ({ ...figure, key: `${number} ${figure.stack.row} ${figure.stack.level}`, bay: number, is: stateOf(figure) }),
    ),
  );
  if (!isTightFirst) return rows;
  const rank = (row: StackRow): number => stackStates.indexOf(row.is);
  return rows.toSorted((a, b) => rank(a) - rank(b) || least(a) - least(b));
}

function stateOf({ tonnes, weightLeft, heightLeft }: StackFigures): StackState {
  if (weightLeft === null || heightLeft === null) return 'no-limits';
  const [isHeavy, isHigh] = [weightLeft < -SLACK, heightLeft < -SLACK];
  if (isHeavy && isHigh) return 'heavy-and-high';
  if (isHeavy) return 'too-heavy';
  if (isHigh) return 'too-high';
  return tonnes > 0 && (weightLeft < TIGHT.tonnes || heightLeft < TIGHT.metres) ? 'tight' : 'fine';
}

const least = ({ weightLeft, heightLeft }: StackFigures): number => Math.min((weightLeft ?? Infinity) / 10, heightLeft ?? Infinity);
