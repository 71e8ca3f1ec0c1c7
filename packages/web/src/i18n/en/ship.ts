import { kitOf } from '../kit.ts';

const { number } = kitOf('en');

/** Ships: bay plan, crane split, berths. */
export const ship = {
  wholeShip: 'Whole ship',
  picture: 'Picture',
  now: 'Now',
  work: 'Work to do',
  later: 'When she sails',
  bayPlanHint: 'Arrow keys move from place to place, Page Up and Page Down from bay to bay, Enter opens a bay or selects the box.',
  noPlanYet: 'No plan has been accepted: only what stands aboard is shown.',
  planLost: 'The server remembers this plan no more: it tells plans of the last twenty calls.',
  form: 'Form',
  lanes: 'Cranes',
  spaceTime: 'Bays and time',
  chartHint: 'Arrow keys move the chart, plus and minus change its scale. The list beside it says the same in words.',
  slips: 'Against the plan',
  allDone: 'all done',
  onTime: 'on time',
  berthPlan: 'Berth plan: time and quay metres',
  bayPlanOf: (name: string) => `Bay plan of ${name}`,
  quayOf: (name: string) => `Crane split of ${name}`,
  bay: (bay: number) => `bay ${bay}`,
  kg: (value: number) => `${number(value)} kg`,
  leaves: (box: string) => `${box} is to leave`,
  comes: (box: string) => `${box} is to come`,
  leavesAndComes: (box: string) => `${box} is taken off and set back`,
  stackLeft: (tonnes: number, metres: number) => `left in the stack: ${number(tonnes, 1)} t, ${number(metres, 1)} m`,
  minutes: (value: number) => `${number(value)} min`,
  behind: (minutes: number) => `${number(minutes)} min behind`,
  ahead: (minutes: number) => `${number(minutes)} min ahead`,
};
