import type { BoxMessage } from '@estiba/messages';
import type { StowedContainer, VesselProfile } from '@estiba/port';
import { inferVessel } from '@estiba/port/infer';
import { exitCode, Failure } from '../failure.ts';
import { speaker } from '../words/speaker.ts';

/** A ship's profile from her bay plans, named as one of them names her. */
export function inferShip(plans: readonly (readonly StowedContainer[])[], named: BoxMessage | undefined): VesselProfile {
  const { name = '', imo, callSign } = named?.header.transport.vessel ?? {};
  const result = inferVessel(plans, { name, ...(imo !== undefined && { imo }), ...(callSign !== undefined && { callSign }) });
  if (result.ok) return result.value;
  const { finding } = speaker('en', 'UTC');
  throw new Failure(exitCode.unreadable, result.reasons.map(finding).join(' '), '');
}
