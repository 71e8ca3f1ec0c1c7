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
} as const;
