import type { Colour } from './theme.ts';

/** Never colour alone: what a box is filled with beside its colour. */
export const PATTERNS = ['plain', 'diagonal', 'horizontal', 'dots', 'cross'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** A word of the legend: a value of the port itself (a port's code, a class), or a term to be translated. */
export interface Term {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What one class of boxes looks like. `mark` is different in every entry of a legend, and so are `colour` and `pattern` together, up to forty entries. */
export interface LegendEntry {
  readonly term: Term;
  readonly colour: Colour;
  readonly pattern: Pattern;
  /** One to four characters written on the box where there is room; empty for the ordinary. */
  readonly mark: string;
}

/** Boxes coloured in one mode. */
export interface Painting {
  readonly legend: readonly LegendEntry[];
  /** By box the index of its entry. */
  readonly of: Uint16Array;
}

/** Entries for a list of names, told apart by colour first and by pattern where there are more names than colours. */
export function entriesFor(names: readonly string[], wheel: readonly Colour[], markOf: (name: string) => string): LegendEntry[] {
  const entries = names.map((name, i): LegendEntry => {
    const mark = names.some((other) => other !== name && markOf(other) === markOf(name)) ? name : markOf(name);
    return { term: { code: 'value', params: { value: name } }, colour: wheel[i % wheel.length]!, pattern: 'plain', mark };
  });
  return toldApart(entries, wheel);
}

/** The entries with those that would look like an earlier one changed: another pattern, else another colour too, as long as there are any. */
export function toldApart(entries: readonly LegendEntry[], wheel: readonly Colour[]): LegendEntry[] {
  const taken = new Set<string>();
  const isFree = ({ colour, pattern }: LegendEntry): boolean => !taken.has(`${colour} ${pattern}`);
  return entries.map((wish) => {
    const others = [wish.colour, ...wheel].flatMap((colour) => PATTERNS.map((pattern) => ({ ...wish, colour, pattern })));
    const found = [wish, ...others].find(isFree) ?? wish;
    taken.add(`${found.colour} ${found.pattern}`);
    return found;
  });
}
