import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { readProfile, type VesselProfile } from '@estiba/port';
import { generateVessel, type VesselClass, VESSEL_CLASSES } from '@estiba/port/generate';

/**
 * The profile behind the name an announcement gives: `class:18000`, or a file in the folder of vessels. Throws Error with advice for a name
 * nothing stands behind.
 */
export function vesselFinder(folder: string): (name: string) => VesselProfile {
  const known = new Map<string, VesselProfile>();
  return (name) => {
    const profile = known.get(name) ?? load(folder, name);
    known.set(name, profile);
    return profile;
  };
}

function load(folder: string, name: string): VesselProfile {
  const ofClass = /^class:(\d+)$/.exec(name);
  if (ofClass !== null) {
    const size = Number(ofClass[1]);
    if (!(size in VESSEL_CLASSES)) throw new Error(`No class '${name}'. Maybe one of ${Object.keys(VESSEL_CLASSES).join(', ')}.`);
    return generateVessel(size as VesselClass);
  }
  const path = resolve(folder, name);
  if (!path.startsWith(resolve(folder) + sep)) throw new Error(`'${name}' is not in the folder of vessels. Maybe give its name only.`);
  const profile = readProfile(JSON.parse(readFileSync(path, 'utf8')));
  if (!profile.ok) throw new Error(`'${name}' is no vessel profile: ${profile.reasons[0]?.code}. Maybe 'estiba vessel check' tells more.`);
  return profile.value;
}
