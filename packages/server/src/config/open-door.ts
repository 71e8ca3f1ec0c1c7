import type { Clock } from '@estiba/base';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { openFileAudit } from '../audit/file-audit.ts';
import { privateFile } from '../files/private-file.ts';
import { sessionKey } from '../sessions/session-key.ts';
import { Sessions } from '../sessions/sessions.ts';
import { SignInGuard } from '../users/sign-in-guard.ts';
import { Users } from '../users/users.ts';
import type { DataFolder } from './data-folder.ts';

/** Everything the door keeps between runs. */
export interface Door {
  readonly users: Users;
  readonly sessions: Sessions;
  readonly signIns: SignInGuard;
  readonly audit: AuditTrail & { close(): void };
}

export function openDoor(folder: DataFolder, wall: Clock): Door {
  return {
    users: new Users(privateFile(folder.users), wall),
    sessions: new Sessions(privateFile(folder.sessions), sessionKey(privateFile(folder.sessionKey)), wall),
    signIns: new SignInGuard(wall),
    audit: openFileAudit(folder.audit, wall),
  };
}
