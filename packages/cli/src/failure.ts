/** Exit codes of the command, for scripts. Documented in `docs/how-to/run-a-call.md` and `keep-the-log.md`. */
export const exitCode = {
  /** Done; a plan is complete and the independent checker found nothing. */
  done: 0,
  /** A fault of Estiba itself. */
  fault: 1,
  /** The command was called wrongly: unknown option, missing argument. */
  usage: 2,
  /** An input could not be read, or says something impossible. */
  unreadable: 3,
  /** A valid plan, but boxes of the load list are left out. */
  leftOut: 4,
  /** The independent checker found a hard rule broken. Outputs are written and say so. */
  broken: 5,
  /** An output could not be written; earlier results are untouched. */
  unwritten: 6,
  /** A log or a backup is damaged, or its replay contradicts itself. */
  damaged: 7,
  /** Abandoned by Ctrl-C (a planner's run: by a second one), nothing is written; or stopped before every problem of a list was begun. */
  abandoned: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** An error the user can do something about: what was wrong with which value, and a sentence of advice. */
export class Failure extends Error {
  readonly code: ExitCode;

  constructor(code: ExitCode, problem: string, advice: string) {
    super(`${problem} ${advice}`.trimEnd());
    this.name = 'Failure';
    this.code = code;
  }
}

/** The reason of a failed system call in words: `ENOSPC: no space left on device`. */
export function systemError(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*$/, '') : String(error);
}
