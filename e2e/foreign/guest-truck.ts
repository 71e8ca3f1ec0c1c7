import type { Guest, World } from '@estiba/emulator';
import type { Deck, ForeignVehicle } from '@estiba/gateway/testing';

/** The body of a third party's vehicle in an emulated port: cranes see where it stands, it feels what they set on it and take off. */
export class GuestTruck implements Guest, Deck {
  readonly id: string;
  vehicle: ForeignVehicle | null = null;
  readonly #world: World;
  readonly #cranes = new Set<string>();

  constructor(id: string, world: World) {
    this.id = id;
    this.#world = world;
  }

  pose(): ReturnType<ForeignVehicle['pose']> {
    return this.vehicle?.pose() ?? { x: 0, y: 0, theta: 0, speed: 0 };
  }

  standsAt(): { readonly x: number; readonly y: number } | null {
    const pose = this.pose();
    return this.vehicle === null || pose.speed > 0 ? null : pose;
  }

  engage(crane: string): void {
    this.#cranes.add(crane);
  }

  disengage(crane: string): void {
    this.#cranes.delete(crane);
  }

  /** It looks at its deck by itself, at each of its ticks. */
  loadChanged(): void {}

  isServed(does: 'pick' | 'drop', boxes: readonly string[]): boolean {
    if (this.#cranes.size > 0) return false;
    const carried = this.#world.truth.carriedBy(this.id).map(({ id }) => id);
    return boxes.every((box) => carried.includes(box) === (does === 'pick'));
  }
}
