import type { Milliseconds, Reason } from '@estiba/base';

/** Versions of VDA 5050 that are spoken: 2.0.0, 2.1.0 and 3.0.x. */
export type VdaVersion = '2.0' | '2.1' | '3.0';

/** What stands at the head of every message (VDA 5050 3.0, 7.2). */
export interface Header {
  /** Counts up by one with each message sent on one topic. */
  readonly headerId: number;
  readonly timestamp: Milliseconds;
  /** Of the protocol: `2.1.0`. */
  readonly version: string;
  readonly manufacturer: string;
  readonly serialNumber: string;
}

/** A message that was read. */
export interface Received<Body, Head = Header> {
  readonly header: Head;
  readonly body: Body;
  /** Departures from the vehicle's version that its dialect lets pass, the first twenty of them. */
  readonly deviations: readonly Reason[];
}

/** The head of messages whose version lets parts of it out: the factsheet and the visualization before 3.0. */
export type PartialHeader = { readonly [Key in keyof Header]?: Header[Key] };
