import type { StowedContainer, VesselProfile } from '@estiba/port';
import { generateVessel, VESSEL_CLASSES, type VesselClass } from '@estiba/port/generate';
import { exitCode, Failure } from '../failure.ts';
import { bayPlans, type Given } from './given.ts';
import { inferShip } from './infer-ship.ts';
import type { Notes } from './note.ts';
import type { Settings } from './settings.ts';

/** The ship of the call: her profile, else a generated one of the class asked for, else one inferred from her bay plan. */
export function shipOf(settings: Settings, given: Given, arrival: readonly StowedContainer[], notes: Notes): VesselProfile {
  if (given.vessels.length > 0) return chosenProfile(settings.vessel, given);
  if (settings.vessel !== undefined) {
    throw new Failure(
      exitCode.unreadable,
      `There is no profile of the ship '${settings.vessel}'.`,
      'Maybe its file is missing from the call folder, or give it with --vessel.',
    );
  }
  if (settings.class !== undefined) {
    const vessel = generateVessel(vesselClass(settings.class));
    notes.add('warning', 'call.ship-generated', { class: settings.class });
    return vessel;
  }
  if (arrival.length === 0) {
    throw new Failure(
      exitCode.usage,
      'Nothing says what the ship is like: there is neither a profile nor a bay plan to infer it from.',
      'Maybe give --vessel profile.json, or --class 2800 for a generated ship.',
    );
  }
  const vessel = inferShip([arrival], bayPlans(given).map(({ message }) => message)[0]);
  notes.add('warning', 'call.ship-inferred', { boxes: arrival.length, teu: vessel.particulars.teu });
  return vessel;
}

/** The profile the call names by file or IMO number; with one profile there is nothing to choose. */
function chosenProfile(wanted: string | undefined, { vessels }: Given): VesselProfile {
  const [only] = vessels;
  const chosen = wanted === undefined ? undefined : vessels.find(({ file, profile }) => file === wanted || profile.imo === wanted);
  if (chosen !== undefined) return chosen.profile;
  if (only !== undefined && vessels.length === 1 && wanted === undefined) return only.profile;
  const names = vessels.map(({ file, profile }) => `${file} (${profile.name})`).join(', ');
  throw new Failure(
    exitCode.unreadable,
    `Which of the profiles is the ship's? There are ${names}; the call names '${wanted ?? 'none'}'.`,
    "Maybe set 'vessel' in call.json to one of the file names.",
  );
}

/** A class the generator knows. */
export function vesselClass(nominal: number): VesselClass {
  if (Object.hasOwn(VESSEL_CLASSES, nominal)) return nominal as VesselClass;
  throw new Failure(exitCode.usage, `There is no ship class '${nominal}'.`, `Maybe one of ${Object.keys(VESSEL_CLASSES).join(', ')}.`);
}
