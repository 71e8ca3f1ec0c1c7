import type { Command } from 'commander';
import type { LogChoice } from '../log/log-place.ts';
import type { Lang } from '@estiba/port/sentences';
import { addLang } from './options.ts';

/** Options of every command about a terminal's log. */
export interface LogFlags extends LogChoice {
  readonly lang: Lang;
  readonly quiet?: boolean;
}

/** Adds the log as argument, where it is read, and how PostgreSQL is named. */
export function addLogOptions(command: Command): Command {
  return addPostgres(command.argument('[log]', 'data folder of a terminal, or its log file; without it the log below ./data'));
}

/** Adds the options that name a log on PostgreSQL, and those of every command about a log. */
export function addPostgres(command: Command): Command {
  return addLang(command)
    .option('--postgres <url>', 'the log is kept in this PostgreSQL database; better in ESTIBA_POSTGRES, where nobody sees the password')
    .option('--terminal <id>', 'which terminal’s log, where there are several')
    .option('--quiet', 'show no progress');
}
