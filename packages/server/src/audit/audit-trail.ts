import type { Json } from '@estiba/terminal';

/** Something done at the door of the server rather than in the terminal: sign-ins, users, commands that never reached the terminal. */
export interface AuditNote {
  readonly what:
    | 'signed-in'
    | 'sign-in-failed'
    | 'signed-out'
    | 'password-changed'
    | 'user-added'
    | 'user-changed'
    | 'password-reset'
    | 'denied'
    | 'draft-committed'
    | 'alarm-acknowledged'
    | 'alarm-shelved'
    | 'alarm-unshelved';
  /** User name as given; it may be nobody's. */
  readonly actor: string;
  readonly address: string;
  readonly details: Readonly<Record<string, Json>>;
}

export interface AuditRecord extends AuditNote {
  readonly seq: number;
  /** UTC milliseconds by the wall clock. */
  readonly at: number;
}

/** Notes at the door, in order, only ever added. Commands that reached the terminal are audited by the event log itself. */
export interface AuditTrail {
  note(note: AuditNote): void;
  /** Records after number `after`, oldest first. */
  read(after: number, limit: number): readonly AuditRecord[];
}
