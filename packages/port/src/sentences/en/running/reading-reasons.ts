/** Why messages that were dropped cannot be used. */
export const readingReasons = {
  'reading.plans': 'One bay plan (BAPLIE) is wanted, {found} were given.',
  'reading.no-load-list': 'No load list (COPRAR) for {call} was given. Maybe drop the lists of all lines together with the bay plan.',
  'reading.other-ship': 'The {type} is about {name}, not {ship}. Maybe it belongs to another call.',
  'reading.no-slot': 'Box {box} has no place aboard that can be read: {slot}.',
  'reading.busy': 'Other files are being read at this moment. Maybe try again in a few seconds.',
} as const;
