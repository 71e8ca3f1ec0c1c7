/** What is wrong with a bay section (slot planning) or a plan for one. */
export const sectionReasons = {
  'section.line-length': 'Line {line} should hold {wanted} numbers and holds {found}. Maybe a column is missing.',
  'section.number': "Line {line}: '{value}' is no number. Maybe a digit is wrong.",
  'section.part': "Line {line}: '{found}' belongs to no part of a bay section. Maybe the file is of another kind.",
  'section.part-twice': 'Line {line}: the part {part} comes again. Maybe two files were joined, or a line came twice.',
  'section.part-missing': 'The part {part} is missing. Maybe the file was cut off.',
  'section.lines': '{part} should hold {wanted} entries and holds {found}. Maybe a line is missing, or came twice.',
  'section.cells': '{wanted} cells are wanted, as many in each stack, and {found} came. Maybe the sizes are wrong.',
  'section.cell-order': 'Line {line}: a cell of stack {found} where one of stack {wanted} is due. Maybe the lines are out of order.',
  'section.size': "'{value}' {field} cannot be: between {least} and {most} can be solved. Maybe a digit is wrong.",
  'section.box-length': "A box is '{value}' feet long, not 20 or 40. Maybe two columns are exchanged.",
  'section.loaded-place':
    'Box {box} aboard stands in stack {stack}, tier {tier}, where there is no such slot. Maybe stack and tier are exchanged.',
  'section.loaded-taken': 'Box {box} aboard stands in stack {stack}, tier {tier}, where another stands. Maybe a line came twice.',
  'section.plan-form': 'This is no plan for {wanted} boxes. Maybe it belongs to another section.',
  'section.plan-place': 'Box {box} cannot stand in stack {stack}, tier {tier}: no slot there takes it.',
  'section.plan-no-plug': 'Reefer {box} has no plug in stack {stack}, tier {tier}.',
  'section.plan-taken': 'Box {box} stands where another does: stack {stack}, tier {tier}.',
  'section.plan-under': 'Box {box} is set below one that is aboard: stack {stack}, tier {tier}.',
  'section.plan-hanging': 'Box {box} hangs in the air: stack {stack}, tier {tier}.',
  'section.plan-on-forty': '20′ box {box} stands on a 40′ box: stack {stack}, tier {tier}.',
  'section.plan-high': 'Stack {stack} is {height} m high; {most} m fit.',
  'section.plan-heavy': 'Stack {stack} weighs {weight} kg; {most} kg are allowed.',
  'section.plan-segregation':
    'Dangerous goods of categories {one} (stack {stack}) and {other} (stack {otherStack}) stand too near each other.',
} as const;
