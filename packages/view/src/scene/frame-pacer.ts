/** Frames are not drawn nearer to each other than this while somebody moves the picture, and otherwise [ms]. */
const ACTIVE = 1000 / 60;
const IDLE = 100;
/** So long after the last touch of mouse or key the picture is still being moved [ms]. */
const STAYS_ACTIVE = 2000;
/** Frames of a screen come a little early or late [ms]. */
const SLACK = 2;

/** When to draw: only what has changed, at most 60 times a second, ten times while nobody moves the picture. */
export class FramePacer {
  #drawn = Number.NEGATIVE_INFINITY;
  #moved = Number.NEGATIVE_INFINITY;
  #isDirty = true;

  /** Something that is shown has changed. */
  touch(): void {
    this.#isDirty = true;
  }

  /** Somebody moves the picture. */
  move(now: number): void {
    this.#moved = now;
    this.#isDirty = true;
  }

  /** Is a frame due at this moment? If so, it is taken for drawn. */
  take(now: number): boolean {
    const apart = now - this.#moved <= STAYS_ACTIVE ? ACTIVE : IDLE;
    if (!this.#isDirty || now - this.#drawn < apart - SLACK) return false;
    this.#isDirty = false;
    this.#drawn = now;
    return true;
  }
}
