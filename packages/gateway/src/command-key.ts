import type { Milliseconds } from '@estiba/base';
import type { Command, CommandData, CommandType } from '@estiba/terminal';

/**
 * A command of an adapter. Its key is made of what it says and when: the same observation at the same moment is one command, also from a
 * gateway that was restarted in between, and another observation never has its key.
 */
export function commandOf<T extends CommandType>(type: T, data: CommandData[T], actor: string, now: Milliseconds): Command {
  return { type, data, key: `${type}:${actor}:${now}:${digest(JSON.stringify(data))}`, actor } as Command;
}

/** A short name for a text, the same for the same text. FNV-1a over UTF-16 units, twice with different beginnings: 64 bits. */
export function digest(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) + i;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
