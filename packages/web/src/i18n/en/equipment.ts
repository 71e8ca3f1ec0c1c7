import { kitOf } from '../kit.ts';

const { plural, number } = kitOf('en');

/** Machines, their work and why they idle. */
export const equipment = {
  leaseUntil: (time: string) => `until ${time}`,
  title: 'Equipment',
  machine: 'Machine',
  kind: 'Kind',
  state: 'State',
  mode: 'Mode',
  link: 'Link',
  doing: 'Doing',
  whyIdle: 'Why it idles',
  charge: 'Charge',
  place: 'Place',
  holding: 'Carries',
  call: 'Call',
  block: 'Block',
  steps: 'Job steps',
  noSteps: 'It has no job step.',
  route: 'Route',
  routeState: (passed: number, released: number, last: number) =>
    `cell ${number(passed)} of ${number(last)}, free to drive to ${number(released)}`,
  filter: 'Filter by name or kind',
  all: 'All',
  onlyIdle: 'Idle',
  onlyUnfit: 'Out of service',
  count: (shown: number, all: number) => `${number(shown)} of ${plural(all, { one: '# machine', other: '# machines' })}`,
  empty: 'No machine matches.',
  barred: 'Barred',
  bar: 'Take out of service',
  clear: 'Put back into service',
  barEcho: (id: string) => `${id} finishes nothing it has begun and gets no new work until an engineer puts it back.`,
  clearEcho: (id: string) => `${id} gets work again. Make sure that nobody is at the machine.`,
  note: 'Reason',
  attempt: (count: number) => `attempt ${number(count)}`,
  after: 'after',
  meets: 'meets',
  job: 'Job',
  handover: 'Handover',
};
