/** A bay as the plans show it: an even number with both halves, or an odd one where only 20' boxes were seen in a single half. */
export interface BayUnit {
  readonly number: number;
  /** False where no box was seen: a gap between bays that were. */
  readonly isSeen: boolean;
}

/** What the plans say of bay numbers: how many boxes were seen in each. */
export interface SeenBays {
  readonly even: ReadonlyMap<number, number>;
  readonly odd: ReadonlyMap<number, number>;
}

/**
 * Pairs the bays of a ship, bow to stern: an even number takes the odd ones beside it; two odd ones left over side by side (01, 03) make a
 * bay (02); one left alone stays a 20' bay. Where two even numbers claim the same half the one with more boxes stands.
 * Numbers missing in the usual step of four between two bays are bays nobody had boxes in.
 */
export function pairBays({ even, odd }: SeenBays): BayUnit[] {
  const claimed = new Set<number>();
  const numbers: number[] = [];
  const claim = (bay: number): boolean => {
    if (bay < 2 || claimed.has(bay - 1) || claimed.has(bay + 1)) return false;
    claimed.add(bay - 1).add(bay + 1);
    numbers.push(bay);
    return true;
  };
  for (const [bay] of [...even].sort(([a, boxesA], [b, boxesB]) => boxesB - boxesA || a - b)) claim(bay);
  for (const bay of [...odd.keys()].sort((a, b) => a - b)) {
    if (claimed.has(bay)) continue;
    if (odd.has(bay + 2) && claim(bay + 1)) continue;
    claimed.add(bay);
    numbers.push(bay);
  }
  return fillGaps(numbers.sort((a, b) => a - b));
}

function fillGaps(numbers: readonly number[]): BayUnit[] {
  return numbers.flatMap((number, i) => {
    const before = numbers[i - 1];
    const gap: BayUnit[] = [];
    if (before !== undefined && before % 2 === 0 && number % 2 === 0 && (number - before) % 4 === 0) {
      for (let missing = before + 4; missing < number; missing += 4) gap.push({ number: missing, isSeen: false });
    }
    return [...gap, { number, isSeen: true }];
  });
}
