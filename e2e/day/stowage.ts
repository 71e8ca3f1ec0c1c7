/** Boxes by the address of their place: BBBRRTT aboard (ISO 9711-1), block-bay-row-tier ashore. */
export type Stowage = ReadonlyMap<string, string>;

/** A stowage as a list of places, one a line in their order, as a bay plan is sent: what two witnesses are compared by. */
function placeList(stowage: Stowage): string[] {
  return [...stowage].map(([place, box]) => `${place} ${box}`).sort();
}

/** Places where the two differ, in words. */
export function differences(a: Stowage, b: Stowage): string[] {
  const [inA, inB] = [new Set(placeList(a)), new Set(placeList(b))];
  const odd = [...inA, ...inB].filter((line) => !inA.has(line) || !inB.has(line)).map((line) => line.slice(0, line.indexOf(' ')));
  return [...new Set(odd)].sort().map((place) => `${place}: ${a.get(place) ?? '–'} and ${b.get(place) ?? '–'}`);
}
