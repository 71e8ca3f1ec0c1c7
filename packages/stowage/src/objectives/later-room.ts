import { DECK } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';

/**
 * Room at later ports for what they will load (SPEC V7). Where the boxes of a port leave, room comes free that may be filled up to the first port
 * at which a box below, or under the lid, leaves: a box for a later one set there would be restowed. Were each port to fill the room that boxes
 * now aboard leave it with an even share of its loads, some would have to stand over boxes that leave earlier: that many TEU are missing.
 */
export class LaterRoom {
  readonly #stow: Stow;
  /** Room that comes free at each port, by the port it may be filled up to: `[port * (ports + 1) + to]`, `ports` for any [TEU]. */
  readonly #room: Float64Array;
  /** For each half of a stack what it has in `room`, and how much; for each stack as of which version, over which ports under its lid. */
  readonly #entries: Int16Array;
  readonly #entered: Uint8Array;
  readonly #seen: Int32Array;
  readonly #under: Int32Array;

  constructor(stow: Stow) {
    const { ports, ship } = stow.problem;
    const { count } = ship.stacks;
    this.#stow = stow;
    this.#room = new Float64Array(ports * (ports + 1));
    this.#entries = new Int16Array(count * 2 * ship.maxTiers);
    this.#entered = new Uint8Array(count * 2);
    this.#seen = new Int32Array(count).fill(-1);
    this.#under = new Int32Array(count);
  }

  /** TEU that later ports would have to set over boxes that leave earlier; 0 where nothing is known of their loads. */
  missing(): number {
    const { later, ports } = this.#stow.problem;
    if (later === null) return 0;
    this.#measure();
    let missing = 0;
    for (let port = 0; port < ports; port++) missing += this.#missingAt(port, later);
    return missing;
  }

  /** Loads for a port and those after it need that much room which may be filled up to it or beyond (Hall's condition for nested choices). */
  #missingAt(port: number, later: Float64Array): number {
    const { ports } = this.#stow.problem;
    const first = port * (ports + 1);
    let [freed, wanted] = [0, 0];
    for (let to = 0; to <= ports; to++) {
      freed += this.#room[first + to];
      wanted += later[first + to];
    }
    if (wanted === 0) return 0;
    const share = Math.min(1, freed / wanted);
    let [open, asked, most] = [0, 0, 0];
    for (let to = ports; to > port; to--) {
      open += this.#room[first + to];
      asked += share * later[first + to];
      most = Math.max(most, asked - open);
    }
    return most;
  }

  /** Brings the room up to date: only stacks that changed, or whose lid has other ports under it now, are looked at. */
  #measure(): void {
    const { version, problem, tally } = this.#stow;
    const { ship } = problem;
    for (let stack = 0; stack < ship.stacks.count; stack++) {
      const lid = ship.stacks.lid[stack];
      const under = ship.stacks.level[stack] === DECK && lid >= 0 ? tally.lidPods[lid] : 0;
      if (this.#seen[stack] === version[stack] && this.#under[stack] === under) continue;
      this.#seen[stack] = version[stack];
      this.#under[stack] = under;
      this.#recount(stack * 2, under);
      this.#recount(stack * 2 + 1, under);
    }
  }

  #recount(hs: number, under: number): void {
    const { cells, count, problem } = this.#stow;
    const { ports, ship, boxes } = problem;
    const first = hs * ship.maxTiers;
    for (let k = 0; k < this.#entered[hs]; k++) this.#room[this.#entries[first + k]]--;
    let below = under;
    let entered = 0;
    for (let k = 0; k < count[hs]; k++) {
      const box = cells[first + k];
      const pod = box < 0 ? -1 : boxes.pod[box];
      if (pod < 0) continue;
      const after = below & ~((2 << pod) - 1);
      const to = after === 0 ? ports : 31 - Math.clz32(after & -after);
      const entry = pod * (ports + 1) + to;
      this.#room[entry]++;
      this.#entries[first + entered++] = entry;
      below |= 1 << pod;
    }
    this.#entered[hs] = entered;
  }
}
