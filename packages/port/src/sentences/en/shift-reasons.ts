/** What is wrong with a multi-port shift problem or a plan for one. */
export const shiftReasons = {
  'shifts.header':
    "Line {line} should read '{wanted}: number', but reads '{found}'. Maybe this is not a problem of the multi-port shift sets.",
  'shifts.lines':
    '{wanted} lines of boxes are wanted, one for each port, and {found} came. Maybe the file was cut off, or lines came twice.',
  'shifts.line-length': 'Line {line} should hold {wanted} numbers and holds {found}. Maybe a port is missing.',
  'shifts.number': "Line {line}: '{value}' is no whole number of boxes. Maybe a digit is wrong.",
  'shifts.row-length': 'From port {origin}, {wanted} counts are wanted, {found} were given. Maybe a port is missing.',
  'shifts.count': "From port {origin} to port {destination}: '{value}' is no count of boxes. Maybe a digit is wrong.",
  'shifts.backwards': '{boxes} boxes go from port {origin} back to port {destination}. Maybe the rows and columns are exchanged.',
  'shifts.size': "'{value}' {field} cannot be: between {least} and {most} can be solved. Maybe a digit is wrong.",
  'shifts.overfull': 'After port {port}, {boxes} boxes are aboard a ship of {cells} cells. Maybe a count is wrong or the ship is larger.',
  'shifts.plan-legs': 'This is no plan of {wanted} legs. Maybe it belongs to another problem.',
  'shifts.plan-columns': 'Leg {leg} does not list {wanted} columns of box numbers. Maybe the plan belongs to another problem.',
  'shifts.plan-high': 'Leg {leg}: column {column} holds {boxes} boxes, and only {rows} fit.',
  'shifts.plan-no-box': 'Leg {leg}: there is no box {box}.',
  'shifts.plan-astray': 'Leg {leg}: box {box}, from port {from} to port {to}, is aboard although it is not under way.',
  'shifts.plan-twice': 'Leg {leg}: box {box} stands in two places.',
  'shifts.plan-missing': 'Leg {leg}: box {box} is under way and stands nowhere.',
} as const;
