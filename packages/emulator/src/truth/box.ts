import type { Container, Slot, YardPosition } from '@estiba/port';

/** Where a box physically is: in exactly one of these. */
export type PhysicalPlace =
  | { readonly at: 'yard'; readonly position: YardPosition }
  | { readonly at: 'ship'; readonly call: string; readonly slot: Slot }
  /** On a truck or visitor, or in a spreader, by its name. */
  | { readonly at: 'carrier'; readonly carrier: string }
  | { readonly at: 'gone'; readonly with: string };

/** A box of steel: what is painted on it, how long it is, what it truly weighs. */
export interface PhysicalBox {
  readonly id: string;
  /** Ground it takes: one 20' place or two (a 45' stands on the ground of a 40'). */
  readonly isForty: boolean;
  /** [m] */
  readonly height: number;
  /** True gross mass, which may differ from what was declared [kg]. */
  grossKg: number;
  place: PhysicalPlace;
}

export function physicalBox(container: Container, place: PhysicalPlace): PhysicalBox {
  return {
    id: container.id,
    isForty: container.sizeType.lengthFt > 20,
    height: container.sizeType.height / 1000,
    grossKg: container.weight.gross,
    place,
  };
}
