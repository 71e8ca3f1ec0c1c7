import type { Milliseconds } from '@estiba/base';
import type { OrderReport, Permit } from '@estiba/messages/equipment';
import type { Handover, HandoverState } from '@estiba/terminal';
import type { ProfileVoice } from './profile-voice.ts';

const REPEAT = 5000;

/** What the lock's state means to the crane; null: nothing is to be said any more. */
const GRANTS: Readonly<Record<HandoverState, Permit['grant'] | null>> = {
  reserved: 'queued',
  'truck-in': 'queued',
  'crane-owns': 'granted',
  'load-confirmed': 'granted',
  'crane-clear': null,
  'may-leave': null,
  hold: 'revoked',
};

/** Tells a crane whether it may go down to a truck, and repeats a grant until the crane is seen to have moved on. */
export class PermitDesk {
  readonly #voice: ProfileVoice;
  readonly #told = new Map<string, { readonly permit: Permit; readonly at: number }>();

  constructor(voice: ProfileVoice) {
    this.#voice = voice;
  }

  settle(handovers: readonly Handover[], reports: ReadonlyMap<string, OrderReport>, now: Milliseconds): void {
    for (const handover of handovers) {
      const report = reports.get(handover.craneStep);
      const grant = GRANTS[handover.state];
      if (report && grant) this.#tell(permitOf(handover, grant, now), report, now);
    }
    for (const orderId of this.#told.keys()) if (!reports.has(orderId)) this.#told.delete(orderId);
  }

  #tell(permit: Permit, report: OrderReport, now: Milliseconds): void {
    const told = this.#told.get(permit.orderId);
    // A machine that was told nothing waits.
    if (told === undefined && permit.grant === 'queued') return;
    const isSame = told !== undefined && isSamePermit(told.permit, permit);
    const waitsStill = permit.grant === 'granted' ? report.phase === 'awaiting-handover' : permit.grant === 'revoked' && isDown(report);
    if (isSame && !(waitsStill && now - told.at >= REPEAT)) return;
    this.#told.set(permit.orderId, { permit, at: now });
    this.#voice.permit(permit, now);
  }
}

/** A lease that ran out while nobody looked grants nothing. */
function permitOf({ craneStep, truck, leaseUntil }: Handover, grant: Permit['grant'], now: Milliseconds): Permit {
  if (grant !== 'granted') return { orderId: craneStep, grant, partner: truck };
  if (leaseUntil <= now) return { orderId: craneStep, grant: 'queued', partner: truck };
  return { orderId: craneStep, grant, partner: truck, leaseUntil };
}

const isSamePermit = (a: Permit, b: Permit): boolean => a.grant === b.grant && a.partner === b.partner && a.leaseUntil === b.leaseUntil;
const isDown = ({ phase }: OrderReport): boolean => phase === 'picking' || phase === 'setting';
