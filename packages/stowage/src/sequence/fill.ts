import type { Sweep } from './sweep.ts';

/** Cuts for zones as long as a shift allows [ms], from the line's lower end; the last crane takes what is left. */
export function fillFromFront({ elapsed, first }: Sweep, shift: number): number[] {
  const length = first.at(-1) as number;
  const cuts = [0];
  for (let crane = 0; crane < elapsed.length - 1; crane++) {
    const times = elapsed[crane] as Float64Array;
    const start = cuts[crane] as number;
    let end = start;
    while (end < length && (times[end + 1] as number) - (times[start] as number) <= shift) end++;
    cuts.push(end);
  }
  return [...cuts, length];
}

/** The same from the upper end; the first crane takes what is left. */
export function fillFromBack({ elapsed, first }: Sweep, shift: number): number[] {
  const cuts = [first.at(-1) as number];
  for (let crane = elapsed.length - 1; crane > 0; crane--) {
    const times = elapsed[crane] as Float64Array;
    const end = cuts[0] as number;
    let start = end;
    while (start > 0 && (times[end] as number) - (times[start - 1] as number) <= shift) start--;
    cuts.unshift(start);
  }
  return [0, ...cuts];
}
