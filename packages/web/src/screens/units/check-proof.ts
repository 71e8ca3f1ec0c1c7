/** An entry of the log as the server tells it. */
export interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly version: number;
  readonly actor: string;
  readonly command: string;
  readonly data: unknown;
}

export interface Head {
  readonly size: number;
  /** Root of the Merkle tree, hexadecimal. */
  readonly root: string;
}

/** What is hashed of an entry: its JSON, the fields in this order. */
export function leafText({ seq, at, type, version, actor, command, data }: Entry): string {
  return JSON.stringify({ seq, at, type, version, actor, command, data });
}

/**
 * Do the hashes lead from this entry to this root (RFC 6962, 2.1.1; the climb as in RFC 9162, 2.1.3.2)? Reckoned in the browser by code of its own:
 * who doubts the server need not believe its verdict.
 */
export async function leadsToRoot(entry: Entry, { size, root }: Head, hashes: readonly string[]): Promise<boolean> {
  if (entry.seq < 1 || entry.seq > size) return false;
  let [at, last] = [entry.seq - 1, size - 1];
  let hash = await sha256(Uint8Array.of(LEAF), new TextEncoder().encode(leafText(entry)));
  for (const text of hashes) {
    const beside = bytesOf(text);
    if (last === 0 || beside === null) return false;
    const isRight = at % 2 === 1 || at === last;
    hash = isRight ? await sha256(Uint8Array.of(NODE), beside, hash) : await sha256(Uint8Array.of(NODE), hash, beside);
    // A node without a right neighbour goes up as it is.
    while (isRight && at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)];
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && textOf(hash) === root;
}

const LEAF = 0;
const NODE = 1;

async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

const bytesOf = (text: string): Uint8Array | null =>
  /^[0-9a-f]{64}$/.test(text) ? Uint8Array.from(text.match(/../g)!, (pair) => Number.parseInt(pair, 16)) : null;
const textOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
