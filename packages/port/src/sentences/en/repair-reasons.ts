/** Why a repair moves a box, or cannot be made. */
export const repairReasons = {
  'repair.stood-on': 'Box {box} stood on {on}, which moves.',
  'repair.makes-way': 'Box {box} makes way: {for} is wanted at {slot}.',
  'repair.keeps-away': 'Box {box} stood too near to {from}.',
  'repair.too-much': 'Box {box} was too much for its stack.',
  'repair.changes-with': 'Box {box} changes places with {with}.',
  'repair.makes-room': 'Box {box} gives its place to {for}, which found no other.',
  'repair.broke-rule': 'Box {box} broke a rule where it stood.',
  'repair.for-the-ship': 'Box {box} changes places with {with} to keep the ship within her limits.',
  'repair.was-ashore': 'Box {box} had no place aboard.',
  'repair.no-place': 'Box {box} found no place aboard and stays ashore.',
  'repair.stuck': 'Box {box} cannot go there: {by} is in the way and may not be moved. Maybe unlock it.',
  'repair.too-many':
    '{boxes} of the boxes break a rule where they are wanted, more than the {most} a repair can make room for. Maybe move fewer at a time.',
} as const;
