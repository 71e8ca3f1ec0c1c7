/** A crane on a rail it shares with others. */
export interface RailMember {
  readonly id: string;
  /** Room it takes along the rail [m]. */
  readonly width: number;
  /** Where its middle can stand [m]. */
  readonly from: number;
  readonly to: number;
  /** Where its middle stands, or will stand when it has made way [m]. */
  readonly x: () => number;
  /** It can make way: neither broken nor stopped by wind or an operator. */
  readonly canMove: () => boolean;
  /** Moves it aside; says how long that takes [ms]. */
  readonly makeWay: (x: number) => number;
  /** Tells it that room may have become free. */
  readonly onRelease: () => void;
}

interface Claim {
  readonly low: number;
  readonly high: number;
}

/**
 * Cranes on one rail cannot pass each other: each claims the stretch its order needs, and those that have claimed nothing, because they have
 * no order or wait for room themselves, are moved aside.
 */
export class Rail {
  /** Ascending along the rail; that never changes. */
  readonly #members: RailMember[] = [];
  readonly #claims = new Map<string, Claim>();

  add(member: RailMember): void {
    this.#members.push(member);
    this.#members.sort((a, b) => a.x() - b.x());
  }

  /** Could the crane ever work from `low` to `high` with the others pushed as far as they go? */
  canReach(member: RailMember, low: number, high: number): boolean {
    return low >= member.from - 0.01 && high <= member.to + 0.01 && this.#shoves(member, low, high, true) !== null;
  }

  /** Claims the stretch between two positions of the crane's middle; says how long others take to make way [ms], or null: not now. */
  claim(member: RailMember, low: number, high: number): number | null {
    const shoves = this.#shoves(member, low, high, false);
    if (shoves === null) return null;
    this.#claims.set(member.id, { low, high });
    return Math.max(0, ...shoves.map(({ other, x }) => other.makeWay(x)));
  }

  release(member: RailMember): void {
    if (this.#claims.delete(member.id)) this.tellOthers(member);
  }

  /** The crane may now be moved aside, or needs less room. */
  tellOthers(member: RailMember): void {
    for (const other of this.#members) if (other !== member) other.onRelease();
  }

  #shoves(member: RailMember, low: number, high: number, isEver: boolean): { other: RailMember; x: number }[] | null {
    const at = this.#members.indexOf(member);
    const up = this.#shovesTo(this.#members.slice(at + 1), member, high, 1, isEver);
    const down = this.#shovesTo(this.#members.slice(0, at).reverse(), member, low, -1, isEver);
    return up === null || down === null ? null : [...up, ...down];
  }

  /** Who must go where on one side: each neighbour as far as the one before it pushes. */
  #shovesTo(
    others: readonly RailMember[],
    member: RailMember,
    edge: number,
    side: 1 | -1,
    isEver: boolean,
  ): { other: RailMember; x: number }[] | null {
    const shoves: { other: RailMember; x: number }[] = [];
    let limit = edge;
    let width = member.width;
    for (const other of others) {
      const wanted = limit + (side * (width + other.width)) / 2;
      const claim = this.#claims.get(other.id);
      const nearest = claim === undefined ? other.x() : side === 1 ? claim.low : claim.high;
      if ((nearest - wanted) * side >= 0) break;
      const isBeyond = side === 1 ? wanted > other.to : wanted < other.from;
      if (isBeyond || (!isEver && (claim !== undefined || !other.canMove()))) return null;
      shoves.push({ other, x: wanted });
      limit = wanted;
      width = other.width;
    }
    return shoves;
  }
}
