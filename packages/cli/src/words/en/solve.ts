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
  'solve.empty': 'it is empty. Maybe it was never written, or another file was meant.',
  'solve.other-kind': 'it is of another kind. Maybe `estiba solve {kind}` was meant.',
  'solve.form': 'What such a file holds stands in docs/stowage/{kind}.md.',
  'solve.not-begun': 'Stopped: {count} {count|problem was|problems were} not begun.',
  'solve.too-early': 'No plan that keeps every rule was found. Maybe more --seconds or more --{flag} find one.',
  'solve.comma': ', ',
} as const;
