/** Lo que se dice de los problemas publicados. */
export const solveWords = {
  'solve.shifts': '{cost} {cost|remoción|remociones}',
  'solve.section': 'costo {cost}, {rollOuts} en tierra',
  'solve.master': 'costo {cost} (grúas más cargadas {longCrane}, {overstows} por remover, {leftOut} en tierra)',
  'solve.proven': 'mínimo demostrado',
  'solve.bound': 'al menos {bound} (brecha {gap} %)',
  'solve.seconds': '{seconds} s',
  'solve.confirmed': 'confirmado por el verificador',
  'solve.refused': 'el verificador rechaza el plan:',
  'solve.unreadable': '«{file}» no es un problema que se pueda resolver:',
  'solve.comma': ', ',
} as const;
