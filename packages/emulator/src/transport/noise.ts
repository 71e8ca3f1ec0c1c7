import type { Random } from '@estiba/base';
import { streamOf } from '../world/chance.ts';
import type { Message, Outgoing } from '../world/post.ts';
import type { NetworkFigures } from '../world/statistics.ts';
import type { World } from '../world/world.ts';
import type { FaultScript } from '../faults/fault-script.ts';

/** A time in which messages go astray. */
interface Spell {
  readonly from: number;
  readonly to: number;
  readonly drop: number;
  readonly duplicate: number;
  readonly reorder: number;
}

/** One direction of the network at its worst: messages are lost, come twice, or are held back so that later ones overtake them. */
export class Noise<Item> {
  readonly #spells: readonly Spell[];
  readonly #random: Random;
  readonly #mayDrop: (item: Item) => boolean;
  readonly #figures: NetworkFigures;
  #held: Item[] = [];

  /** `mayDrop`: what the network guarantees to deliver is never lost, and never told twice or late. `figures` are counted on. */
  constructor(
    script: FaultScript | null,
    start: number,
    seed: number,
    name: string,
    mayDrop: (item: Item) => boolean,
    figures: NetworkFigures,
  ) {
    this.#spells = (script?.faults ?? []).flatMap((fault) =>
      fault.kind === 'messages' ? [{ ...fault, from: start + 1000 * fault.at, to: start + 1000 * (fault.at + fault.for) }] : [],
    );
    this.#random = streamOf(seed, `noise ${name}`);
    this.#mayDrop = mayDrop;
    this.#figures = figures;
  }

  /** Messages are held back that must go out with the next ones. */
  get isHolding(): boolean {
    return this.#held.length > 0;
  }

  /** What of these gets through now, with what was held back before. */
  pass(items: readonly Item[], now: number): readonly Item[] {
    const late = this.#held;
    this.#held = [];
    const spell = this.#spells.find(({ from, to }) => from <= now && now < to);
    if (spell === undefined) {
      this.#figures.passed += items.length;
      return late.length === 0 ? items : [...items, ...late];
    }
    const through = items.flatMap((item) => (this.#mayDrop(item) ? this.#disturb(item, spell) : this.#pass(item)));
    return [...through, ...late];
  }

  #disturb(item: Item, { drop, duplicate, reorder }: Spell): Item[] {
    const chance = this.#random.next();
    if (chance < drop) {
      this.#figures.dropped += 1;
      return [];
    }
    if (chance < drop + duplicate) {
      this.#figures.doubled += 1;
      return [item, item];
    }
    if (chance >= drop + duplicate + reorder) return this.#pass(item);
    this.#figures.overtaken += 1;
    this.#held.push(item);
    return [];
  }

  #pass(item: Item): Item[] {
    this.#figures.passed += 1;
    return [item];
  }
}

/** The network around a world, from machines to terminal and back. Farewells, wills and what is published at QoS 1 always get out. */
export function networkNoise(
  { start, statistics: { network } }: World,
  faults: FaultScript | null,
  seed: number,
): { readonly outward: Noise<Outgoing>; readonly inward: Noise<Message> } {
  const isAtMostOnce = (message: Outgoing): boolean => message.do === 'publish' && message.qos === 0;
  return {
    outward: new Noise(faults, start, seed, 'out', isAtMostOnce, network),
    inward: new Noise(faults, start, seed, 'in', () => true, network),
  };
}
