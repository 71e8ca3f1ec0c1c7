import { BackupDamaged, LogDamaged } from '@estiba/store';
import { exitCode, Failure, systemError } from '../failure.ts';

/** What went wrong with a log, as a failure the user can do something about; what is Estiba's own fault stays what it is. */
export function logFailure(error: unknown, name: string): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  if (error instanceof LogDamaged || error instanceof BackupDamaged) return new Failure(exitCode.damaged, error.message, '');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('SQLITE_')) return sqliteFailure(code, error.message, name);
  // Every error that is told with a way out is for the user.
  if (error.message.includes('Maybe')) return new Failure(exitCode.unreadable, error.message, '');
  if (code === '') return error;
  return new Failure(
    exitCode.unreadable,
    `The log ${name} cannot be reached: ${systemError(error) || code}.`,
    'Maybe an address, a name or a password is wrong, or the database does not run.',
  );
}

function sqliteFailure(code: string, message: string, name: string): Failure {
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new Failure(
      exitCode.damaged,
      `The log ${name} is damaged: ${message}.`,
      'Maybe restore a backup; `estiba verify` says what is left of it.',
    );
  }
  if (code === 'SQLITE_NOTADB')
    return new Failure(exitCode.unreadable, `'${name}' is no log of Estiba: ${message}.`, 'Maybe another file was meant.');
  return new Failure(
    exitCode.unreadable,
    `The log ${name} cannot be opened: ${message}.`,
    'Maybe its folder may not be written to, which reading needs as well (SQLite keeps an index of what is new beside the log): copy the folder.',
  );
}
