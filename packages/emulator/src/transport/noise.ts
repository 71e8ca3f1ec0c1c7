import type { Random } from '@estiba/base';
import { streamOf } from '../world/chance.ts';
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
  #held: Item[] = [];

  /** `mayDrop`: what the network guarantees to deliver is never lost, and never told twice or late. */
  constructor(script: FaultScript | null, start: number, seed: number, name: string, mayDrop: (item: Item) => boolean) {
    this.#spells = (script?.faults ?? []).flatMap((fault) =>
      fault.kind === 'messages' ? [{ ...fault, from: start + 1000 * fault.at, to: start + 1000 * (fault.at + fault.for) }] : [],
    );
    this.#random = streamOf(seed, `noise ${name}`);
    this.#mayDrop = mayDrop;
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
    if (spell === undefined) return late.length === 0 ? items : [...items, ...late];
    const through = items.flatMap((item) => (this.#mayDrop(item) ? this.#disturb(item, spell) : [item]));
    return [...through, ...late];
  }

  #disturb(item: Item, spell: Spell): Item[] {
    const chance = this.#random.next();
    if (chance < spell.drop) return [];
    if (chance < spell.drop + spell.duplicate) return [item, item];
    if (chance >= spell.drop + spell.duplicate + spell.reorder) return [item];
    this.#held.push(item);
    return [];
  }
}
