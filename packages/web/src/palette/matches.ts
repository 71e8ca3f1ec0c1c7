/** Something the palette offers. */
export interface Offer {
  readonly key: string;
  readonly name: string;
  /** What kind of thing it is, in words. */
  readonly kind: string;
  readonly run: () => void;
}

/** Offers whose name holds all the words typed, those that begin with them first. */
export function matches(offers: readonly Offer[], typed: string, most: number): readonly Offer[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fitting = offers.filter(({ name, kind }) => words.every((word) => `${name} ${kind}`.toLowerCase().includes(word)));
  const isFirst = ({ name }: Offer): boolean => words.length > 0 && name.toLowerCase().startsWith(words[0]!);
  return [...fitting.filter(isFirst), ...fitting.filter((offer) => !isFirst(offer))].slice(0, most);
}
