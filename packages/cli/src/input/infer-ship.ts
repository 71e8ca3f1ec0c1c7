import type { StowedContainer, VesselProfile } from '@estiba/port';
import { exitCode, Failure } from '../failure.ts';

export function inferShip(_boxes: readonly StowedContainer[]): VesselProfile {
  throw new Failure(exitCode.unreadable, 'The ship has no profile.', 'Maybe --vessel profile.json.');
}
