import type { Slot, YardPosition } from '@estiba/port';

/** Where a box is, or is to go. */
export type Place =
  /** Announced by a list or a booking; not here yet. */
  | { readonly at: 'announced' }
  | { readonly at: 'ship'; readonly call: string; readonly slot: Slot }
  /** Ashore in a block; a 40' box is named by the even bay between its two ground slots. */
  | { readonly at: 'yard'; readonly position: YardPosition }
  /** On a truck of the terminal, or under a crane's spreader. */
  | { readonly at: 'machine'; readonly machine: string }
  /** On a road truck inside the gate. */
  | { readonly at: 'visitor'; readonly visitor: string }
  /** Left the terminal with this call or road truck. */
  | { readonly at: 'gone'; readonly with: string };
