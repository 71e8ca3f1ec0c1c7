import { existsSync } from 'node:fs';
import type { Clock, Result } from '@estiba/base';
import { openFileAudit } from '../audit/file-audit.ts';
import type { DataFolder } from '../config/data-folder.ts';
import { privateFile } from '../files/private-file.ts';
import { Users } from './users.ts';

/**
 * A new one-time password for someone who can ask nobody for one, by whoever owns the machine the data stands on (`by`: the name there). A
 * server that runs on the data takes it up by itself, and that user's sessions end. Refused with `user.unknown`; throws where there are no users.
 */
export async function resetPasswordOnDisk(
  folder: Pick<DataFolder, 'path' | 'users' | 'audit'>,
  name: string,
  by: string,
  wall: Clock,
): Promise<Result<string>> {
  if (!existsSync(folder.users))
    throw new Error(
      `There are no users in '${folder.path}'. Maybe another --data-dir or --site was meant, or no terminal was started there yet.`,
    );
  const users = new Users(privateFile(folder.users), wall);
  const given = await users.resetPassword(name);
  if (!given.ok) return given;
  const audit = openFileAudit(folder.audit, wall);
  audit.note({ what: 'password-reset', actor: `machine:${by}`, address: 'the machine itself', details: { name } });
  audit.close();
  return given;
}
