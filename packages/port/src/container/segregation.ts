/**
 * Segregation of two classes (IMDG Code 7.2.4): 1 away from, 2 separated from, 3 separated by a complete compartment or
 * hold from, 4 separated longitudinally by an intervening complete compartment or hold from; 0 where the table has X
 * (see the dangerous goods list); `*` for class 1 against class 1 (see 7.2.7).
 */
export type SegregationCode = 0 | 1 | 2 | 3 | 4 | '*';

/** The 17 classes of the table, in its order. Divisions 1.1, 1.2 and 1.5 share a column, 1.3 and 1.6 another. */
export const segregationClasses = [
  '1.1',
  '1.3',
  '1.4',
  '2.1',
  '2.2',
  '2.3',
  '3',
  '4.1',
  '4.2',
  '4.3',
  '5.1',
  '5.2',
  '6.1',
  '6.2',
  '7',
  '8',
  '9',
] as const;

/**
 * Table 7.2.4, each row up to its own column: what is not written cannot contradict what is. The pairs 2.1 / 4.3 and
 * 3 / 4.3 are 2 as in the later amendments; charts of earlier ones have X and 1.
 */
const table = [
  '*', // 1.1, 1.2, 1.5
  '**', // 1.3, 1.6
  '***', // 1.4
  '4420', // 2.1
  '22100', // 2.2
  '221000', // 2.3
  '4422120', // 3
  '43210000', // 4.1
  '432212210', // 4.2
  '4422002010', // 4.3
  '44220021220', // 5.1
  '442212222220', // 5.2
  '2200000010110', // 6.1
  '44442233323310', // 6.2
  '222211222212030', // 7
  '4221000111220320', // 8
  '00000000000000000', // 9
];

const sharedColumn: ReadonlyMap<string, string> = new Map([
  ['1.2', '1.1'],
  ['1.5', '1.1'],
  ['1.6', '1.3'],
]);

/** Columns a class stands in: one, or those of all its divisions where the division is not said (`2`). None: no such class. */
function columnsOf(imdgClass: string): readonly number[] {
  const bare = imdgClass
    .trim()
    .replace(/^(1(?:\.\d)?)[A-HJ-LNS]$/, '$1')
    .replace(/^3\.[1-3]$/, '3');
  const name = sharedColumn.get(bare) ?? bare;
  const columns: number[] = [];
  segregationClasses.forEach((candidate, column) => {
    if (candidate === name || (/^\d$/.test(name) && candidate.startsWith(`${name}.`))) columns.push(column);
  });
  return columns;
}

const strictness = (code: SegregationCode): number => (code === '*' ? -1 : code);

/**
 * How two classes or subsidiary hazards are to be kept apart. Takes divisions of class 1 with their compatibility letter
 * (`1.4S`) and the former divisions of class 3 (`3.2`); a class without the division it needs (`2`) gets the strictest
 * of its divisions. Null when either is no class of the table.
 */
export function segregationCode(classA: string, classB: string): SegregationCode | null {
  let strictest: SegregationCode | null = null;
  for (const a of columnsOf(classA)) {
    for (const b of columnsOf(classB)) {
      const mark = table[Math.max(a, b)]?.[Math.min(a, b)];
      const code = (mark === '*' ? '*' : Number(mark)) as SegregationCode;
      if (strictest === null || strictness(code) > strictness(strictest)) strictest = code;
    }
  }
  return strictest;
}
