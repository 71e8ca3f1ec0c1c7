/** How a long reading or writing is watched from outside. */
export interface Watching {
  /** Told every now and then how many entries are done. */
  readonly progress?: (entries: number, of: number) => void;
  /** Ends the work early: it throws, and leaves what it leaves after any other failure. */
  readonly signal?: AbortSignal;
}
