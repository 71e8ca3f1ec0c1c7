/** Poses come this often [ms]. */
const TICK = 200;

/** The moment to draw [server's clock, ms]: two ticks ago, so that the poses around it have come. */
export const shownMoment = (serverNow: number): number => serverNow - 2 * TICK;
