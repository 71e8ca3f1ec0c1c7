import { kitOf } from '../kit.ts';

const { plural, number } = kitOf('en');

/** The port in one glance. */
export const overview = {
  title: 'Overview',
  berths: 'Quay',
  ship: 'Ship',
  noShip: 'No ship alongside.',
  expected: 'Expected',
  eta: 'ETA',
  etd: 'ETD',
  phase: 'Phase',
  done: 'Lines done',
  lines: (done: number, total: number) => `${number(done)} of ${plural(total, { one: '# line', other: '# lines' })}`,
  cranes: 'Quay cranes',
  trucks: 'Autonomous trucks',
  yardCranes: 'Yard cranes',
  working: 'at work',
  idle: 'idle',
  unfit: 'out of service',
  yardFill: 'Yard blocks',
  boxes: (count: number) => plural(count, { one: '# box', other: '# boxes' }),
  teu: (count: number) => `${number(count)} TEU`,
  exceptions: 'Waiting for a person',
  noExceptions: 'Nothing waits for a person.',
  jobs: 'Jobs',
  whereBoxes: 'Where the boxes are',
  weather: 'Wind',
  windStop: 'Wind stop: quay cranes take no new work.',
  wind: (speed: number) => `${number(speed, 1)} m/s`,
  noWind: 'no report',
  closedBerth: (berth: string) => `Berth ${berth} is closed.`,
  metres: (value: number) => `${number(value)} m`,
  quayScale: (length: number) => `The quay, ${number(length)} m, with the ships alongside`,
};
