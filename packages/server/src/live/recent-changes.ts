/** Messages of changes that were sent lately, so that a browser that was away for a moment gets only those it missed. */
export class RecentChanges {
  readonly #most: number;
  readonly #kept: { readonly from: number; readonly size: number; readonly text: string }[] = [];
  #characters = 0;
  /** Something that began at this size, or before, is no longer kept. */
  #forgotten = -1;

  /** `most`: characters kept. */
  constructor(most: number) {
    this.#most = most;
  }

  add(from: number, size: number, text: string): void {
    this.#kept.push({ from, size, text });
    this.#characters += text.length;
    while (this.#characters > this.#most && this.#kept.length > 0) {
      const oldest = this.#kept.shift()!;
      this.#characters -= oldest.text.length;
      this.#forgotten = oldest.from;
    }
  }

  /**
   * What brings somebody who stands at `size` up to now; null when that is no longer known. Changes without an entry in the log begin and end at
   * one size: who stands there may have had some of them, and is told them all again, for rows replace each other whole.
   */
  since(size: number, now: number): readonly string[] | null {
    if (size <= this.#forgotten) return null;
    const first = this.#kept.findIndex(({ from }) => from === size);
    if (first >= 0) return this.#kept.slice(first).map(({ text }) => text);
    return size === now ? [] : null;
  }
}
