/** A container number has so many characters. */
const LENGTH = 11;

/** Names of boxes laid out to be searched: those of eleven characters one behind the other, others apart. */
export class NameTexts {
  #codes: Uint8Array;
  readonly #others = new Map<number, string>();

  constructor(count: number) {
    this.#codes = new Uint8Array(LENGTH * count);
  }

  /** The name of a box; empty: it has none. */
  set(box: number, name: string): void {
    const from = LENGTH * box;
    if (from >= this.#codes.length) this.#grow(2 * box + 64);
    this.#others.delete(box);
    const isUsual = isCodes(name);
    for (let i = 0; i < LENGTH; i++) this.#codes[from + i] = isUsual ? name.charCodeAt(i) : 0;
    if (!isUsual && name !== '') this.#others.set(box, name);
  }

  /** Boxes whose name holds these characters, those that begin with them first; at most `limit` are given, all are counted. */
  search(wanted: string, limit: number): { readonly boxes: readonly number[]; readonly count: number } {
    const [first, other]: [number[], number[]] = [[], []];
    let count = 0;
    const note = (box: number, at: number): void => {
      if (at < 0) return;
      count += 1;
      const list = at === 0 ? first : other;
      if (list.length < limit) list.push(box);
    };
    const codes = this.#codes;
    const letters = Uint16Array.from(wanted, (letter) => letter.charCodeAt(0));
    for (let from = 0; from < codes.length; from += LENGTH) if (codes[from] !== 0) note(from / LENGTH, placeIn(codes, from, letters));
    for (const [box, name] of this.#others) note(box, name.indexOf(wanted));
    return { boxes: [...first, ...other].slice(0, limit), count };
  }

  #grow(count: number): void {
    const codes = new Uint8Array(LENGTH * count);
    codes.set(this.#codes);
    this.#codes = codes;
  }
}

function isCodes(name: string): boolean {
  if (name.length !== LENGTH) return false;
  for (let i = 0; i < LENGTH; i++) if (name.charCodeAt(i) > 0xff || name.charCodeAt(i) === 0) return false;
  return true;
}

/** Where the letters begin in the name at `from`; -1 where they are not in it. */
function placeIn(codes: Uint8Array, from: number, letters: Uint16Array): number {
  for (let at = 0; at <= LENGTH - letters.length; at++) {
    let i = 0;
    while (i < letters.length && codes[from + at + i] === letters[i]) i++;
    if (i === letters.length) return at;
  }
  return -1;
}
