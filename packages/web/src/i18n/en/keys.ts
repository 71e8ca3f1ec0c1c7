/** What the keyboard does. */
export const keys = {
  title: 'Keyboard',
  palette: 'Go to a screen, a machine, a call, a unit; or do something',
  help: 'This help',
  find: 'Find a unit',
  time: 'Switch between port time and UTC',
  language: 'Next language',
  close: 'Close what is open, or drop the selection',
  goThen: (letter: string) => `then ${letter}`,
  rows: 'Move in a list',
  select: 'Select the row',
};
