import type { Permit } from '@estiba/messages/equipment';
import { fieldOf, jsonOf, parameter, type Parameter, saidBy, wireText, wireTime, wordsOf } from './wire.ts';

/** A permit as the one value of the interlock variable, so that no reader ever sees half of it. */
export const permitValueOf = ({ orderId, grant, partner, leaseUntil }: Permit): Parameter =>
  parameter(orderId, wireText(grant), [
    parameter('Partner', wireText(partner)),
    ...(leaseUntil === undefined ? [] : [parameter('LeaseUntil', wireTime(leaseUntil))]),
  ]);

/** What came as a permit, as a message of the profile without its head. */
export function permitMessageOf(given: unknown): Readonly<Record<string, unknown>> {
  const words = wordsOf(fieldOf(given, 'subparameters'));
  return {
    permit: { orderId: jsonOf(fieldOf(given, 'ID')), grant: saidBy(given), partner: words['Partner'], leaseUntil: words['LeaseUntil'] },
  };
}
