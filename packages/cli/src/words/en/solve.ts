/** What is said of published problems. */
export const solveWords = {
  'solve.shifts': '{cost} {cost|shift|shifts}',
  'solve.section': 'cost {cost}, {rollOuts} left ashore',
  'solve.master': 'cost {cost} (long cranes {longCrane}, {overstows} {overstows|overstow|overstows}, {leftOut} left out)',
  'solve.proven': 'proven least',
  'solve.bound': 'at least {bound} (gap {gap} %)',
  'solve.seconds': '{seconds} s',
  'solve.confirmed': 'confirmed by the checker',
  'solve.refused': 'the checker refuses the plan:',
  'solve.unreadable': '‘{file}’ is no problem that can be solved:',
  'solve.comma': ', ',
} as const;
