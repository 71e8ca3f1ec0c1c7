/**
 * What one unit of each soft goal costs, in "moves": a restow is two lifts and a lid two more.
 * Only their ratios matter. The order of size is the trade's: a box left behind loses its freight, a restow costs two
 * crane moves, an uneven split keeps the whole ship waiting.
 */
export const weights = {
  leftOut: 200,
  leftRestow: 5000,
  restowHere: 2,
  restowLater: 20,
  lidMove: 2,
  craneSpread: 3,
  craneSpreadLater: 0.5,
  twin: 0.3,
  mixed: 1,
  plugWaste: 0.5,
  ballast: 0.002,
  change: 4,
  heavyOnLight: 0.4,
} as const;
