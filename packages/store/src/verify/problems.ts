import { type Reason, reason } from '@estiba/base';
import { LogDamaged } from '../log/damage.ts';

/** What has been found wrong, in the order it was found. */
export class Problems {
  readonly list: Reason[] = [];

  add(code: string, params: Readonly<Record<string, string | number>> = {}): void {
    this.list.push(reason(code, params));
  }

  /** What `read` gives; null, and a problem that tells where, when the disk gives it back damaged. Other errors are not the log's. */
  async attempt<T>(where: Readonly<Record<string, string | number>>, read: () => Promise<T>): Promise<T | null> {
    try {
      return await read();
    } catch (error) {
      if (!isStorageFault(error)) throw error;
      this.add('log.storage-damaged', { ...where, message: (error as Error).message });
      return null;
    }
  }
}

/** SQLite's and PostgreSQL's codes for what the disk gives back damaged, and what we find damaged ourselves. */
function isStorageFault(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return error instanceof LogDamaged || (typeof code === 'string' && /^(?:SQLITE_(?:CORRUPT|IOERR|NOTADB)|XX00[12])/.test(code));
}
