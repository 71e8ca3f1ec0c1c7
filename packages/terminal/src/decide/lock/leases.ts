import { type Milliseconds, milliseconds } from '@estiba/base';

/**
 * How long the owner of a handover lock may be silent. Vehicles report at least every 30 s (VDA 5050, 6.10), cranes every 10 s: ten reports
 * in a row must be lost before an operator is asked.
 */
const LEASE = 300_000;

/** How long truck and crane may say different things after the crane let go: one or two reports of the truck. */
const AGREEMENT = 90_000;

export const leaseFrom = (now: Milliseconds): Milliseconds => milliseconds(now + LEASE);
export const agreementFrom = (now: Milliseconds): Milliseconds => milliseconds(now + AGREEMENT);

/** A lease is renewed when less than half of it is left, so that a lock that lasts writes few events. */
export const isDue = (leaseUntil: Milliseconds, now: Milliseconds): boolean => leaseUntil - now < LEASE / 2;
