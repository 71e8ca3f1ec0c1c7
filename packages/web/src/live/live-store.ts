import type { Reason } from '@estiba/base';
import {
  type Changes,
  columnsOfBoxes,
  type LiveTables,
  type Picture,
  type Pose,
  TABLE_NAMES,
  type TableName,
} from '@estiba/messages/frames';
import { BoxTable } from '@estiba/view';

/** Tables that are held as rows; boxes have a table of their own kind. */
export type RowTable = Exclude<TableName, 'boxes'>;
const rowTables: readonly RowTable[] = TABLE_NAMES.filter((name) => name !== 'boxes');

/** How the line to the server stands. */
export interface LineState {
  readonly at: 'connecting' | 'live' | 'lost';
  /** When the last message came (wall's time, ms); null before the first. */
  readonly heardAt: number | null;
  /** What is wrong with what came: a message that could not be read, or a server of another version. */
  readonly fault: 'malformed' | 'version' | null;
  /** Why the server showed nothing of the past when it was asked. */
  readonly refused: Reason | null;
}

/** A past moment that is shown: how fast it goes on, and the first and last moment there are. */
export interface Past {
  readonly speed: number;
  readonly first: number;
  readonly last: number;
}

/** So long after they were told nobody is told again [ms]: people do not read faster. */
const PAUSE = 250;

/**
 * What the browser holds of a terminal. Rows replace each other whole; lists are made anew only for tables that changed, so that who shows
 * an unchanged table draws nothing. Poses pass by here without being kept by React.
 */
export class LiveStore {
  boxes = new BoxTable(columnsOfBoxes([]));
  /** Entries of the log behind what is here, and the terminal's time at that entry. */
  size = 0;
  at: number | null = null;
  site: string | null = null;
  machines: readonly string[] = [];
  line: LineState = { at: 'connecting', heardAt: null, fault: null, refused: null };
  /** Null: what is here is the port as it is now. */
  past: Past | null = null;
  /** The last pose heard of each machine since the picture, by its number. */
  readonly poses = new Map<number, Pose>();
  readonly #maps = Object.fromEntries(rowTables.map((name) => [name, new Map()])) as {
    readonly [T in RowTable]: Map<string, LiveTables[T]>;
  };
  readonly #lists = new Map<RowTable, readonly unknown[]>();
  readonly #listeners = new Set<() => void>();
  readonly #poseListeners = new Set<(poses: readonly Pose[]) => void>();
  readonly #rowListeners = new Set<(rows: Changes) => void>();
  readonly #schedule: (run: () => void, delay: number) => void;
  #isResting = false;
  #hasNews = false;

  constructor(schedule: (run: () => void, delay: number) => void) {
    this.#schedule = schedule;
  }

  /** Rows of a table in the order they came; the same list as long as nothing changed. */
  list<T extends RowTable>(table: T): readonly LiveTables[T][] {
    let list = this.#lists.get(table);
    if (list === undefined) this.#lists.set(table, (list = [...this.#maps[table].values()]));
    return list as readonly LiveTables[T][];
  }

  get<T extends RowTable>(table: T, key: string): LiveTables[T] | undefined {
    return this.#maps[table].get(key);
  }

  /** Everything anew. */
  replace({ rows, boxes }: Picture, size: number, at: number): void {
    for (const table of rowTables) this.#maps[table].clear();
    this.#lists.clear();
    this.poses.clear();
    this.boxes = new BoxTable(boxes);
    this.change(rows, size, at);
    // A picture is what everybody waits for.
    if (this.#hasNews) this.#tellNow();
  }

  change(rows: Changes, size: number, at: number): void {
    for (const table of rowTables) {
      const pairs = rows[table];
      if (pairs === undefined || pairs.length === 0) continue;
      this.#lists.delete(table);
      const map: Map<string, unknown> = this.#maps[table];
      for (const [key, row] of pairs) {
        if (row === null) map.delete(key);
        else map.set(key, row);
      }
    }
    for (const [id, row] of rows.boxes ?? []) {
      if (row === null) this.boxes.remove(id);
      else this.boxes.set(row);
    }
    this.size = size;
    this.at = at;
    for (const listener of this.#rowListeners) listener(rows);
    this.tell();
  }

  setLine(change: Partial<LineState>): void {
    this.line = { ...this.line, ...change };
    this.tell();
  }

  setPast(past: Past | null): void {
    this.past = past;
    this.tell();
  }

  pose(poses: readonly Pose[]): void {
    for (const pose of poses) this.poses.set(pose.machine, pose);
    for (const listener of this.#poseListeners) listener(poses);
  }

  onPoses(listener: (poses: readonly Pose[]) => void): () => void {
    this.#poseListeners.add(listener);
    return () => this.#poseListeners.delete(listener);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Hears of rows as they come, for drawings that must not wait for lists. */
  onRows(listener: (rows: Changes) => void): () => void {
    this.#rowListeners.add(listener);
    return () => this.#rowListeners.delete(listener);
  }

  /** Tells all who watch: at once, or when they have rested from the last time, then once for all that changed meanwhile. */
  tell(): void {
    this.#hasNews = true;
    if (!this.#isResting) this.#tellNow();
  }

  #tellNow(): void {
    this.#hasNews = false;
    if (!this.#isResting) {
      this.#isResting = true;
      this.#schedule(() => {
        this.#isResting = false;
        if (this.#hasNews) this.#tellNow();
      }, PAUSE);
    }
    for (const listener of this.#listeners) listener();
  }
}
