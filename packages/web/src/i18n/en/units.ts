import { kitOf } from '../kit.ts';

const { plural, number } = kitOf('en');

/** Boxes: finding one, its history and the proof of it. */
export const units = {
  title: 'Units',
  find: 'Container number, or a part of it',
  hint: 'Four letters, seven digits; any part will do.',
  count: (found: number, all: number) => `${number(found)} of ${plural(all, { one: '# unit', other: '# units' })}`,
  shown: (shown: number) => `The first ${number(shown)} are shown.`,
  empty: 'No unit matches.',
  unit: 'Unit',
  place: 'Place',
  pod: 'POD',
  type: 'Type',
  line: 'Line',
  weight: 'Weight',
  kg: (value: number) => `${number(value)} kg`,
  temperature: (value: number) => `${number(value)} °C`,
  setPoint: 'Set point',
  imdg: 'IMO class',
  marks: 'Marks',
  history: 'History',
  when: 'When',
  event: 'Event',
  what: 'What',
  actor: 'By',
  entry: 'Entry',
  proof: 'Proof',
  showProof: 'Show the proof',
  proofIs: (seq: number, size: number) =>
    `Entry ${number(seq)} stands in the log of ${plural(size, { one: '# entry', other: '# entries' })} (RFC 6962).`,
  proofHolds: 'It stands in the log: this page has checked that itself.',
  proofFails: 'The proof does not hold: the log is not what the server says it is.',
  entryItself: 'The entry, as it is hashed',
  path: 'Hashes from the entry up to the root',
  root: 'Root',
  unknown: (id: string) => `No unit ${id} is here, and the log has never heard of it.`,
  gone: 'It has left the terminal.',
};
