import type { TextFile } from '../files/private-file.ts';

export interface Acknowledged {
  readonly by: string;
  readonly at: number;
}
export interface Shelved {
  readonly by: string;
  readonly at: number;
  readonly until: number;
  readonly why: string;
}

interface Kept {
  readonly form: 1;
  readonly acknowledged: readonly (readonly [number, Acknowledged])[];
  readonly shelved: readonly (readonly [string, Shelved])[];
}

/** What people did about alarms: seen, or put aside for a while. Kept beside the log, for it changes nothing in the port. */
export class AlarmDeeds {
  readonly #file: TextFile;
  /** By the number of the occurrence. */
  readonly #acknowledged: Map<number, Acknowledged>;
  /** By the alarm, however often it comes. */
  readonly #shelved: Map<string, Shelved>;
  /** Grows with each deed. */
  version = 0;

  /** A damaged file is begun anew: alarms are then shown that were put aside, never the other way round. */
  constructor(file: TextFile) {
    this.#file = file;
    const { acknowledged, shelved } = read(file.read());
    this.#acknowledged = new Map(acknowledged);
    this.#shelved = new Map(shelved);
  }

  acknowledged(seq: number): Acknowledged | null {
    return this.#acknowledged.get(seq) ?? null;
  }

  shelved(id: string, now: number): Shelved | null {
    const shelved = this.#shelved.get(id);
    return shelved !== undefined && shelved.until > now ? shelved : null;
  }

  acknowledge(seqs: readonly number[], by: Acknowledged): void {
    for (const seq of seqs) this.#acknowledged.set(seq, by);
    this.#save(by.at);
  }

  shelve(id: string, shelved: Shelved): void {
    this.#shelved.set(id, shelved);
    this.#save(shelved.at);
  }

  unshelve(id: string, now: number): void {
    this.#shelved.delete(id);
    this.#save(now);
  }

  /** Deeds about occurrences nobody knows any more are dropped. */
  keepOnly(seqs: ReadonlySet<number>): void {
    for (const seq of this.#acknowledged.keys()) if (!seqs.has(seq)) this.#acknowledged.delete(seq);
  }

  #save(now: number): void {
    this.version++;
    for (const [id, { until }] of this.#shelved) if (until <= now) this.#shelved.delete(id);
    const kept: Kept = { form: 1, acknowledged: [...this.#acknowledged], shelved: [...this.#shelved] };
    this.#file.write(JSON.stringify(kept));
  }
}

function read(text: string | null): Pick<Kept, 'acknowledged' | 'shelved'> {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    if (kept?.form === 1 && Array.isArray(kept.acknowledged) && Array.isArray(kept.shelved)) return kept;
  } catch {
    // Begun anew, as said above.
  }
  return { acknowledged: [], shelved: [] };
}
