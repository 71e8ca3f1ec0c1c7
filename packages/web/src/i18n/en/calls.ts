import { kitOf } from '../kit.ts';

const { plural, number } = kitOf('en');

/** Ships and their visits. */
export const calls = {
  title: 'Vessel calls',
  call: 'Call',
  ship: 'Ship',
  voyage: 'Voyage',
  berth: 'Berth',
  phase: 'Phase',
  eta: 'ETA',
  etd: 'ETD',
  progress: 'Lines done',
  cranes: 'Quay cranes',
  rotation: 'Rotation',
  plan: 'Plan',
  noPlan: 'No plan has been accepted.',
  toLoad: 'Load list',
  toLoadCount: (count: number) => plural(count, { one: '# box', other: '# boxes' }),
  leftOut: 'Left ashore',
  noneLeftOut: 'The plan leaves no box of the load list ashore.',
  queue: 'Work queue',
  queueState: (done: number, started: number, total: number) => `${number(done)} done, ${number(started)} begun, of ${number(total)}`,
  openLids: 'Open lids',
  lashed: 'Lashed bays',
  bow: 'Bow at',
  length: 'Length',
  draught: 'Draught',
  draughtOf: (metres: number) => `${number(metres, 1)} m`,
  empty: 'No call is known.',
  unknown: (call: string) => `No call is named ${call}. Maybe she has sailed and was put away.`,
  jobs: 'Jobs under way',
  noJobs: 'No job is under way.',
};
