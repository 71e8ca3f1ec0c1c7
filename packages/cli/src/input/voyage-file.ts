import { readVoyage, type Voyage } from '@estiba/port';
import { exitCode, Failure } from '../failure.ts';
import type { Speaker } from '../words/speaker.ts';
import { parseJson } from './json.ts';
import type { GivenFile } from './read-bytes.ts';

/** The voyage a file describes; a failure that names every place where the file is wrong. */
export function readVoyageFile(file: GivenFile, words: Speaker): Voyage {
  const result = readVoyage(parseJson(file));
  if (result.ok) return result.value;
  throw new Failure(
    exitCode.unreadable,
    `The voyage '${file.name}' is not as it should be:\n${result.reasons.map((one) => `  ${words.finding(one)}`).join('\n')}\n`,
    'docs/stowage/voyage.md describes every field.',
  );
}
