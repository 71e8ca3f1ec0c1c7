/** Por qué una nave no puede atracar ahí, por qué su estadía no se puede mover y qué grúas se estorban: lo que dicen los diagramas de amarraderos y de muelle. */
export const chartReasons = {
  'berth.taken': '{other} está ahí a esa hora: ambas naves quieren {metres} m del mismo muelle.',
  'berth.clearance': 'Quedan solo {metres} m hasta {other}; el mínimo es {least} m.',
  'berth.too-deep': 'Su calado de {draught} m supera el agua del amarradero {berth}: {most} m como máximo.',
  'stay.not-a-draft': 'Se muestra el plan vigente: la escala {call} no se mueve en él. Quizá convenga empezar un borrador.',
  'stay.locked': 'La escala {call} está fijada a su lugar y hora. Quizá haya que soltarla primero.',
  'stay.begun': 'La escala {call} está en estado «{phase}»: solo se puede mover una nave que aún no ha llegado.',
  'crane.order': 'Las grúas {crane} (bay {bay}) y {other} (bay {otherBay}) tendrían que cruzarse.',
  'crane.clearance': 'Las grúas {crane} (bay {bay}) y {other} (bay {otherBay}) quedan a {metres} m; el mínimo es {least} m.',
  'bay.nothing-left': 'Del bay {bay} no queda nada por repartir: todas sus líneas están empezadas o hechas.',
  'crane.not-in-service': 'La grúa {crane} está fuera de servicio. Quizá convenga dar el bay a otra.',
  'crane.out-of-reach': 'La grúa {crane} trabaja del metro {from} al {to} del muelle; el bay {bay} queda en el {metre}.',
  'quay.not-to-be-moved': 'El trabajo solo se mueve en los carriles de las grúas. Quizá haya que mostrarlos.',
  'quay.block-begun': 'El trabajo de la grúa {crane} en el bay {bay} ya empezó: se queda donde está.',
} as const;
