import { kitOf } from '../kit.ts';

const { plural, number } = kitOf('en');

/** What waits for a person, and how it is resolved. */
export const exceptions = {
  noWay: 'Nothing can be done about it at this moment: its cause must go first.',
  takeWeight: (kg: number) => `Take ${number(kg)} kg for right`,
  takeWeightEffect: 'The weight the crane measured becomes the verified gross mass of the box.',
  title: 'Exceptions',
  about: 'About',
  raised: 'Raised',
  age: 'Age',
  minutes: (value: number) => `${number(value)} min`,
  takenBy: 'Taken by',
  nobody: 'nobody',
  you: 'you',
  take: 'Take',
  resolve: 'Resolve',
  empty: 'Nothing waits for a person.',
  emptyHint: 'What the terminal cannot decide by itself appears here, oldest first.',
  count: (open: number) => plural(open, { one: '# exception is open', other: '# exceptions are open' }),
  choose: 'How is it resolved?',
  retry: 'Do it again',
  retryEffect: 'The step is given again. The machine must be able to do it.',
  done: 'Was finished by hand',
  doneEffect: 'The step counts as done: the box must already be where the step was to put it.',
  cancel: 'Give the work up',
  cancelEffect: 'The job ends here; the box stays where it is and is planned anew.',
  acknowledge: 'Seen',
  acknowledgeEffect: 'The note is put away; nothing else changes.',
  echo: (id: string, how: string) => `You are about to resolve ${id}: ${how}.`,
  sure: 'Yes, resolve it',
  taken: (id: string) => `${id} is yours now.`,
  resolved: (id: string) => `${id} is resolved.`,
  mayNot: 'Your role may look, but not resolve.',
};
