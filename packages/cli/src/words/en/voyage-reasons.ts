/** What is wrong with a voyage's file. */
export const voyageReasons = {
  'voyage.form': '{path}: {value}. {advice}',
  'voyage.more': '… and {count} more.',
  'voyage.port-twice': '{path}: the ship calls at {value} twice. {advice}',
  'voyage.too-many-ports': '{path}: {value} ports. {advice}',
  'voyage.crane-twice': '{path}: two of the {value} cranes have one name. {advice}',
  'voyage.box-twice': '{path}: {value} comes twice. {advice}',
  'voyage.box-made-up': '{path}: {value} is a number made up for expected boxes. {advice}',
  'voyage.weight': '{path}: {value} kg. {advice}',
  'voyage.size-type': '{path}: {value} is no known size-type code. {advice}',
  'voyage.too-many-expected': '{path}: {value} boxes expected. {advice}',
  'voyage.no-reefer': '{path}: {value} is no reefer. {advice}',
  'voyage.no-such-tank': '{path}: the ship has no tank {value}. {advice}',
  'voyage.tank-overfull': '{path}: {value} t. {advice}',
} as const;
