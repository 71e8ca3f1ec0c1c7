import type { ShipOutline, StackProfile, VesselProfile } from '@estiba/port';
import type { StackFigures } from '@estiba/view';

/** A stack of the ship with what stands on it and what is left of its limits. */
export interface StackRow extends StackFigures {
  readonly key: string;
  readonly bay: number;
  readonly is: StackState;
  /** What the profile allows; null where it says nothing. */
  readonly limits: Pick<StackProfile, 'max20' | 'max40' | 'maxHeight'> | null;
}

/** The graver first. */
const stackStates = ['heavy-and-high', 'too-heavy', 'too-high', 'tight', 'fine', 'no-limits'] as const;
export type StackState = (typeof stackStates)[number];

/** Less than this is left: the next box is likely to be too much [t, m]. */
const TIGHT = { tonnes: 4, metres: 0.3 };
const SLACK = 1e-6;

/** Rows of all stacks, as the figures beside the drawing have them; with `isTightFirst` those with least left of a limit first. */
export function stackRows(
  outline: ShipOutline,
  profile: Pick<VesselProfile, 'bays'> | null,
  figuresOfBay: (bay: number) => readonly StackFigures[],
  isTightFirst: boolean,
): StackRow[] {
  const rows = outline.bays.flatMap(({ number: bay }) => {
    const stacks = profile?.bays.find(({ number }) => number === bay)?.stacks ?? [];
    return figuresOfBay(bay).map((figure): StackRow => {
      const { row, level } = figure.stack;
      const limits = stacks.find((stack) => stack.row === row && stack.level === level) ?? null;
      return { ...figure, key: `${bay} ${row} ${level}`, bay, is: stateOf(figure), limits };
    });
  });
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
