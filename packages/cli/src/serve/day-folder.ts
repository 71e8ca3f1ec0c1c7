import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '@estiba/port';

/** Files of an embedded log. */
const LOG_FILES = ['log.sqlite', 'log.sqlite-wal', 'log.sqlite-shm'];

/**
 * An emulated port begins its day anew at each start, so its terminal must begin with an empty log: that of the day before is kept in
 * `days/`. Returns where, or null when there was none.
 */
export function putAwayDayBefore(folder: string): string | null {
  if (!existsSync(join(folder, 'log.sqlite'))) return null;
  const days = join(folder, 'days');
  mkdirSync(days, { recursive: true, mode: 0o700 });
  const day = join(days, String(readdirSync(days).length + 1).padStart(4, '0'));
  mkdirSync(day, { mode: 0o700 });
  for (const file of LOG_FILES) if (existsSync(join(folder, file))) renameSync(join(folder, file), join(day, file));
  return day;
}

/** Writes the day for the emulator to read. */
export function writeDay(folder: string, scenario: Scenario): string {
  const path = join(folder, 'scenario.json');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, JSON.stringify(scenario), { mode: 0o600 });
  return path;
}
