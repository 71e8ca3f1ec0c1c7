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
  'solve.empty': 'está vacío. Quizá nunca se escribió, o se quiso otro archivo.',
  'solve.other-kind': 'es de otra clase. Quizá se quiso `estiba solve {kind}`.',
  'solve.form': 'Qué contiene un archivo así está en docs/stowage/{kind}.md.',
  'solve.not-begun': 'Detenido: {count} {count|problema|problemas} sin empezar.',
  'solve.too-early': 'No se halló un plan que cumpla todas las reglas. Quizá se halle con más --seconds o más --{flag}.',
  'solve.comma': ', ',
} as const;
