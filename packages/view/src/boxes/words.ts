/** A growing list of different words, each known by its number. */
export class Words {
  readonly list: string[];
  readonly #numbers: Map<string, number>;

  constructor(list: readonly string[]) {
    this.list = [...list];
    this.#numbers = new Map(this.list.map((word, number) => [word, number]));
  }

  /** Number of the word; undefined where it is none of these. */
  known(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** Number of the word, a new one if it is new. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.list.push(word) - 1;
    this.#numbers.set(word, number);
    return number;
  }
}
