/** Words that come as values of a reason. */
export const values = {
  'value.fore': 'fore',
  'value.aft': 'aft',
  'value.fore middle': 'fore half, middle of the bay',
  'value.aft middle': 'aft half, middle of the bay',
  'value.port': 'port side',
  'value.starboard': 'starboard side',
  'value.deck': 'deck',
  'value.hold': 'hold',
  'value.load': 'load',
  'value.discharge': 'discharge',
  'value.restow-off': 'restow, off',
  'value.restow-on': 'restow, on',
} as const;
