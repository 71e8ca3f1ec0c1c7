import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '@estiba/port';
import { lockForWriting, makeFolder } from '@estiba/store';
import { exitCode, Failure } from '../failure.ts';
import { readScenarioFile } from './site-files.ts';

/** A day of an emulated port, as the terminal's data folder keeps it. */
export interface Day {
  readonly scenario: Scenario;
  readonly scenarioPath: string;
  /** What goes wrong; null: nothing. */
  readonly faultsPath: string | null;
  /** What reached the emulated port so far. */
  readonly diaryPath: string;
}

/** Files of an embedded log, and those of the day it tells of. */
const LOG = 'log.sqlite';
const DAY = { scenario: 'scenario.json', faults: 'faults.json', diary: 'diary.jsonl' } as const;
const ALL = [LOG, `${LOG}-wal`, `${LOG}-shm`, ...Object.values(DAY)];

/**
 * The day that was begun in a data folder; null when there is none to go on with: a port without its terminal's log knows more than the
 * terminal. `hasOwnLog`: the log is kept in the folder, and not on PostgreSQL.
 */
export function dayUnderWay(folder: string, hasOwnLog: boolean): Day | null {
  const [scenarioPath, faultsPath, diaryPath] = [join(folder, DAY.scenario), join(folder, DAY.faults), join(folder, DAY.diary)];
  if (!existsSync(scenarioPath) || !existsSync(diaryPath)) return null;
  if (hasOwnLog && !existsSync(join(folder, LOG)) && statSync(diaryPath).size > 0) return null;
  return { scenario: readScenarioFile(scenarioPath), scenarioPath, faultsPath: existsSync(faultsPath) ? faultsPath : null, diaryPath };
}

/**
 * Moves a day and its log into `days/`, so that another may begin. Returns where, or null when there was none. Throws `Failure` while a
 * terminal runs on it.
 */
export function putAway(folder: string): string | null {
  const there = ALL.filter((file) => existsSync(join(folder, file)));
  if (there.length === 0) return null;
  const letGo = lockOf(join(folder, LOG));
  const days = join(folder, 'days');
  makeFolder(days, 0o700);
  const day = join(days, String(readdirSync(days).length + 1).padStart(4, '0'));
  mkdirSync(day, { mode: 0o700 });
  for (const file of there) renameSync(join(folder, file), join(day, file));
  letGo();
  return day;
}

function lockOf(log: string): () => void {
  try {
    return lockForWriting(log);
  } catch (error) {
    throw new Failure(exitCode.unwritten, (error as Error).message, '');
  }
}

/** Writes a day down to be begun; it counts as begun when its scenario stands whole. */
export function beginDay(folder: string, scenario: Scenario, faults: string | null): Day {
  makeFolder(folder, 0o700);
  if (faults !== null) copyFileSync(faults, join(folder, DAY.faults));
  writeFileSync(join(folder, DAY.diary), '', { mode: 0o600 });
  const draft = join(folder, `${DAY.scenario}.draft`);
  writeFileSync(draft, JSON.stringify(scenario), { mode: 0o600 });
  renameSync(draft, join(folder, DAY.scenario));
  return dayUnderWay(folder, true)!;
}

/** Are these the faults of the day? */
export function isFaultsOf({ faultsPath }: Day, faults: string): boolean {
  return faultsPath !== null && readFileSync(faultsPath, 'utf8') === readFileSync(faults, 'utf8');
}
