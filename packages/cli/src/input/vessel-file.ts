import { readProfile, type VesselProfile } from '@estiba/port';
import { exitCode, Failure } from '../failure.ts';
import { speaker } from '../words/speaker.ts';
import { parseJson } from './json.ts';
import type { GivenFile } from './read-bytes.ts';

/** The ship a profile describes; a failure that names every place where the profile is wrong. */
export function readVesselFile(file: GivenFile): VesselProfile {
  const result = readProfile(parseJson(file));
  if (result.ok) return result.value;
  const { finding } = speaker('en', 'UTC');
  const places = result.reasons.map((one) => `  ${finding(one)}`);
  throw new Failure(
    exitCode.unreadable,
    `The ship's profile '${file.name}' is not as it should be:\n${places.join('\n')}\n`,
    'docs/how-to/add-a-ship.md describes every field.',
  );
}
