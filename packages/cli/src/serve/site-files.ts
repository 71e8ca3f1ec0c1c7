import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '@estiba/base';
import { readScenario, readSite, type Scenario, type Site } from '@estiba/port';
import { exitCode, Failure } from '../failure.ts';

/** Folders that come with Estiba. */
export const home = fileURLToPath(new URL('../../../../', import.meta.url));
const sitePath = (id: string): string => join(home, 'terminals', id, 'site.json');

/** The site file of a terminal that comes with Estiba, or a path of one's own. */
export function findSite(name: string): { readonly path: string; readonly site: Site } {
  const path = existsSync(sitePath(name)) ? sitePath(name) : name;
  if (!existsSync(path)) {
    const known = readdirSync(join(home, 'terminals')).join(', ');
    throw new Failure(exitCode.usage, `There is no terminal '${name}'.`, `Maybe one of ${known}, or the path of a site file.`);
  }
  return { path, site: readJsonFile(path, readSite) };
}

export const readScenarioFile = (path: string): Scenario => readJsonFile(path, readScenario);

function readJsonFile<T>(path: string, read: (value: unknown) => Result<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Failure(
      exitCode.unreadable,
      `${path} cannot be read: ${(error as Error).message}.`,
      'Maybe the path is wrong, or the file was cut off.',
    );
  }
  const result = read(value);
  if (result.ok) return result.value;
  const told = result.reasons
    .slice(0, 5)
    .map(({ code, params }) => `  ${code} at ${params['path']}: ${params['value']}. ${params['advice']}`);
  throw new Failure(exitCode.unreadable, `${path} is refused:\n${told.join('\n')}`, '');
}
