import type { MachineKind, VdaVersion } from '@estiba/messages/equipment';
import { INTERFACES } from '../fleet-control/vehicle-config.ts';
import type { Access } from './access.ts';

/** A vehicle tells of itself and hears what is told to it; of all others it knows nothing. */
export function vehicleRights(version: VdaVersion, manufacturer: string, serialNumber: string): Access {
  const major = version === '3.0' ? 'v3' : 'v2';
  const topics = (kinds: readonly string[]): string[] =>
    INTERFACES.flatMap((name) => kinds.map((kind) => `${name}/${major}/${manufacturer}/${serialNumber}/${kind}`));
  return {
    publish: topics(['state', 'visualization', 'connection', 'factsheet']),
    subscribe: topics(['order', 'instantActions', 'responses', 'zoneSet']),
  };
}

/** The same for a machine of the job-control profile; `+` for all of its kind. */
export function machineRights(terminal: string, kind: MachineKind, id: string): Access {
  const topics = (names: readonly string[]): string[] => names.map((name) => `estiba/v1/${terminal}/${kind}/${id}/${name}`);
  return { publish: topics(['state', 'visualization', 'connection']), subscribe: topics(['order', 'command', 'permit']) };
}
