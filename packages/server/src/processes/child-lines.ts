import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Level, levels, type Logger } from '../logging/logger.ts';

/** Takes a child's output over into our log, line by line, under its name. Lines of our own JSON form keep their level and fields. */
export function takeLines(stream: Readable | null, logger: Logger, level: Level): void {
  if (stream === null) return;
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
    if (line.trim() === '') return;
    const record = ownRecord(line);
    if (record === null) logger[level](line.slice(0, 4000));
    else logger[record.level](record.message, record.fields);
  });
}

function ownRecord(line: string): { level: Level; message: string; fields: Record<string, unknown> } | null {
  if (!line.startsWith('{')) return null;
  try {
    const { at: _at, level, message, ...fields } = JSON.parse(line) as Record<string, unknown>;
    const known = levels.find((one) => one === level);
    return known === undefined || typeof message !== 'string' ? null : { level: known, message, fields };
  } catch {
    return null;
  }
}
