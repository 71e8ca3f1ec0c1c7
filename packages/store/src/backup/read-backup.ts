import { createHash } from 'node:crypto';
import type { LogHead } from '@estiba/terminal';
import { parseEntry } from '../entry/entry-text.ts';
import { leafHash } from '../merkle/hash.ts';
import { MerkleTree } from '../merkle/tree.ts';
import { BackupDamaged } from './backup-damaged.ts';
import { endLine, formVersion, markEvery, markLine } from './form.ts';
import { linesOf } from './lines.ts';

/** A part of a backup that has been checked: where the log stood, and some of its entries' texts. */
export type BackupPart = { readonly head: LogHead; readonly texts: readonly string[] };

/** Reads a backup through and checks it; answers with where the log stood. Throws `BackupDamaged`, with the place, when it is not whole. */
export async function checkBackup(file: string, signal?: AbortSignal): Promise<LogHead> {
  let head: LogHead | null = null;
  for await (const part of readBackup(file)) {
    signal?.throwIfAborted();
    head = part.head;
  }
  return head!;
}

/** The entries of a backup, in parts each of which has been checked against the Merkle root at its end. */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const reading = new Reading(file);
  for await (const line of linesOf(file, () => reading.place)) {
    const part = reading.take(line);
    if (part) yield part;
  }
  reading.requireEnd();
}

class Reading {
  readonly #file: string;
  readonly #tree = new MerkleTree();
  readonly #checksum = createHash('sha256');
  #head: LogHead | null = null;
  #texts: string[] = [];
  #ended = false;

  constructor(file: string) {
    this.#file = file;
  }

  get place(): string {
    return this.#tree.size === 0 ? 'at its beginning' : `after entry ${this.#tree.size}${this.#head ? ` of ${this.#head.size}` : ''}`;
  }

  /** Takes the next line; answers with a part when it completes one. */
  take(line: string): BackupPart | null {
    if (this.#ended) throw this.#damaged('there is more after its end');
    if (line.startsWith('. ')) return this.#end(line);
    this.#checksum.update(`${line}\n`);
    if (this.#head === null) {
      this.#head = this.#header(line);
      return null;
    }
    if (line.startsWith('= ')) return this.#mark(line);
    this.#entry(line);
    return null;
  }

  requireEnd(): void {
    if (!this.#ended) throw this.#damaged('it is cut off');
  }

  #header(line: string): LogHead {
    const header = parsed(line) as { estibaBackup?: unknown; size?: unknown; root?: unknown } | null;
    if (typeof header?.estibaBackup === 'number' && header.estibaBackup > formVersion) {
      throw new BackupDamaged(`${this.#file} is a backup of a newer version of Estiba. Maybe restore it with that version.`);
    }
    const { size, root } = header ?? {};
    if (header?.estibaBackup === formVersion && Number.isSafeInteger(size) && typeof root === 'string')
      return { size: size as number, root };
    throw this.#damaged('it does not begin as a backup does');
  }

  #entry(text: string): void {
    if (this.#texts.length === markEvery) throw this.#damaged('a line with the root is missing');
    try {
      parseEntry(this.#tree.size + 1, text);
    } catch {
      throw this.#damaged('what follows is not the next entry');
    }
    this.#tree.add(leafHash(text));
    this.#texts.push(text);
  }

  #mark(line: string): BackupPart {
    if (line !== markLine(this.#tree.size, this.#root())) {
      throw this.#damaged(
        `the entries ${this.#tree.size - this.#texts.length + 1} to ${this.#tree.size} are not those that were backed up`,
      );
    }
    return this.#part();
  }

  #end(line: string): BackupPart {
    const head = this.#head;
    if (head === null || head.size !== this.#tree.size || head.root !== this.#root())
      throw this.#damaged('it does not hold what its beginning tells');
    if (line !== endLine(this.#tree.size, this.#checksum.digest('hex'))) throw this.#damaged('its checksum is another');
    this.#ended = true;
    return this.#part();
  }

  #part(): BackupPart {
    const texts = this.#texts;
    this.#texts = [];
    return { head: this.#head!, texts };
  }

  #root(): string {
    return this.#tree.root().toString('hex');
  }

  #damaged(what: string): BackupDamaged {
    return new BackupDamaged(
      `The backup ${this.#file} is damaged ${this.place}: ${what}. Maybe it was not copied whole: take another copy.`,
    );
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
