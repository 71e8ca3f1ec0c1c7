import { kitOf } from '../kit.ts';

const { number, plural } = kitOf('en');

/** Ships, quay and berths as tables: the same facts as their drawings. */
export const tables = {
  shownAs: 'Shown as',
  drawing: 'Drawing',
  table: 'Table',
  place: 'Place',
  type: 'Type',
  pod: 'POD',
  weight: 'Weight [kg]',
  work: 'Work',
  colour: 'Colour says',
  marks: 'Marks',
  stackLeft: 'Left in the stack',
  emptyShip: 'Nothing stands here, nothing comes.',
  crane: 'Crane',
  kind: 'Work',
  lines: 'Lines',
  start: 'Planned from',
  end: 'Planned to',
  state: 'State',
  against: 'What speaks against it',
  metres: 'Quay metres',
  to: 'To',
  from: 'From',
  shipSummary: (aboard: number, come: number, leave: number) =>
    `${plural(aboard, { one: '# box is aboard', other: '# boxes are aboard' })}; ${plural(come, { one: '# box is to come', other: '# boxes are to come' })}, ${plural(leave, { one: '# is to leave', other: '# are to leave' })}. The table says each in words.`,
  quaySummary: (cranes: number, lines: number, done: number) =>
    `${plural(cranes, { one: '# crane', other: '# cranes' })}, ${plural(lines, { one: '# line', other: '# lines' })}, ${number(done)} done. The table says each in words.`,
  berthSummary: (there: number, expected: number) =>
    `${plural(there, { one: '# ship is here', other: '# ships are here' })}, ${plural(expected, { one: '# is expected', other: '# are expected' })}. The table says each in words.`,
};
