import type { Clock } from '@estiba/base';
import type { AuditNote, AuditRecord, AuditTrail } from './audit-trail.ts';

/** An audit trail for tests and for trying things out: gone with the process. */
export function memoryAudit(wall: Clock): AuditTrail {
  const records: AuditRecord[] = [];
  return {
    note: (note: AuditNote) => {
      records.push({ ...note, seq: records.length + 1, at: wall.now() });
    },
    read: (after, limit) => records.slice(after, after + limit),
  };
}
