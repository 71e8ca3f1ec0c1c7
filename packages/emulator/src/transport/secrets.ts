import { readFileSync } from 'node:fs';

const FORMAT = 'estiba-broker-secrets/1';

/** Passwords by user, from the file the broker keeps for those who hand them to machines. Throws where it cannot be used. */
export function readSecrets(path: string): ReadonlyMap<string, string> {
  let content: { readonly format?: unknown; readonly secrets?: unknown };
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message}. Maybe the broker was never started here.`, { cause: error });
  }
  const entries = Object.entries((content.secrets ?? {}) as Readonly<Record<string, unknown>>);
  if (content.format !== FORMAT || !entries.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
    throw new Error(`${path} is no file of broker passwords of this version. Maybe it is the one with the hashes.`);
  return new Map(entries as [string, string][]);
}
