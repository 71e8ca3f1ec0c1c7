import { resolve } from 'node:path';
import type { Scenario, Site } from '@estiba/port';
import { defaultDay } from '@estiba/server';
import { exitCode, Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { beginDay, type Day, dayUnderWay, isFaultsOf, putAway } from './day-folder.ts';
import { readScenarioFile } from './site-files.ts';

/** What the command line says of the day of an emulated port; what it does not say is undefined. */
export interface DayWish {
  readonly scenario?: string | undefined;
  readonly faults?: string | undefined;
  readonly seed?: number | undefined;
  readonly hours?: number | undefined;
  readonly anew?: boolean | undefined;
}

const HOUR = 3_600_000;
const usual = { seed: 1, hours: 24 };

export interface ChosenDay {
  readonly day: Day;
  readonly isNew: boolean;
}

/**
 * The day that is under way in a data folder, or, where there is none or another is wished for, a new one: that of a file, or one generated.
 * What was in the folder is then put away into `days/`. Throws `Failure` where flags ask for another day than the one under way.
 */
export function chooseDay(wish: DayWish, site: Site, folder: string, hasOwnLog: boolean, { err }: Pick<Io, 'err'>): ChosenDay {
  const day = dayUnderWay(folder, hasOwnLog);
  if (day !== null && wish.anew !== true) {
    const other = differences(day, wish);
    if (other.length === 0) {
      err.write(`The day that was begun goes on where it stood (--anew begins another).\n`);
      return { day, isNew: false };
    }
    throw new Failure(
      exitCode.usage,
      `In '${folder}' a day is under way that is not the one asked for by ${other.map((flag) => `--${flag}`).join(', ')}.`,
      'Maybe leave that out; or add --anew to begin another day: the one before is kept in days/.',
    );
  }
  const scenario = newScenario(wish, site, err);
  const kept = putAway(folder);
  if (kept !== null) err.write(`The day before is kept in ${kept}.\n`);
  return { day: beginDay(folder, scenario, wish.faults === undefined ? null : resolve(wish.faults)), isNew: true };
}

function newScenario({ scenario, seed, hours = usual.hours }: DayWish, site: Site, err: Io['err']): Scenario {
  if (scenario !== undefined) {
    const read = readScenarioFile(scenario);
    return { ...read, seed: seed ?? read.seed };
  }
  err.write(`A day of ${hours} hours at ${site.name} is generated (seed ${seed ?? usual.seed}) …\n`);
  return defaultDay(site, { seed: seed ?? usual.seed, hours });
}

/** Flags that ask for something else than the day under way. */
function differences(day: Day, { scenario, faults, seed, hours }: DayWish): string[] {
  const { start, end, seed: itsSeed } = day.scenario;
  const isSame = (path: string): boolean =>
    JSON.stringify({ ...readScenarioFile(path), seed: 0 }) === JSON.stringify({ ...day.scenario, seed: 0 });
  return [
    ...(scenario !== undefined && !isSame(scenario) ? ['scenario'] : []),
    ...(faults !== undefined && !isFaultsOf(day, faults) ? ['faults'] : []),
    ...(seed !== undefined && seed !== itsSeed ? ['seed'] : []),
    ...(hours !== undefined && hours !== (end - start) / HOUR ? ['hours'] : []),
  ];
}
