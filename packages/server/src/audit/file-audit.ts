import { appendFileSync, closeSync, existsSync, fdatasyncSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Clock } from '@estiba/base';
import type { AuditNote, AuditRecord, AuditTrail } from './audit-trail.ts';

/**
 * An audit trail in a private file, one JSON record a line, on disk before the answer leaves. A line that was cut off by a loss of power is passed
 * over. `estiba password` may write to it beside the server: numbers go on from what stands there.
 */
export function openFileAudit(path: string, wall: Clock): AuditTrail & { close(): void } {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const file = openSync(path, 'a', 0o600);
  if (before !== '' && !before.endsWith('\n')) appendFileSync(file, '\n');
  let last = recordsIn(before).at(-1)?.seq ?? 0;
  let size = fstatSync(file).size;
  return {
    note(note: AuditNote) {
      if (fstatSync(file).size !== size) last = recordsIn(readFileSync(path, 'utf8')).at(-1)?.seq ?? last;
      const record: AuditRecord = { seq: last + 1, at: wall.now(), ...note };
      appendFileSync(file, `${JSON.stringify(record)}\n`);
      fdatasyncSync(file);
      last = record.seq;
      size = fstatSync(file).size;
    },
    read: (after, limit) =>
      recordsIn(readFileSync(path, 'utf8'))
        .filter(({ seq }) => seq > after)
        .slice(0, limit),
    close: () => closeSync(file),
  };
}

function recordsIn(text: string): AuditRecord[] {
  return text.split('\n').flatMap((line) => {
    try {
      const record = JSON.parse(line) as AuditRecord;
      return Number.isInteger(record.seq) ? [record] : [];
    } catch {
      return [];
    }
  });
}
