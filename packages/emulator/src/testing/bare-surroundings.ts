import { compileLanes, type Scenario, type Site } from '@estiba/port';
import { Truth } from '../truth/truth.ts';
import { Agenda } from '../world/agenda.ts';
import { streamOf } from '../world/chance.ts';
import { Post } from '../world/post.ts';
import { poseOf } from '../world/sea.ts';
import { Statistics } from '../world/statistics.ts';
import type { Carrier, Surroundings } from '../world/surroundings.ts';

/** What a single machine finds around it, without any other machine. Ships are alongside. */
export function bareSurroundings(site: Site, scenario: Scenario, seed = 1): Surroundings {
  return {
    site,
    lanes: compileLanes(site),
    agenda: new Agenda(scenario.start),
    truth: new Truth(site, scenario),
    post: new Post(),
    statistics: new Statistics(),
    carriers: new Map(),
    weather: { gust: () => 5, isWindStopped: () => false, swell: () => 0.5 },
    shipPose: (id) => {
      const call = scenario.calls.find((candidate) => candidate.call === id);
      return call === undefined ? null : poseOf(call, call.bowAt);
    },
    streamOf: (name) => streamOf(seed, name),
  };
}

/** A truck that always stands where it is wanted. */
export class ReadyTruck implements Carrier {
  readonly id: string;
  readonly #at: { readonly x: number; readonly y: number };
  readonly engaged: string[] = [];

  constructor(id: string, at: { readonly x: number; readonly y: number }) {
    this.id = id;
    this.#at = at;
  }

  standsAt(): { readonly x: number; readonly y: number } {
    return this.#at;
  }

  engage(crane: string): void {
    this.engaged.push(`+${crane}`);
  }

  disengage(crane: string): void {
    if (this.engaged.at(-1) === `+${crane}`) this.engaged.push(`-${crane}`);
  }

  loadChanged(): void {}
}
