/** What the rules of stowage are about, by the letter their names begin with; `other`: those of the plan itself. */
const letters = {
  P: 'place',
  W: 'weight',
  R: 'reefers',
  O: 'gauge',
  L: 'lids',
  D: 'dangerous',
  S: 'lashing',
  F: 'afloat',
  Q: 'cranes',
} as const;

export const families = [...Object.values(letters), 'other'] as const;
export type Family = (typeof families)[number];

export const familyOf = (rule: string): Family =>
  Object.hasOwn(letters, rule.charAt(0)) ? letters[rule.charAt(0) as keyof typeof letters] : 'other';
