import type { Random } from '@estiba/base';
import type { LaneGraph, Site } from '@estiba/port';
import type { Truth } from '../truth/truth.ts';
import type { Agenda } from './agenda.ts';
import type { Post } from './post.ts';
import type { ShipPose } from './sea.ts';
import type { Statistics } from './statistics.ts';

/** Who brings boxes to cranes and takes them away: a truck of the terminal, or one of the road. */
export interface Carrier {
  readonly id: string;
  /** Where it stands; null while it moves. */
  standsAt(): { readonly x: number; readonly y: number } | null;
  /** A crane is over it, lowered or lowering; while so it must not move. */
  engage(crane: string): void;
  disengage(crane: string): void;
  /** A box was set on it or taken from it. */
  loadChanged(): void;
}

/** The wind as cranes feel it, and the sea. */
export interface Weather {
  /** Gust now [m/s]. */
  gust(): number;
  isWindStopped(): boolean;
  /** Significant wave height at the quay [m]. */
  swell(): number;
}

/** All that a machine finds around it. No clock and no network: only the agenda of the world and its post. */
export interface Surroundings {
  readonly site: Site;
  readonly lanes: LaneGraph;
  readonly agenda: Agenda;
  readonly truth: Truth;
  readonly post: Post;
  readonly statistics: Statistics;
  readonly carriers: Map<string, Carrier>;
  readonly weather: Weather;
  /** How the ship of a call lies, while she is alongside. */
  readonly shipPose: (call: string) => ShipPose | null;
  /** The random stream of one machine. */
  readonly streamOf: (name: string) => Random;
}
