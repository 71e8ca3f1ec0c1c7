/** Why a ship may not lie there, why her stay cannot be moved, and cranes in each other's way: what the charts of berths and quay tell. */
export const chartReasons = {
  'berth.taken': '{other} lies there at that time: {metres} m of the quay are wanted by both.',
  'berth.clearance': 'Only {metres} m are left to {other}; {least} m at least.',
  'berth.too-deep': 'Her draught of {draught} m is more than berth {berth} has water for: {most} m at most.',
  'stay.not-a-draft': 'The live plan is shown: call {call} is not moved in it. Maybe begin a draft.',
  'stay.locked': 'Call {call} is locked to its place and time. Maybe unlock it first.',
  'stay.begun': 'Call {call} is {phase}: only a ship that is still to come can be moved.',
  'crane.order': 'Cranes {crane} (bay {bay}) and {other} (bay {otherBay}) would have to pass each other.',
  'crane.clearance': 'Cranes {crane} (bay {bay}) and {other} (bay {otherBay}) are {metres} m apart; {least} m at least.',
  'bay.nothing-left': 'Nothing of bay {bay} is left to be given away: all its lines were begun or are done.',
  'crane.not-in-service': 'Crane {crane} is out of service. Maybe give the bay to another.',
  'crane.out-of-reach': 'Crane {crane} works from quay metre {from} to {to}; bay {bay} lies at {metre}.',
  'quay.not-to-be-moved': 'Work is moved in the lanes of the cranes only. Maybe show them.',
  'quay.block-begun': 'The work of crane {crane} in bay {bay} was begun: it stays where it is.',
} as const;
