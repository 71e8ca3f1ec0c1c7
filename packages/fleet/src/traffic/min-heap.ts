/** A binary heap of integers by a key each; equal keys come out by the lower integer, so that the order is the same everywhere. */
export class MinHeap {
  #items = new Int32Array(256);
  #keys = new Float64Array(256);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#size = 0;
  }

  push(item: number, key: number): void {
    if (this.#size === this.#items.length) this.#grow();
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(key, item, parent)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#put(at, item, key);
  }

  /** Takes out the item with the lowest key; −1 when the heap is empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#items[0]!;
    const last = --this.#size;
    if (last > 0) this.#sink(this.#items[last]!, this.#keys[last]!);
    return top;
  }

  #sink(item: number, key: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#isBefore(this.#keys[child + 1]!, this.#items[child + 1]!, child)) child++;
      if (this.#isBefore(key, item, child)) break;
      this.#move(child, at);
      at = child;
    }
    this.#put(at, item, key);
  }

  #isBefore(key: number, item: number, at: number): boolean {
    return key < this.#keys[at]! || (key === this.#keys[at]! && item < this.#items[at]!);
  }

  #put(at: number, item: number, key: number): void {
    this.#items[at] = item;
    this.#keys[at] = key;
  }

  #move(from: number, to: number): void {
    this.#items[to] = this.#items[from]!;
    this.#keys[to] = this.#keys[from]!;
  }

  #grow(): void {
    const items = new Int32Array(2 * this.#items.length);
    const keys = new Float64Array(2 * this.#keys.length);
    items.set(this.#items);
    keys.set(this.#keys);
    this.#items = items;
    this.#keys = keys;
  }
}
