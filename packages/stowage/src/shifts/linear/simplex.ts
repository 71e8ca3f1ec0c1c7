import { RevisedSimplex } from '../../linear/revised-simplex.ts';

const tiny = 1e-9;
/** What a stand-in costs: a column that is only there to begin with. */
const dear = 3;
/** Entry below which a column of the basis is too small to stand on. */
const leastEntry = 1e-2;
/** Changes of the basis after which the inverse is made anew. */
const pivotsBetween = 150;

/** The simplex method for a programme that begins with columns of another, which may not suffice: dear stand-ins do for what is missing. */
export class Simplex extends RevisedSimplex {
  #sinceInverted = 0;

  /** Begins with these columns, those first that come first; where they do not suffice or fall below 0, dear stand-ins do. */
  start(columns: readonly number[]): void {
    this.invert(columns, leastEntry);
    this.#sinceInverted = 0;
    for (let place = 0; place < this.basis.length; place++) if (this.basis[place] < 0) this.seat(place, this.add(dear, [place], [1]));
    this.reckonValues();
    for (let place = 0; place < this.x.length; place++) if (this.x[place] < -tiny) this.#flip(place);
    this.reckonDuals();
  }

  /** Takes a column into the basis whose worth is above its cost. Returns false if the programme is unbounded. */
  override enter(column: number): boolean {
    if (!super.enter(column, -this.#gain(column))) return false;
    if (++this.#sinceInverted === pivotsBetween) this.start(this.shortestFirst([...this.basis]));
    return true;
  }

  /** The column worth most above its cost among the first `count`; -1 if none is by more than `least`. */
  priceKnown(count: number, least: number): number {
    let best = least;
    let found = -1;
    for (let column = 0; column < count; column++) {
      if (this.isBasic(column)) continue;
      const gain = this.#gain(column);
      if (gain > best) {
        best = gain;
        found = column;
      }
    }
    return found;
  }

  shortestFirst(columns: number[]): number[] {
    return columns.sort((a, b) => this.columns.lengthOf(a) - this.columns.lengthOf(b) || a - b);
  }

  #gain(column: number): number {
    return this.columns.worthOf(column, this.duals) - this.columns.costOf(column);
  }

  /** Puts the opposite of a column in its place, dear: what was below 0 is then above. */
  #flip(place: number): void {
    const { rows, values } = this.columns.entriesOf(this.basis[place]);
    const opposite = values.map((value) => -value);
    this.seat(place, this.add(dear, rows, opposite));
    this.inverse.negate(place);
    this.x[place] *= -1;
  }
}
