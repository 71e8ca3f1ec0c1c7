/**
 * Watches the bytes of one connection for MQTT packets longer than allowed (MQTT 3.1.1, 2.2.3): the parser behind it would otherwise
 * gather up to 256 MB before anyone is asked. It counts lengths and copies nothing.
 */
export class FrameGuard {
  readonly #maxBytes: number;
  /** Bytes of the packet's body still to come. */
  #rest = 0;
  /** Place within the packet's head: 0 is its first byte, then up to four of length. */
  #head = 0;
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** False as soon as a packet announces itself as too long, or its length cannot be one. */
  accepts(chunk: Uint8Array): boolean {
    let at = 0;
    while (at < chunk.length) {
      if (this.#rest > 0) {
        const taken = Math.min(this.#rest, chunk.length - at);
        this.#rest -= taken;
        at += taken;
      } else if (!this.#readHead(chunk[at++] as number)) return false;
    }
    return true;
  }

  #readHead(byte: number): boolean {
    if (this.#head === 0) {
      this.#head = 1;
      this.#length = 0;
      return true;
    }
    this.#length += (byte & 0x7f) * 128 ** (this.#head - 1);
    if (this.#length > this.#maxBytes) return false;
    const isMore = (byte & 0x80) !== 0;
    if (isMore && this.#head === 4) return false;
    this.#head = isMore ? this.#head + 1 : 0;
    if (!isMore) this.#rest = this.#length;
    return true;
  }
}
