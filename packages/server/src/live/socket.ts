/** A browser at the other end. */
export interface LiveSocket {
  /** Bytes that wait to leave. */
  readonly bufferedAmount: number;
  send(data: string | Uint8Array): void;
  close(code: number, reason: string): void;
}

/** Close codes of ours (RFC 6455, 7.4.2: 4000 to 4999 are private). */
export const CLOSED = { tooSlow: 4408, signedOut: 4401, malformed: 4400, ending: 4503, failed: 4500 } as const;
