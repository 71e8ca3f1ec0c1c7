import { kitOf } from '../kit.ts';

const { number, plural } = kitOf('en');

/** Looking at the past. */
export const timeline = {
  title: 'Past of the port',
  moment: 'Moment',
  go: 'Show this moment',
  explain: 'Any moment of the log, as it was. The past is framed, says so, and takes no commands.',
  notLive: 'PAST, not live',
  live: 'Back to live',
  play: 'Go on',
  pause: 'Stand still',
  speed: 'Speed',
  times: (factor: number) => `×${number(factor)}`,
  span: (first: string, last: string) => `The log reaches from ${first} to ${last}.`,
  slider: 'Moment of the past',
  ago: (minutes: number) => plural(minutes, { one: '# minute ago', other: '# minutes ago' }),
  noCommands: 'You are looking at the past: nothing can be changed here.',
  hint: 'Poses are not kept in the log: machines stand on the cell they last reported. Plans are those of the moment; what the checker said of them is not kept.',
};
