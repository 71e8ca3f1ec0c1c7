/** Messages of changes that were sent lately, so that a browser that was away for a moment gets only those it missed. */
export class RecentChanges {
  readonly #most: number;
  readonly #kept: { readonly from: number; readonly size: number; readonly text: string }[] = [];
  #characters = 0;

  /** `most`: characters kept. */
  constructor(most: number) {
    this.#most = most;
  }

  add(from: number, size: number, text: string): void {
    this.#kept.push({ from, size, text });
    this.#characters += text.length;
    while (this.#characters > this.#most && this.#kept.length > 0) this.#characters -= this.#kept.shift()!.text.length;
  }

  /** What brings somebody who stands at `size` up to now; null when that is no longer known. */
  since(size: number, now: number): readonly string[] | null {
    if (size === now) return [];
    const first = this.#kept.findIndex(({ from }) => from === size);
    return first < 0 ? null : this.#kept.slice(first).map(({ text }) => text);
  }
}
