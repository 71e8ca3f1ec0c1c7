import { formatYardPosition } from '@estiba/port';
import type { NetworkFigures, Violation } from '../world/statistics.ts';
import type { World } from '../world/world.ts';

/** Where every box truly is at a moment, told by the world that holds them: to be compared with a log by somebody else. */
export interface TruthReport {
  readonly format: 'estiba-truth/1';
  /** Emulated time, UTC [ms]. */
  readonly at: number;
  /** Boxes aboard by call, then by slot address BBBRRTT. */
  readonly ships: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Boxes ashore by place `B03-012-04-2`. */
  readonly yard: Readonly<Record<string, string>>;
  /** What trucks, road trucks and spreaders carry, fore first. */
  readonly carried: Readonly<Record<string, readonly string[]>>;
  /** Boxes that left by road, with whom. */
  readonly gone: Readonly<Record<string, string>>;
  readonly violations: readonly Violation[];
  readonly network: NetworkFigures;
}

export function truthReport({ now, truth, statistics }: World): TruthReport {
  const carried: Record<string, string[]> = {};
  const gone: Record<string, string> = {};
  const yard: Record<string, string> = {};
  for (const { id, place } of truth.boxes.values()) {
    if (place.at === 'yard') yard[formatYardPosition(place.position)] = id;
    if (place.at === 'gone') gone[id] = place.with;
    if (place.at === 'carrier') carried[place.carrier] = truth.carriedBy(place.carrier).map((box) => box.id);
  }
  const { violations, network } = statistics;
  const ships = Object.fromEntries([...truth.ships].map(([call, ship]) => [call, Object.fromEntries(ship.stowage())]));
  return { format: 'estiba-truth/1', at: now, ships, yard, carried, gone, violations, network };
}
